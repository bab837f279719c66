import { now } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import type { EasyRead, happenings, listingDistricts, listings, prices } from '../schema/catalogue.ts'
import type { rateAgreements } from '../schema/rates.ts'
import { commissionerId, councilId } from './accounts.ts'
import type { CommunitySeed } from './data/community/entry.ts'
import type { Kind, PriceSeed } from './data/kind.ts'
import { kinds } from './data/kinds.ts'
import { districts } from './data/places.ts'
import type { Offer, OfferWords, ProviderSeed } from './data/provider.ts'
import { ownerIdOf } from './organisations.ts'
import { comingDays, idOf, minuteFrom, numberFrom, pastDay, pictureOf, slugOf } from './names.ts'

export type Rows = {
  listings: (typeof listings.$inferInsert)[]
  districts: (typeof listingDistricts.$inferInsert)[]
  prices: (typeof prices.$inferInsert)[]
  happenings: (typeof happenings.$inferInsert)[]
  rates: (typeof rateAgreements.$inferInsert)[]
}
export type Turn = { slugs: Set<string>; turnOf: (kind: string) => number }

/** The rows of one thing that a provider offers, in the next wording of its kind that nobody has used yet. */
export function rowsOfOffer(provider: ProviderSeed, offer: Offer, turn: Turn): Rows {
  const [key, menu, words = {}] = offer
  const kind: Kind = kinds[key]
  const at = turnOf(kind, words, () => turn.turnOf(key))
  const title = words.title ?? of(kind.titles, at)
  // when the titles begin again, the words under them are others
  const told = at + Math.floor(at / kind.titles.length)
  const slug = freeSlug(turn.slugs, title, provider.slug)
  const id = idOf('lst', slug)
  const where = placeOf(provider.district, provider.slug)
  return {
    listings: [
      {
        id,
        organisationId: idOf('org', provider.slug),
        categoryId: idOf('cat', words.category ?? kind.category),
        slug,
        kind: words.kind ?? kind.kind,
        lineKind: kind.lineKind,
        state: 'published',
        title,
        summary: words.summary ?? of(kind.summaries, told),
        description: `${words.description ?? of(kind.descriptions, told)}\n\n${provider.voice}`,
        whoFor: asSentence(words.whoFor ?? kind.whoFor),
        included: words.included ?? kind.included,
        goodToKnow: words.goodToKnow ?? of(kind.goodToKnow, at),
        checks: (provider.checks ?? []).map(([said, on]) => ({ words: said, on: on && pastDay(on) })),
        pictures: (words.pictures ?? kind.pictures).map(pictureOf),
        easyRead: easyRead(words.easy ?? kind.easy),
        whenWords: words.when ?? null,
        placeWords: words.place ?? null,
        district: provider.district,
        ...where,
        milesServed: provider.miles,
        deliveryPence: kind.deliveryPence ?? null,
        returnDays: kind.returnDays ?? null,
        noticeDays: kind.noticeDays ?? 0,
        lateCancelHours: kind.lateCancel?.[0] ?? 0,
        lateCancelPercent: kind.lateCancel?.[1] ?? 0,
        ...stamps(),
      },
    ],
    districts: (provider.districts ?? []).map((district) => ({ listingId: id, district })),
    prices: menu.map((price, position) =>
      priceRow(id, price, { position, provider, isTaxed: isTaxed(provider, kind) }),
    ),
    rates: rateRows(id, menu, provider),
    happenings: happeningRows(id, words),
  }
}

/** The rows of a free entry of the community catalogue. */
export function rowsOfCommunity(entry: CommunitySeed, turn: Turn): Rows {
  const slug = freeSlug(turn.slugs, entry.title, entry.group)
  const id = idOf('lst', slug)
  return {
    listings: [
      {
        id,
        organisationId: idOf('org', entry.group),
        categoryId: 'cat_free_near_you',
        slug,
        kind: entry.kind,
        lineKind: null,
        state: 'published',
        title: entry.title,
        summary: entry.summary,
        description: entry.description,
        whoFor: asSentence(entry.whoFor ?? ['Anybody who would like to come']),
        goodToKnow: entry.goodToKnow ?? null,
        checks: [],
        pictures: entry.pictures.map(pictureOf),
        easyRead: easyRead(entry.easy),
        isFree: true,
        whenWords: entry.when ?? null,
        placeWords: entry.place ?? null,
        district: entry.district,
        ...placeOf(entry.district, slug),
        milesServed: 12,
        ...stamps(),
      },
    ],
    districts: [],
    prices: [],
    rates: [],
    happenings: happeningRows(id, entry),
  }
}

/** A title of the kind's own brings the words that were written with it; otherwise the next in turn. */
function turnOf(kind: Kind, { title }: OfferWords, next: () => number): number {
  const own = title === undefined ? -1 : kind.titles.indexOf(title)
  return own >= 0 ? own : next()
}

function of(words: readonly string[], turn: number): string {
  return words[turn % words.length]!
}

function stamps() {
  return { publishedAt: now(), changedAt: now(), createdAt: now() }
}

function freeSlug(taken: Set<string>, title: string, owner: string): string {
  const short = slugOf(title)
  const slug = taken.has(short) ? `${short}-${owner}` : short
  const free = taken.has(slug) ? `${slug}-${taken.size}` : slug
  taken.add(free)
  return free
}

/** 'Older people, people with dementia and families.' */
function asSentence(groups: readonly string[]): string {
  const [first = '', ...others] = groups
  const words = [first, ...others.map((group) => group.charAt(0).toLowerCase() + group.slice(1))]
  const last = words.pop()
  return `${words.length ? `${words.join(', ')} and ${last}` : last}.`
}

function easyRead(easy: readonly [string, string, string]): EasyRead {
  const sentences = easy.map((line) => {
    const space = line.indexOf(' ')
    return { picture: pictureOf(line.slice(0, space)), words: line.slice(space + 1) }
  })
  return { picture: sentences[0]!.picture, sentences }
}

/** Somewhere within about half a mile of the middle of a district. */
function placeOf(district: string, salt: string) {
  const middle = districts.find((one) => one.district === district)!
  const shift = (axis: string, most: number) => (numberFrom(`${salt} ${axis}`, 2001) / 1000 - 1) * most
  const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return {
    latitude: rounded(middle.latitude + shift('north', 0.007)),
    longitude: rounded(middle.longitude + shift('east', 0.011)),
  }
}

/** Food and care are not taxed; goods and trades of a provider that is registered for VAT are. */
function isTaxed(provider: ProviderSeed, kind: Kind): boolean {
  return provider.vat === 'registered' && kind.category !== 'food-and-cooking'
}

type OfPrice = { position: number; provider: ProviderSeed; isTaxed: boolean }

function priceRow(
  listingId: string,
  price: PriceSeed,
  { position, provider, isTaxed }: OfPrice,
): Rows['prices'][number] {
  return {
    id: `prc_${listingId.slice(4)}_${position}`,
    listingId,
    unit: price.unit,
    label: price.label,
    band: price.band,
    groupSize: groupOf(price),
    pence: price.pence,
    vatBasisPoints: isTaxed ? 2000 : 0,
    vatReason: isTaxed ? null : noVatReason(provider),
    validFrom: firstDay(),
    position,
    createdAt: now(),
  }
}

function noVatReason({ vat, type }: ProviderSeed) {
  if (vat === 'registered') return 'zero: food' as const
  return type === 'in-house' ? ('welfare' as const) : ('not registered' as const)
}

function groupOf({ label }: PriceSeed) {
  return /2 to 1|two workers/i.test(label) ? ('2 to 1' as const) : ('1 to 1' as const)
}

/** Since when the demonstration's prices and rates count. */
function firstDay(): string {
  return addDays(today(), -400).slice(0, 8) + '01'
}

/** What Fernhill has agreed to pay for one listing, where it has: offered by its commissioner, accepted by the owner. */
function rateRows(listingId: string, menu: readonly PriceSeed[], { slug }: ProviderSeed): Rows['rates'] {
  const agreed = menu.flatMap((price) => {
    const { unit, label, band } = price
    return price.agreed === undefined ? [] : [{ unit, label, band, group: groupOf(price), pence: price.agreed }]
  })
  if (agreed.length === 0) return []
  const at = now()
  return [
    {
      id: `rat_${listingId.slice(4)}`,
      ...{ councilId, providerId: idOf('org', slug), scope: 'listing', listingId },
      ...{ terms: { kind: 'prices', lines: agreed }, fromDay: firstDay(), state: 'standing' },
      ...{ offeredBy: 'council', offeredByUserId: commissionerId, offeredAt: at },
      ...{ acceptedAt: at, answeredAt: at, answeredByUserId: ownerIdOf(slug) },
    },
  ]
}

function happeningRows(
  listingId: string,
  { weekly, inDays }: Pick<OfferWords, 'weekly' | 'inDays'>,
): Rows['happenings'] {
  const days = weekly ? comingDays(weekly.weekday) : inDays ? [addDays(today(), inDays.days)] : []
  const times = weekly ?? inDays
  if (!times) return []
  return days.map((day, n) => ({
    id: `hap_${listingId.slice(4)}_${n}`,
    listingId,
    day,
    startsMinute: minuteFrom(times.from),
    endsMinute: minuteFrom(times.to),
  }))
}
