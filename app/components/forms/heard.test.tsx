import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { CheckboxField } from './choice-fields.tsx'
import { MoneyField, TextField } from './text-fields.tsx'

/** What is said of a field after its name: the words that its `aria-describedby` points to, in that order. */
function saidOf(field: ReactElement): string[] {
  const html = renderToStaticMarkup(field)
  const ids = /<input[^>]*aria-describedby="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  return ids.map(
    (id) => new RegExp(`id="${id}"[^>]*>(.*?)</(?:div|p)>`).exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '',
  )
}

const field = { id: 'pay', name: 'pay' }

test('whoever comes to a field with the keys hears its unit, not only whoever sees it beside it', () => {
  expect(saidOf(<MoneyField field={field} label="Pay" suffix="an hour" hint="Before tax" />)).toEqual([
    '£',
    'an hour',
    'Before tax',
  ])
  expect(saidOf(<MoneyField field={field} label="Pay" />)).toEqual(['£'])
  expect(saidOf(<TextField field={field} label="Holidays" suffix="days" />)).toEqual(['days'])
  expect(saidOf(<TextField field={field} label="Name" />)).toEqual([])
})

test('a box that had to be ticked is said to be wrong, with the reason', () => {
  const box = <CheckboxField field={{ ...field, errors: ['Tick to go on'] }} label="We agree" />
  expect(saidOf(box)).toEqual(['Look at this: Tick to go on'])
  expect(renderToStaticMarkup(box)).toMatch(/<input[^>]*aria-invalid="true"/)
})
