import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { importPostcodes } from './import-postcodes.server.ts'
import { importRegister } from './import-register.server.ts'
import { getListing } from './listings.server.ts'
import { RegisterMapping } from './register-mapping.ts'

const rqia = RegisterMapping.parse(JSON.parse(readFileSync('db/import/rqia.json', 'utf8')))
const aRegister = (source: string): RegisterMapping => ({ ...rqia, source })
const aRow = (about: Record<string, string> = {}) => ({
  ...{
    ServiceName: 'Mill Day Centre',
    AddressLine1: '1 Mill Lane',
    AddressLine2: '',
    Town: 'Testby',
    Postcode: 'BT9 7AS',
  },
  ...{ Category: 'Day Care Setting (DCS)', 'Max Approved Places': '9', ProviderName: 'Testby Trust' },
  ...about,
})

test('a register becomes listings that nobody can order, with source and day', async () => {
  const rows = [aRow(), aRow({ ServiceName: 'Mill Home Care', Category: 'Domiciliary Care Agency (DCA)' })]
  const report = await importRegister(transaction, { mapping: aRegister('First'), rows })
  expect(report).toEqual({ added: 2, changed: 0, unchanged: 0, byHand: [], rejects: [] })
  const [row] = await db.select({ slug: listings.slug }).from(listings).where(eq(listings.title, 'Mill Day Centre'))
  expect(await getListing(db, row?.slug ?? '')).toMatchObject({
    ...{ isUnclaimed: true, lineKind: null, menu: [], source: 'First', sourceOn: '2025-12-01', district: 'BT9' },
    ...{ organisationName: 'Testby Trust', summary: 'Day centre, run by Testby Trust.', categorySlug: 'things-to-do' },
  })
})

test('bad rows come back with their line and reason, and do not stop the good ones', async () => {
  const rows = [
    aRow({ ServiceName: '' }),
    aRow(),
    aRow(),
    aRow({ Postcode: 'BT28 IJA' }),
    aRow({ Category: 'Circus' }),
    aRow({ ProviderName: ' ' }),
  ]
  const report = await importRegister(transaction, { mapping: aRegister('Second'), rows })
  expect(report.added).toBe(1)
  expect(report.rejects.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '2: There is no name in ServiceName.',
    '4: The same service stands in line 3 already.',
    '5: “BT28 IJA” is not a postcode of the United Kingdom.',
    '6: The mapping does not know the type “Circus”.',
    '7: There is no provider in ProviderName.',
  ])
})

test('a second run adds and changes nothing; a new edition changes what it says anew', async () => {
  const run = (rows: Record<string, string>[]) => importRegister(transaction, { mapping: aRegister('Third'), rows })
  await run([aRow(), aRow({ ServiceName: 'Other' })])
  expect(await run([aRow(), aRow({ ServiceName: 'Other' })])).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  const roomier = [aRow({ 'Max Approved Places': '12' }), aRow({ ServiceName: 'Other' })]
  expect(await run(roomier)).toMatchObject({ added: 0, changed: 1, unchanged: 1, byHand: [] })
})

test('a new edition with the same words carries its own day, on what it says and on what the register attests', async () => {
  const run = (sourceOn: string, rows = [aRow(), aRow({ ServiceName: 'Other' })]) =>
    importRegister(transaction, { mapping: { ...aRegister('Sixth'), sourceOn }, rows })
  const said = () =>
    db
      .select({ sourceOn: listings.sourceOn, checks: listings.checks })
      .from(listings)
      .where(eq(listings.source, 'Sixth'))
  const both = (on: string) => Array.from({ length: 2 }, () => ({ sourceOn: on, checks: [{ words: rqia.check, on }] }))
  await run('2025-12-01')
  expect(await run('2026-06-01')).toMatchObject({ added: 0, changed: 0, unchanged: 2, byHand: [] })
  expect(await said()).toEqual(both('2026-06-01'))
  await run('2025-12-01')
  expect(await said()).toEqual(both('2026-06-01'))
  await run('2026-09-01', [aRow({ 'Max Approved Places': '12' }), aRow({ ServiceName: 'Other' })])
  expect(await said()).toEqual(both('2026-09-01'))
})

test('what was changed by hand is reported and left as it is', async () => {
  const mapping = aRegister('Fourth')
  await importRegister(transaction, { mapping, rows: [aRow()] })
  const mine = and(eq(listings.source, 'Fourth'), eq(listings.isUnclaimed, true))
  await transaction((tx) => tx.update(listings).set({ summary: 'Mended by hand' }).where(mine))
  const again = await importRegister(transaction, { mapping, rows: [aRow({ 'Max Approved Places': '99' })] })
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 0, byHand: [{ line: 2, title: 'Mill Day Centre' }] })
  const [row] = await db
    .select({ summary: listings.summary, description: listings.description })
    .from(listings)
    .where(mine)
  expect(row?.summary).toBe('Mended by hand')
  expect(row?.description).not.toContain('99')
})

test('postcode districts are loaded once, from districts or from whole postcodes', async () => {
  const load = (rows: Record<string, string>[]) => importPostcodes(transaction, { rows, source: 'test' })
  const districts = [
    { outcode: 'ZX1', latitude: '51.5', longitude: '-1.2' },
    { outcode: 'ZX2', latitude: '0', longitude: '0' },
  ]
  expect(await load(districts)).toMatchObject({ added: 1, rejects: [{ line: 3 }] })
  expect(await load(districts)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  expect(await load([{ outcode: 'ZX1', latitude: '51.6', longitude: '-1.2' }])).toMatchObject({ changed: 1 })
  await load([
    { postcode: 'ZX3 1AA', latitude: '51', longitude: '-1' },
    { postcode: 'ZX31AB', latitude: '52', longitude: '-2' },
  ])
  const [middle] = await db.select().from(postcodeDistricts).where(eq(postcodeDistricts.district, 'ZX3'))
  expect(middle).toMatchObject({ latitude: 51.5, longitude: -1.5 })
})

const real = '../shared/data'
const read = (file: string): Record<string, string>[] =>
  parse(readFileSync(`${real}/${file}`), { columns: true, bom: true, relax_column_count: true })

if (existsSync(real)) {
  test('the real register of 1,526 services is taken, twice without a change', async () => {
    const rows = read('care-registers/rqia-register-no-personal.csv')
    const first = await importRegister(transaction, { mapping: rqia, rows })
    expect([rows.length, first.added, first.rejects.length]).toEqual([1526, 1521, 5])
    expect(await importRegister(transaction, { mapping: rqia, rows })).toMatchObject({
      added: 0,
      changed: 0,
      byHand: [],
    })
  })

  test('the real list of postcode districts is taken', async () => {
    const rows = read('geo/outcodes-gb.csv')
    const { added, rejects } = await importPostcodes(transaction, { rows, source: 'real' })
    expect(added + rejects.length).toBe(rows.length)
    expect(rejects.length).toBeLessThan(5)
  })
} else {
  console.warn(`left out: imports of the real register and postcodes, because ${real} is missing`)
}
