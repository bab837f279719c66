import { asc, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from './client.ts'
import { insertRows, keptForIds } from './prepared.ts'
import { numberSeries, outbox } from './schema/shared.ts'

const stampsOf = keptForIds((db, keys) =>
  db.select().from(numberSeries).where(inArray(numberSeries.key, keys)).orderBy(asc(numberSeries.key)),
)

function numbered(prefix: string, count: number, last = 1) {
  return Array.from({ length: count }, (_, at) => ({ key: `${prefix}:${String(at).padStart(5, '0')}`, last }))
}

test.each([1, 4, 5, 300, 9_000])('%i rows go in and are found again by their ids', async (count) => {
  const rows = numbered(newId('many'), count)
  await transaction((tx) => insertRows(tx, numberSeries, { rows }))
  expect(
    await stampsOf(
      db,
      rows.map(({ key }) => key),
    ),
  ).toEqual(rows)
})

test('no ids find nothing', async () => {
  expect(await stampsOf(db, [])).toEqual([])
})

test('a row that is there already stays as it is, or takes new values', async () => {
  const prefix = newId('twice')
  const write = (last: number, conflict: 'stays' | 'takes') =>
    transaction((tx) =>
      insertRows(tx, numberSeries, {
        rows: numbered(prefix, 3, last),
        conflict: conflict === 'stays' ? 'stays' : { key: numberSeries.key, takes: [numberSeries.last] },
      }),
    )
  const keys = numbered(prefix, 3).map(({ key }) => key)
  await write(1, 'stays')
  await write(2, 'stays')
  expect(await stampsOf(db, keys)).toEqual(numbered(prefix, 3, 1))
  await write(3, 'takes')
  expect(await stampsOf(db, keys)).toEqual(numbered(prefix, 3, 3))
})

test('instants, JSON, nothing and what is left out arrive as they would otherwise', async () => {
  const at = now()
  const row = {
    id: newId('out'),
    kind: 'mail' as const,
    key: newId('key'),
    payload: { to: 'a@test.example', lines: ['one'] },
    availableAt: at,
    createdAt: at,
    doneAt: null,
  }
  await transaction((tx) => insertRows(tx, outbox, { rows: [row] }))
  const [found] = await db
    .select()
    .from(outbox)
    .where(inArray(outbox.id, [row.id]))
  expect(found).toMatchObject({ ...row, attempts: 0, lastError: null })
})

test('rows that do not name the same columns are a mistake of the program', async () => {
  const rows = [{ key: newId('key'), last: 1 }, { key: newId('key') }]
  await expect(transaction((tx) => insertRows(tx, numberSeries, { rows: rows as never }))).rejects.toThrow(
    'has no last',
  )
})
