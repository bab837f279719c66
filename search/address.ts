import { z } from 'zod'
import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import { wordsOf } from './embedded/words.ts'
import { everything, sorts, type SearchQuery } from './query.ts'

/** What of a query stands in the address of a search page: the rest depends on who asks. */
export type AddressedQuery = Omit<
  SearchQuery,
  'leftInPots' | 'pageSize' | 'forCouncilId' | 'mayBuyCategoryIds' | 'withoutInHouse' | 'day'
>

const words = (length: number) => z.string().trim().max(length).catch('')
const whole = (most: number) => z.coerce.number().int().min(1).max(most).nullable().catch(null)
/** So many letters of what was typed are looked for. */
export const mostLetters = 120
const text = words(mostLetters).transform((typed) => (wordsOf(typed).length > 0 ? typed : ''))
const place = words(12)
const aSlug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)
const slug = aSlug.nullable().catch(null)
/** Nobody is for more than the whole list. */
const mostSpecialisms = 12
const kind = z.enum(listingKinds).nullable().catch(null)
const unit = z.enum(units)
const providerType = z.enum(providerTypes)
const sort = z.enum(sorts).catch('relevance')
const miles = whole(500)
const pence = whole(10_000_000)
const page = whole(500)

/** Reads `?q=&category=&kind=&near=&within=&max-price=&unit=&provider-type=&for=&free=&sort=&page=`. What makes no sense is left out. */
export function queryFromAddress(address: URLSearchParams): AddressedQuery {
  return {
    text: text.parse(address.get('q') ?? ''),
    category: slug.parse(address.get('category')),
    kind: kind.parse(address.get('kind')),
    near: place.parse(address.get('near') ?? '') || null,
    withinMiles: miles.parse(address.get('within')),
    maxPricePence: pence.parse(address.get('max-price')),
    units: severalOf(unit, address.getAll('unit')),
    providerTypes: severalOf(providerType, address.getAll('provider-type')),
    specialisms: severalOf(aSlug, address.getAll('for')).slice(0, mostSpecialisms),
    isFree: ['yes', 'on', '1', 'true'].includes(address.get('free') ?? ''),
    sort: sort.parse(address.get('sort')),
    page: page.parse(address.get('page')) ?? 1,
  }
}

/** Each once, however often an address repeats it: whatever is asked for costs work. */
function severalOf<Value>(schema: z.ZodType<Value>, values: string[]): Value[] {
  return [...new Set(values.flatMap((value) => schema.safeParse(value).data ?? []))]
}

/** The address of a query, in a fixed order and without what says nothing: the same query has the same address. */
export function addressOf(query: Partial<AddressedQuery>): string {
  const full = { ...everything, ...query }
  const address = new URLSearchParams()
  const add = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') address.append(name, String(value))
  }
  add('q', full.text.trim())
  add('category', full.category)
  add('kind', full.kind)
  add('near', full.near)
  add('within', full.withinMiles)
  add('max-price', full.maxPricePence)
  for (const chosen of [...full.units].sort()) add('unit', chosen)
  for (const chosen of [...full.providerTypes].sort()) add('provider-type', chosen)
  for (const chosen of [...full.specialisms].sort()) add('for', chosen)
  add('free', full.isFree ? 'yes' : null)
  add('sort', full.sort === 'relevance' ? null : full.sort)
  add('page', full.page > 1 ? full.page : null)
  return address.toString()
}

/** Why nothing could be looked for with what was typed; null: it could, or nothing was typed. */
export function whyNotLookedFor(address: URLSearchParams): 'too long' | 'no words' | null {
  const typed = address.get('q')?.trim() ?? ''
  if (typed === '' || queryFromAddress(address).text !== '') return null
  return typed.length > mostLetters ? 'too long' : 'no words'
}
