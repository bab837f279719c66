import { expect, test } from 'vitest'
import type { z } from 'zod'
import { BuildUpForm } from '#app/domain/catalogue/build-ups/build-up-form.ts'
import { AskForm } from '#app/domain/catalogue/storefront/ask-form.ts'
import { RecordItemsForm, RecordVisitForm } from '#app/domain/ordering/record-form.ts'

const long = 'o'.repeat(2001)
const record = { intent: 'record-visit', day: '2026-11-24', start: '10:00', by: long, note: long }
const items = { intent: 'record-items', day: '2026-11-24', by: long, note: long }

function refusalsOf(form: z.ZodType, typed: object): string[] {
  const { error } = form.safeParse(typed)
  return error?.issues.map(({ message }) => message) ?? []
}

test('what is wrong with hours is told apart from what is wrong with minutes, and a name from a note', () => {
  for (const [hours, minutes] of [
    ['two', 'ten'],
    ['1.5', '2.5'],
    ['-1', '-1'],
    ['25', '60'],
  ]) {
    const all = refusalsOf(RecordVisitForm, { ...record, hours, minutes })
    expect(all).toHaveLength(4)
    expect(all.map((words) => /hours it|minutes it|who came|there is to say/.exec(words)?.[0])).toEqual([
      'hours it',
      'minutes it',
      'who came',
      'there is to say',
    ])
  }
  expect(refusalsOf(RecordVisitForm, { ...record, hours: '25', minutes: '60' }).slice(0, 2)).toEqual([
    'Enter 24 or less to say how many hours it took',
    'Enter 59 or less to say how many minutes it took besides the hours',
  ])
})

test('a visit of a day and a night is recorded whole, and not a minute more', () => {
  const given = { intent: 'record-visit', day: '2026-11-24', start: '10:00', hours: '24' }
  expect(RecordVisitForm.safeParse({ ...given, minutes: '0' }).success).toBe(true)
  expect(refusalsOf(RecordVisitForm, { ...given, minutes: '1' })).toEqual([
    'Enter 24 hours at most. What goes on after that is written down for the next visit',
  ])
})

test('no two fields of a form are refused with the same words', () => {
  const wrong = BuildUpForm.safeParse({ intent: 'save' }).error?.issues.map(({ path }) => String(path[0])) ?? []
  const figures = Object.fromEntries(wrong.map((name) => [name, 'many']))
  for (const [form, typed] of [
    [RecordItemsForm, { ...items, quantity: 'some' }],
    [BuildUpForm, { intent: 'save', ...figures }],
    [AskForm, { name: long, email: 'nowhere', words: long }],
  ] as const) {
    const all = refusalsOf(form, typed)
    expect(all.length).toBeGreaterThan(2)
    expect(new Set(all).size, all.join('; ')).toBe(all.length)
  }
})
