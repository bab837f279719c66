import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { addDays, today, type Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import {
  placedLines,
  requireCountable,
  requireFewEnough,
  requireOneEach,
  withDefaults,
  type NewPrice,
} from './menu-lines.ts'
import { priceColumns } from './price-columns.ts'
import { touchCatalogue } from './touch-catalogue.server.ts'
import { requireOwnListing } from './write-listing.server.ts'

type NewMenu = {
  listingId: string
  /** the public menu: a council's rates are agreed by both sides, in rates/ */
  councilId?: null
  from: Day
  /** last day; after it the prices of before count again. Null: open */
  to?: Day | null
  lines: NewPrice[]
}

/**
 * The menu as it stands from a day on. Prices that stay the same go on; others end the day before. What was ordered
 * keeps the prices it was ordered at. Tells nobody: `changePrices` of ordering does.
 */
export async function setPrices(tx: Tx, actor: Actor, { listingId, from, to = null, lines }: NewMenu): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  if (from < today()) throw new Refusal('not-allowed', 'Prices cannot change in the past.', { field: 'from' })
  requireFewEnough(lines)
  requireOneEach(lines)
  requireCountable(lines, listing.lineKind)
  await requireTrueVat(tx, { organisationId: listing.organisationId, lines })
  const standing = await pricesFrom(tx, { listingId, from })
  requireSomePrice(lines, standing)
  const placed = placedLines(lines, { standing, from })
  const kept = new Set(placed.flatMap(({ same }) => same?.id ?? []))
  const ended = standing.filter(({ id }) => !kept.has(id))
  if (ended.length > 0) {
    const ids = ended.map(({ id }) => id)
    await tx
      .update(prices)
      .set({ validTo: addDays(from, -1) })
      .where(inArray(prices.id, ids))
  }
  const createdAt = now()
  for (const { same, position } of placed) {
    if (same && same.position !== position) await tx.update(prices).set({ position }).where(eq(prices.id, same.id))
  }
  const added = placed.filter(({ same }) => !same)
  const rows = added.map(({ line, position }) => ({
    ...withDefaults(line),
    ...{ id: newId('prc'), listingId, validFrom: from, validTo: to, createdAt, position },
  }))
  const after = to === null ? [] : ended.flatMap((price) => again(price, { after: to, createdAt, listingId }))
  if (rows.length + after.length > 0) await tx.insert(prices).values([...rows, ...after])
  await audit(tx, actor, {
    verb: 'set prices',
    words: `Set prices of ${listing.title} from ${dayInWords(from, { weekday: false })}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
}

/** Every price of a listing that counts today or later, for its provider, in the order of its menu. */
export async function listOwnPrices(db: Db, actor: Actor, listingId: string) {
  await requireOwnListing(db, actor, listingId)
  return db
    .select(priceColumns)
    .from(prices)
    .where(
      and(
        eq(prices.listingId, listingId),
        isNull(prices.councilId),
        // what was put aside before it began has its last day before its first
        or(isNull(prices.validTo), and(gte(prices.validTo, today()), gte(prices.validTo, prices.validFrom))),
      ),
    )
    .orderBy(prices.position, prices.validFrom)
}

/** Whoever is not registered for VAT takes none; whoever is says a rate, or another reason. */
async function requireTrueVat(tx: Tx, { organisationId, lines }: { organisationId: string; lines: NewPrice[] }) {
  const isCharged = lines.some(({ vatBasisPoints }) => vatBasisPoints > 0)
  const isDenied = lines.some(({ vatReason }) => vatReason === 'not registered')
  if (!isCharged && !isDenied) return
  const [provider] = await tx
    .select({ vatNumber: organisations.vatNumber })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (isCharged && !provider?.vatNumber) {
    throw new Refusal(
      'not-allowed',
      'There can be VAT in a price only after you have given your VAT number, under Invoices. Or choose why there is none.',
    )
  }
  if (isDenied && provider?.vatNumber) {
    throw new Refusal(
      'not-allowed',
      `You are registered for VAT (${provider.vatNumber}). Choose a rate, or another reason.`,
    )
  }
}

/** No line may be a menu that ends; where no price stands there is nothing to end, and something was forgotten. */
function requireSomePrice(lines: NewPrice[], standing: Standing[]): void {
  const stands = standing.some(({ validFrom, validTo }) => validTo === null || validTo >= validFrom)
  if (lines.length === 0 && !stands)
    throw new Refusal('not-allowed', 'Type at least one price.', { field: 'lines[0].amount' })
}

type Standing = Awaited<ReturnType<typeof pricesFrom>>[number]
type After = { after: Day; createdAt: Date; listingId: string }

/** A price that was put aside for a season, from the day after it. */
function again({ id: _, ...price }: Standing, { after, createdAt, listingId }: After) {
  const validFrom = price.validFrom > after ? price.validFrom : addDays(after, 1)
  if (price.validTo !== null && price.validTo < validFrom) return []
  return [{ ...price, id: newId('prc'), listingId, validFrom, createdAt }]
}

/** Public prices that would still count on the day or later. */
async function pricesFrom(db: Db, { listingId, from }: { listingId: string; from: Day }) {
  return db
    .select(priceColumns)
    .from(prices)
    .where(
      and(
        eq(prices.listingId, listingId),
        isNull(prices.councilId),
        or(isNull(prices.validTo), gte(prices.validTo, from)),
      ),
    )
    .orderBy(prices.validFrom)
}
