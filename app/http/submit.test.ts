import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { submit } from './submit.server.ts'

const Form = z.object({
  name: z.string({ error: 'Enter a name' }),
  hours: z.coerce.number({ error: 'Enter how many hours' }),
})

function aForm(fields: Record<string, string>) {
  return new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) })
}

test('what is missing is said beside its field, and what was typed comes back', async () => {
  const answer = await submit(aForm({ name: 'Amina', hours: 'six' }), Form, () =>
    Promise.reject(new Error('must not run')),
  )
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { lastResult: { initialValue: { name: 'Amina', hours: 'six' }, error: { hours: ['Enter how many hours'] } } },
  })
})

test('the lines of a text end as ours do, so that a paragraph is a paragraph', async () => {
  const taken = await submit(aForm({ name: 'One\r\n\r\nTwo', hours: '6' }), Form, async ({ name }) => name)
  expect(taken).toBe('One\n\nTwo')
})

test('a letter that no keyboard types is left out, so that both databases take the text', async () => {
  const taken = await submit(aForm({ name: 'A\u0000mina', hours: '6' }), Form, async ({ name }) => name)
  expect(taken).toBe('Amina')
})

test('what a schema has no words for is said in plain ones, and never in those of the machine', async () => {
  const Wordless = z.object({
    note: z.string().trim().min(1).max(1000),
    year: z.string().min(4),
    people: z.number().int().min(1).max(40),
    answer: z.enum(['yes', 'no']),
  })
  const errorsOf = async (fields: Record<string, string>) => {
    const answer = await submit(aForm(fields), Wordless, async () => 'taken')
    return answer instanceof Object && 'data' in answer ? answer.data.lastResult.error : null
  }
  expect(await errorsOf({ note: '   ', year: '26', people: '0', answer: 'perhaps' })).toEqual({
    note: ['Write something here.'],
    year: ['Write at least 4 letters.'],
    people: ['This has to be at least 1.'],
    answer: ['Write or choose what fits here.'],
  })
  expect(await errorsOf({ note: 'a'.repeat(1001), year: '2026', people: '41', answer: 'yes' })).toEqual({
    note: ['Use up to 1,000 letters.'],
    people: ['This can be at most 40.'],
  })
})

test('a refusal of the domain comes back as a sentence with its status', async () => {
  const answer = await submit(aForm({ name: 'Amina', hours: '6' }), Form, () =>
    Promise.reject(new Refusal('short', 'It is £12.00 short.')),
  )
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { lastResult: { error: { '': ['It is £12.00 short.'] } } },
  })
})

test('what is not there or not yours is a 404', async () => {
  const lost = submit(aForm({ name: 'A', hours: '1' }), Form, () =>
    Promise.reject(new Refusal('not-found', 'Not here.')),
  )
  await expect(lost).rejects.toMatchObject({ status: 404 })
})

test('a mistake of ours is not dressed up as the visitor’s', async () => {
  const broken = submit(aForm({ name: 'A', hours: '1' }), Form, () => Promise.reject(new Error('broken')))
  await expect(broken).rejects.toThrow('broken')
})

test.each<Record<string, string>>([
  { 'name[4294967294]': 'x' },
  { 'a.b[100]': 'x' },
  { ['a'.repeat(61)]: 'x' },
  { 'a[0][0][0][0][0][0][0]': 'x' },
  { __intent__: '{"type":"update","payload":{"name":"a","index":4294967294,"value":"x"}}' },
  { __intent__: String.raw`{"type":"insert","payload":{"name":"a\u005b4294967294]"}}` },
  { __intent__: 'insert' },
])('a form that would become a list without end is refused before anything is made of it: %j', async (fields) => {
  const refused = await submit(aForm({ hours: '6', ...fields }), Form, async () => 'taken').catch(
    (one: Response) => one,
  )
  expect(refused).toMatchObject({ status: 400 })
})

test('a form may change itself by one part more or less', async () => {
  const intent = JSON.stringify({ type: 'insert', payload: { name: 'pots', defaultValue: {} } })
  const answer = await submit(aForm({ 'pots[1].name': 'Dinners', __intent__: intent }), Form, async () => 'taken')
  expect(answer).toMatchObject({ init: { status: 200 } })
})
