import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction, type Tx } from '#db/client.ts'
import { categoryChanges } from '#db/schema/listing-versions.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
import { aKeeper, coveredBy, shelfOf } from '#tests/factories/taxonomy.ts'
import { today } from '../../shared/day.ts'
import { Refusal } from '../../shared/refusal.ts'
import { priceFor } from '../price-for.server.ts'
import { councilToAsk, setApprovalRule } from '../versions/approval-rules.server.ts'
import { moveCategory, regulateCategory } from './change-categories.server.ts'
import { mergeCategory } from './merge-categories.server.ts'

/** A refusal is an answer too: nothing was changed. */
async function tolerant(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

test('whatever the order of moves, merges and steps back: no listing is lost, no rule that held stops holding, and no price changes', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push(await add('Any', n > 3 ? ids[n - 4] : null))
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const seller = await aListing({ organisationId, categoryId: ids[0] ?? '' })
  const placed = [seller.listingId]
  for (const categoryId of ids.slice(1)) placed.push((await aListing({ organisationId, categoryId })).listingId)
  const sides = await ratesBetween(seller, councilId)
  for (const [at, basisPoints] of [500, 1_000, 2_000].entries())
    await anAgreedRate(sides, {
      ...{ scope: 'category', categoryId: ids[at] ?? '' },
      terms: { kind: 'per cent off', basisPoints },
    })
  const subject = `category:${ids[1]}`
  await transaction((tx) => setApprovalRule(tx, keeper, { councilId, subject, needs: true }))
  await transaction((tx) => regulateCategory(tx, keeper, { councilId, categoryId: ids[2] ?? '', isRegulated: true }))
  const pick = fc.nat({ max: ids.length - 1 })
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), what: pick, where: fc.option(pick) }),
    fc.record({ kind: fc.constant('merge' as const), what: pick, where: pick }),
    fc.record({ kind: fc.constant('undo' as const) }),
  )
  const base = await standing()
  expect([...(await all()).values()].map((one) => one.isRead)).toEqual([false, true, true, false, false, true])
  expect(await prices()).toEqual([1568, 1485, 1320, 1650, 1568, 1485])
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const start = await all()
      const paid = await prices()
      for (const one of steps) {
        const before = await all()
        if (one.kind === 'undo') {
          if ((await standing()) > base) await undo()
          expect(await prices()).toEqual(paid)
          continue
        }
        await tolerant(() => transaction((tx) => change(tx, one)))
        for (const [listingId, held] of before) {
          const now = await rulesFor(listingId)
          expect(now.covers).toEqual(expect.arrayContaining(held.covers))
          if (held.isRead) expect(now.isRead).toBe(true)
        }
        expect(await prices()).toEqual(paid)
      }
      while ((await standing()) > base) await undo()
      expect(await all()).toEqual(start)
      expect(await prices()).toEqual(paid)
    }),
    { numRuns: 12 },
  )

  async function change(
    tx: Tx,
    one: { kind: 'move'; what: number; where: number | null } | { kind: 'merge'; what: number; where: number },
  ) {
    const categoryId = ids[one.what] ?? ''
    if (one.kind === 'merge') await mergeCategory(tx, keeper, { councilId, categoryId, intoId: ids[one.where] ?? '' })
    else
      await moveCategory(tx, keeper, {
        councilId,
        categoryId,
        parentId: one.where === null ? null : (ids[one.where] ?? null),
      })
  }
  async function standing() {
    const mine = and(eq(categoryChanges.councilId, councilId), isNull(categoryChanges.undoneAt))
    return (await db.select({ id: categoryChanges.id }).from(categoryChanges).where(mine)).length
  }
  async function rulesFor(listingId: string) {
    const categoryId = (await shelfOf(listingId)) ?? ''
    const asked = await councilToAsk(db, { organisationId, categoryId })
    return { covers: [...(await coveredBy(categoryId))].sort(), isRead: asked !== null }
  }
  async function all() {
    const found = new Map<string, Awaited<ReturnType<typeof rulesFor>>>()
    for (const listingId of placed) found.set(listingId, await rulesFor(listingId))
    return found
  }
  async function prices() {
    const asked = { unit: 'hour', label: 'Any time', councilId, day: today() } as const
    const found = await Promise.all(placed.map((listingId) => priceFor(db, { listingId, ...asked })))
    return found.map(([price]) => price?.pence)
  }
}, 60_000)
