import type { Db } from '#db/client.ts'
import { today } from '../shared/day.ts'
import type { Happening } from './happenings.server.ts'
import { menusFor } from './price-for.server.ts'
import { cheapestOf } from './prices.ts'

/** What is on, each with the cheapest public price of getting in; null: it is free, or has none today. */
export async function withEntryPrice(db: Db, happenings: Happening[]) {
  const listingIds = [...new Set(happenings.filter(({ isFree }) => !isFree).map(({ listingId }) => listingId))]
  const menus = await menusFor(db, { listingIds, councilId: null, day: today() })
  return happenings.map((one) => {
    const cheapest = cheapestOf(menus.get(one.listingId) ?? [])
    return {
      id: one.id,
      listingId: one.listingId,
      slug: one.slug,
      day: one.day,
      startsMinute: one.startsMinute,
      endsMinute: one.endsMinute,
      title: one.title,
      summary: one.summary,
      place: one.placeWords,
      isFree: one.isFree,
      price: cheapest && { pence: cheapest.pence, unit: cheapest.unit },
    }
  })
}
