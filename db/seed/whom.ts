import type { listings } from '../schema/catalogue.ts'
import type { listingSpecialisms } from '../schema/listing-versions.ts'
import { idOf } from './names.ts'

/** Whom a listing is for by the council's list, where its own words say so plainly. */
const plainWords: readonly (readonly [slug: string, words: RegExp])[] = [
  ['for-caring-for-adults-over-65-yrs', /\bolder\b/i],
  ['for-services-for-everyone', /^(any(body|one)|every(body|one))( who would like to come)?\.?$/i],
  ['for-dementia', /\bdementia\b/i],
  ['for-physical-disabilities', /physical disabilit|wheelchair/i],
  ['for-learning-disabilities', /learning disabilit/i],
  ['for-mental-health-conditions', /mental health/i],
  ['for-sensory-impairments', /\b(deaf|blind|deafblind|sight loss|hearing loss|low vision)\b|hard of hearing/i],
]

export function specialismRows({
  id,
  whoFor,
}: typeof listings.$inferInsert): (typeof listingSpecialisms.$inferInsert)[] {
  return plainWords
    .filter(([, words]) => words.test(whoFor ?? ''))
    .map(([slug]) => ({ listingId: id, categoryId: idOf('cat', slug) }))
}
