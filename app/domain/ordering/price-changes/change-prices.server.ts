import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { changesBetween, type ComingPrice } from '../../catalogue/coming-prices.ts'
import { priceListOf } from '../../catalogue/price-lists.server.ts'
import { menuOn } from '../../catalogue/prices.ts'
import { lostBetween } from '../../catalogue/rates/lost-between.ts'
import { setPrices } from '../../catalogue/set-prices.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { endedInWords, requireYes } from './ended-rates.server.ts'
import { peopleWithLines } from './people-with-lines.server.ts'
import { tellOfPrices } from './tell-of-prices.server.ts'

type NewMenu = Parameters<typeof setPrices>[2] & {
  /** agreed prices may lose the public price that they stand for */
  mayEndRates?: boolean
}
type Changed = { told: number; ended: string[] }
export type PriceNews = { changes: Omit<ComingPrice, 'fromDay'>[]; from: Day; to: Day | null }

/**
 * Sets the prices of a listing from a day on and announces them: who has something ordered of it, and whoever acts for
 * them, is told what changes for them and when. Nothing that was ordered changes. Returns how many people were told, and
 * which agreed prices it ended; without a yes it ends none and is refused.
 */
export async function changePrices(tx: Tx, actor: Actor, { mayEndRates = false, ...menu }: NewMenu): Promise<Changed> {
  const { listingId, from, to = null } = menu
  const before = await priceListOf(tx, listingId)
  await setPrices(tx, actor, menu)
  const after = await priceListOf(tx, listingId)
  const lost = lostBetween({ before: before.rows, after: after.rows, rates: before.rates }, { from, to })
  const ended = await endedInWords(tx, lost)
  requireYes(ended, mayEndRates)
  const listing = await namesOf(tx, listingId)
  const people = await peopleWithLines(tx, { listingId, providerId: listing.providerId })
  const dayBefore = from > today() ? addDays(from, -1) : from
  const changesOf = (councilId: string) => {
    const rates = before.rates
    const was = menuOn(before.rows, { councilId, day: from, rates })
    const is = menuOn(after.rows, { councilId, day: from, rates })
    if (changesBetween(was, is).length === 0) return null
    return changesBetween(menuOn(before.rows, { councilId, day: dayBefore, rates }), is)
  }
  const news = new Map([...new Set(people.map(({ councilId }) => councilId))].map((id) => [id, changesOf(id)]))
  const concerned = people.flatMap((person) => {
    const changes = news.get(person.councilId)
    return changes ? [{ person, news: { changes, from, to } }] : []
  })
  if (concerned.length > 0) {
    await tellOfPrices(tx, { concerned, listing, key: newId('chg') })
  }
  return { told: concerned.length, ended }
}

async function namesOf(tx: Tx, listingId: string) {
  const [names] = await tx
    .select({
      slug: listings.slug,
      title: listings.title,
      providerId: organisations.id,
      providerName: organisations.name,
    })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(eq(listings.id, listingId))
  if (!names) throw new Error(`Listing ${listingId} went away within a transaction.`)
  return names
}
