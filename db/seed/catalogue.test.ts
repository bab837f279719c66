import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unfairTerms } from '#app/domain/catalogue/editor/choices.ts'
import { catalogueRows } from './catalogue.ts'
import { people } from './data/people.ts'
import { providers } from './data/providers.ts'

const rows = catalogueRows()

test('Fernhill has about sixty providers of all kinds, four hundred listings and forty-one people', () => {
  expect(providers.length).toBeGreaterThanOrEqual(60)
  expect(new Set(providers.map(({ type }) => type)).size).toBe(5)
  expect(rows.listings.length).toBeGreaterThanOrEqual(400)
  expect(people).toHaveLength(41)
})

test('every picture of the shop is there to be shown', () => {
  const codes = rows.listings.flatMap(({ pictures, easyRead }) => [
    ...pictures,
    ...(easyRead?.sentences.map(({ picture }) => picture) ?? []),
  ])
  const missing = [...new Set(codes)].filter((code) => !existsSync(`node_modules/openmoji/color/svg/${code}.svg`))
  expect(missing).toEqual([])
})

test('no two listings have the same address, and whatever is sold has a price', () => {
  expect(new Set(rows.listings.map(({ slug }) => slug)).size).toBe(rows.listings.length)
  const priced = new Set(rows.prices.map(({ listingId }) => listingId))
  expect(rows.listings.filter(({ id, isFree }) => !isFree && !priced.has(id))).toEqual([])
})

test('an hour of the council’s own help costs £32.81, beside others from £11.65', () => {
  const hours = rows.prices.filter(({ unit }) => unit === 'hour').map(({ pence }) => pence)
  expect(hours).toContain(3281)
  expect(Math.min(...hours)).toBe(1165)
  expect(hours).toContain(1264)
})

test('what a listing says, in words, in easy read and in its prices, is what its title says', () => {
  const odd = rows.listings.flatMap(({ id, slug, title, summary, easyRead }) => {
    const labels = rows.prices.filter(({ listingId }) => listingId === id).map(({ label }) => label)
    const said = [summary, ...labels, ...(easyRead?.sentences.map(({ words }) => words) ?? [])].join(' ')
    const isOdd =
      (/breakfast/i.test(title) && /supper|evening/i.test(said)) ||
      (/supper/i.test(title) && /breakfast|morning/i.test(said)) ||
      (/nails/i.test(title) && /\bhair\b|wash and cut|colour/i.test(said))
    return isOdd ? [slug] : []
  })
  expect(odd).toEqual([])
})

test('whatever is listed has terms of notice and of calling off late that the editor offers', () => {
  const none = { noticeDays: 0, lateCancelHours: 0, lateCancelPercent: 0 }
  const odd = rows.listings.filter((listing) => unfairTerms({ ...none, ...listing }, []).length > 0)
  expect(odd.map(({ slug }) => slug)).toEqual([])
})
