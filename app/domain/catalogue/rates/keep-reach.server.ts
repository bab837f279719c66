import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { rateAgreements, rateHolds } from '#db/schema/rates.ts'
import { distanceOf, ratesAndListings } from './reach.ts'

type Reach = Awaited<ReturnType<typeof reachNow>>

/**
 * Changes the categories so that no price changes: what each agreement or offer for a category reached before, and how
 * near, it reaches afterwards, and nothing else. A listing or an agreement of later follows the categories as they are then.
 */
export async function keepingRates<Done>(tx: Tx, change: () => Promise<Done>): Promise<Done> {
  const before = await reachNow(tx)
  const done = await change()
  if (before.size > 0) await hold(tx, before)
  return done
}

/** A listing was put on another shelf by its provider or an officer: agreements reach it there as they would a new one. */
export async function releaseRates(tx: Tx, listingId: string): Promise<void> {
  await tx.delete(rateHolds).where(eq(rateHolds.listingId, listingId))
}

/** An offer that answers another one reaches what that one does. */
export async function holdLike(tx: Tx, { rateId, likeId }: { rateId: string; likeId: string }): Promise<void> {
  const held = await tx.select().from(rateHolds).where(eq(rateHolds.rateId, likeId))
  await insertRows(tx, rateHolds, { rows: held.map((row) => ({ ...row, rateId })) })
}

/** For each agreement or offer for a category and each listing of its provider: how near it is, and how near it would be. */
async function reachNow(db: Db) {
  const rows = await ratesAndListings(db).where(
    and(
      eq(rateAgreements.scope, 'category'),
      or(isNotNull(rateAgreements.acceptedAt), eq(rateAgreements.state, 'offered')),
    ),
  )
  return new Map(
    rows.map((row) => [
      `${row.id} ${row.reachedId}`,
      {
        ...{ rateId: row.id, listingId: row.reachedId, isHeld: row.heldId !== null, distance: distanceOf(row) },
        byItself: distanceOf({ ...row, heldId: null }),
      },
    ]),
  )
}

/** Writes down only what differs from where the listings stand now, so that taking a change back leaves no trace. */
async function hold(tx: Tx, before: Reach): Promise<void> {
  const pairs = [...(await reachNow(tx))].map(([key, pair]) => ({ ...pair, was: before.get(key)?.distance ?? null }))
  const isWanted = ({ was, byItself }: (typeof pairs)[number]) => was !== byItself
  const changed = pairs.filter((pair) => (isWanted(pair) ? pair.was !== pair.distance : pair.isHeld))
  const rateIds = new Set(changed.map(({ rateId }) => rateId))
  if (rateIds.size === 0) return
  await tx.delete(rateHolds).where(inArray(rateHolds.rateId, [...rateIds]))
  const rows = pairs
    .filter((pair) => rateIds.has(pair.rateId) && isWanted(pair))
    .map(({ rateId, listingId, was }) => ({ rateId, listingId, distance: was }))
  await insertRows(tx, rateHolds, { rows })
}
