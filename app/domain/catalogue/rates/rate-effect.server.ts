import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { today } from '../../shared/day.ts'
import { menusFor } from '../price-for.server.ts'
import { distanceOf, ratesAndListings } from './reach.ts'
import { agreedPence } from './rate.ts'

const most = 100

/** The public prices that an agreement or offer reaches, each with what it makes of it, as they stand on its first day. */
export async function effectOf(db: Db, { id }: { id: string }) {
  const rows = await ratesAndListings(db)
    .where(and(eq(rateAgreements.id, id), inArray(listings.state, ['published', 'paused']), ne(listings.isFree, true)))
    .orderBy(asc(listings.title))
  const reached = rows.filter((row) => distanceOf(row) !== null).slice(0, most)
  const [rate] = reached
  if (!rate) return []
  const day = rate.fromDay > today() ? rate.fromDay : today()
  const menus = await menusFor(db, { listingIds: reached.map((row) => row.reachedId), councilId: null, day })
  return reached.flatMap(({ reachedId, reachedTitle: title }) =>
    (menus.get(reachedId) ?? []).flatMap((price) => {
      const pence = agreedPence(rate.terms, price)
      const { unit, label } = price
      return pence === null ? [] : [{ key: price.id, title, label, unit, publicPence: price.pence, pence }]
    }),
  )
}
