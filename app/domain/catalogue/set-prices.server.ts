import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings, prices, type Unit } from '#db/schema/catalogue.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, today, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Band } from './cost.ts'
import { touchCatalogue } from './touch-catalogue.server.ts'
import { requireOwnListing } from './write-listing.server.ts'

export type NewPrice = { unit: Unit; label: string; band: Band; pence: number; vatBasisPoints: number }
type NewMenu = {
  listingId: string
  /** null: the public menu; otherwise the rates agreed with this council */
  councilId: string | null
  from: Day
  lines: NewPrice[]
}

/**
 * The menu as it stands from a day on. Prices that stay the same go on; others end the day before. What was ordered
 * keeps the prices it was ordered at. The public menu is the provider's; private rates are written by the council.
 */
export async function setPrices(tx: Tx, actor: Actor, { listingId, councilId, from, lines }: NewMenu): Promise<void> {
  const listing = councilId
    ? await requireCommissioned(tx, actor, { listingId, councilId })
    : await requireOwnListing(tx, actor, listingId)
  if (from < today()) throw new Refusal('not-allowed', 'Prices cannot change in the past.', { field: 'from' })
  requireOneEach(lines)
  const standing = await pricesFrom(tx, { listingId, councilId, from })
  const kept = new Set<string>()
  const added = lines.filter((line) => {
    const same = standing.find((price) => price.validTo === null && price.validFrom <= from && isSame(price, line))
    if (same) kept.add(same.id)
    return !same
  })
  const ended = standing.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (ended.length > 0)
    await tx
      .update(prices)
      .set({ validTo: addDays(from, -1) })
      .where(inArray(prices.id, ended))
  const createdAt = now()
  const rows = added.map((line) => ({
    ...line,
    ...{ id: newId('prc'), listingId, councilId, validFrom: from, createdAt, position: lines.indexOf(line) },
  }))
  if (rows.length > 0) await tx.insert(prices).values(rows)
  await tx.update(listings).set({ changedAt: createdAt }).where(eq(listings.id, listingId))
  await audit(tx, actor, {
    verb: councilId ? 'agreed private rates' : 'set prices',
    words: `${councilId ? 'Agreed rates' : 'Set prices'} of ${listing.title} from ${from}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: councilId ?? listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
}

/** Every price of a listing that counts today or later, for its provider: public ones and private rates. */
export async function listOwnPrices(db: Db, actor: Actor, listingId: string) {
  await requireOwnListing(db, actor, listingId)
  return db
    .select({
      id: prices.id,
      councilId: prices.councilId,
      unit: prices.unit,
      label: prices.label,
      band: prices.band,
      pence: prices.pence,
      vatBasisPoints: prices.vatBasisPoints,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
      position: prices.position,
    })
    .from(prices)
    .where(and(eq(prices.listingId, listingId), or(isNull(prices.validTo), gte(prices.validTo, today()))))
    .orderBy(prices.validFrom, prices.position)
}

function isSame(price: NewPrice, line: NewPrice): boolean {
  return isSameLine(price, line) && price.pence === line.pence && price.vatBasisPoints === line.vatBasisPoints
}

function isSameLine(a: NewPrice, b: NewPrice): boolean {
  return a.unit === b.unit && a.label === b.label && a.band === b.band
}

function requireOneEach(lines: NewPrice[]): void {
  const twice = lines.find((line, position) => lines.findIndex((other) => isSameLine(other, line)) !== position)
  if (twice) throw new Refusal('not-allowed', `There are two prices called “${twice.label}”. Give one another name.`)
}

/** Prices that would still count on the day or later. */
async function pricesFrom(db: Db, { listingId, councilId, from }: Omit<NewMenu, 'lines'>) {
  return db
    .select({
      id: prices.id,
      unit: prices.unit,
      label: prices.label,
      band: prices.band,
      pence: prices.pence,
      vatBasisPoints: prices.vatBasisPoints,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
    })
    .from(prices)
    .where(
      and(
        eq(prices.listingId, listingId),
        councilId === null ? isNull(prices.councilId) : eq(prices.councilId, councilId),
        or(isNull(prices.validTo), gte(prices.validTo, from)),
      ),
    )
}

async function requireCommissioned(tx: Tx, actor: Actor, which: { listingId: string; councilId: string }) {
  await requireMembership(tx, actor, { organisationId: which.councilId, kind: 'council', roles: ['commissioner'] })
  const [listing] = await tx
    .select({ title: listings.title, organisationId: listings.organisationId })
    .from(listings)
    .where(eq(listings.id, which.listingId))
  if (!listing) throw new Refusal('not-found', 'There is nothing here, or it is not yours to see.')
  return listing
}
