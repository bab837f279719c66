import { expect, test } from 'vitest'
import { ListingEditorForm } from '#app/domain/catalogue/listing-form.ts'
import { readAsItStands } from './as-it-stands.server.ts'

const about = {
  standIns: {
    categoryId: 'none',
    kind: 'service',
    lineKind: 'visits',
    title: 'Its name',
    summary: 'One sentence about it',
  },
  together: [
    ['hoursFrom', 'hoursTo'],
    ['season', 'seasonMonthFrom', 'seasonMonthTo', 'seasonDayFrom', 'seasonDayTo'],
  ],
}
const required = {
  ...{ categoryId: 'cat_a', kind: 'service', lineKind: 'visits', title: 'A walk', summary: 'An hour by the river' },
  description: 'We walk along the river.',
}

function typed(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

test('a form that is filled in is read as it is', () => {
  expect(readAsItStands(typed(required), ListingEditorForm, about)).toMatchObject({
    title: 'A walk',
    summary: 'An hour by the river',
  })
})

test('what is not there yet has its stand-in, and what is there stays', () => {
  const { title: _title, kind: _kind, ...rest } = required
  const said = readAsItStands(typed({ ...rest, whoFor: 'Everybody' }), ListingEditorForm, about)
  expect(said).toMatchObject({ title: 'Its name', kind: 'service', whoFor: 'Everybody', summary: required.summary })
})

test('what cannot be read yet is left out, with all that means nothing without it', () => {
  const half = {
    milesServed: 'a few',
    hoursFrom: ['09:00'],
    hoursTo: [''],
    season: 'yearly',
    districtsServed: 'FH1, F',
  }
  const said = readAsItStands(typed({ ...required, ...half }), ListingEditorForm, about)
  expect(said).toMatchObject({ title: 'A walk', milesServed: null, hours: [], seasonFrom: null, districtsServed: [] })
})

test('a form of which too little is there is not read, and the form itself stays as it was', () => {
  const form = typed({ title: 'A walk' })
  expect(readAsItStands(form, ListingEditorForm, about)).toBeNull()
  expect([...form.keys()]).toEqual(['title'])
})
