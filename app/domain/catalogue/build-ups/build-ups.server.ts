import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { priceBuildUps, type BuildUpActivity, type Unit } from '#db/schema/catalogue.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { pounds } from '../../shared/money.ts'
import { Refusal } from '../../shared/refusal.ts'
import { perUnit } from '../../shared/words.ts'
import { menuFor } from '../price-for.server.ts'
import type { MenuPrice } from '../prices.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { requireOwnListing } from '../write-listing.server.ts'
import { workOut } from './activity.ts'

export type Figures = { unit: Unit; yearWords: string; activity: BuildUpActivity }

/** The figures that are being worked on, and every version that was published, the newest first. For the provider alone. */
export async function getOwnBuildUps(db: Db, actor: Actor, listingId: string) {
  await requireOwnListing(db, actor, listingId)
  const rows = await db
    .select({
      id: priceBuildUps.id,
      unit: priceBuildUps.unit,
      yearWords: priceBuildUps.yearWords,
      parts: priceBuildUps.parts,
      capacityUnits: priceBuildUps.capacityUnits,
      usedUnits: priceBuildUps.usedUnits,
      publishedOn: priceBuildUps.publishedOn,
      isDraft: priceBuildUps.isDraft,
      activity: priceBuildUps.activity,
      pricePence: priceBuildUps.pricePence,
      subsidyWords: priceBuildUps.subsidyWords,
    })
    .from(priceBuildUps)
    .where(eq(priceBuildUps.listingId, listingId))
    .orderBy(desc(priceBuildUps.publishedOn), desc(priceBuildUps.id))
    .limit(50)
  return { draft: rows.find(({ isDraft }) => isDraft) ?? null, versions: rows.filter(({ isDraft }) => !isDraft) }
}

/** Keeps the figures of a year. Nobody else sees them until they are published. */
export async function saveBuildUp(
  tx: Tx,
  actor: Actor,
  { listingId, ...figures }: Figures & { listingId: string },
): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  const row = { ...rowOf(figures), publishedOn: today(), savedByUserId: actor.userId }
  const isIt = and(eq(priceBuildUps.listingId, listingId), eq(priceBuildUps.isDraft, true))
  const changed = await tx.update(priceBuildUps).set(row).where(isIt).returning({ id: priceBuildUps.id })
  if (changed.length === 0) {
    await tx.insert(priceBuildUps).values({ ...row, id: newId('bup'), listingId, isDraft: true })
  }
  await audit(tx, actor, {
    verb: 'worked on a price',
    words: `Worked on how the price of ${listing.title} comes about`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
}

/** What is charged today for a unit, to everybody. Null: it is not sold so. */
export async function chargedFor(
  db: Db,
  { listingId, unit }: { listingId: string; unit: Unit },
): Promise<number | null> {
  return chargedOn(await menuFor(db, { listingId, councilId: null, day: today() }), unit)
}

/** What is charged for a unit on a menu, by one worker for one person where it is sold so. Null: it is not sold. */
export function chargedOn(menu: readonly MenuPrice[], unit: Unit): number | null {
  const its = menu.filter((price) => price.unit === unit)
  return (its.find(({ groupSize }) => groupSize === '1 to 1') ?? its[0])?.pence ?? null
}

/** Publishes the kept figures beside the price, as a new version. A price below the cost says who pays the rest. */
export async function publishBuildUp(
  tx: Tx,
  actor: Actor,
  { listingId, subsidyWords }: { listingId: string; subsidyWords: string | null },
): Promise<void> {
  const listing = await requireOwnListing(tx, actor, listingId)
  const { draft } = await getOwnBuildUps(tx, actor, listingId)
  if (!draft?.activity) throw new Refusal('conflict', 'There are no figures yet. Write them down first.')
  const { unit, yearWords, activity } = draft
  const row = rowOf({ unit, yearWords, activity })
  const unitPence = workOut(activity)?.unitPence ?? 0
  const pricePence = await chargedFor(tx, { listingId, unit })
  const isBelow = pricePence !== null && pricePence < unitPence
  if (isBelow && !subsidyWords) {
    throw new Refusal(
      'not-allowed',
      `The price is ${pounds(unitPence - pricePence)} less than it costs. Say who pays the rest.`,
      { field: 'subsidyWords' },
    )
  }
  await tx.insert(priceBuildUps).values({
    ...row,
    ...{ id: newId('bup'), listingId, publishedOn: today(), pricePence, savedByUserId: actor.userId },
    subsidyWords: isBelow ? subsidyWords : null,
  })
  await audit(tx, actor, {
    verb: 'published a price build-up',
    words: `Published how the price of ${listing.title} comes about: ${pounds(unitPence)} ${perUnit(unit)}`,
    subject: { kind: 'listing', id: listingId },
    organisationId: listing.organisationId,
  })
  await touchCatalogue(tx, [listingId])
}

function rowOf({ unit, yearWords, activity }: Figures) {
  const worked = workOut(activity)
  if (!worked) throw new Refusal('not-allowed', 'Enter how many were really given.', { field: 'usedUnits' })
  return {
    ...{ unit, yearWords, activity },
    parts: worked.parts.map(({ name, words, yearPence, kind }) => ({ name, words, yearPence, kind })),
    capacityUnits: worked.capacityUnits,
    usedUnits: worked.usedUnits,
  }
}
