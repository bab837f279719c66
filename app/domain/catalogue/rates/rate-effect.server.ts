import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { today } from '../../shared/day.ts'
import { menusFor } from '../price-for.server.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { agreedPence, type AcceptedRate } from './rate.ts'

type Asked = Pick<AcceptedRate, 'scope' | 'listingId' | 'categoryId' | 'terms' | 'fromDay'> & { providerId: string }
const most = 100

/** The public prices that an offer would reach, each with what it makes of it, as they stand on its first day. */
export async function effectOf(db: Db, rate: Asked) {
  const reached = await db
    .select({ id: listings.id, title: listings.title })
    .from(listings)
    .where(
      and(
        eq(listings.organisationId, rate.providerId),
        inArray(listings.state, ['published', 'paused']),
        ne(listings.isFree, true),
        await isAbout(db, rate),
      ),
    )
    .orderBy(asc(listings.title))
    .limit(most)
  const day = rate.fromDay > today() ? rate.fromDay : today()
  const menus = await menusFor(db, { listingIds: reached.map(({ id }) => id), councilId: null, day })
  return reached.flatMap(({ id, title }) =>
    (menus.get(id) ?? []).flatMap((price) => {
      const pence = agreedPence(rate.terms, price)
      const { unit, label } = price
      return pence === null ? [] : [{ key: price.id, title, label, unit, publicPence: price.pence, pence }]
    }),
  )
}

/** The listings of its provider for which a rate is. */
async function isAbout(db: Db, { scope, listingId, categoryId }: Asked) {
  switch (scope) {
    case 'listing':
      return eq(listings.id, listingId ?? '')
    case 'category':
      return eq(listings.categoryId, currentId(await listTaxonomy(db), categoryId ?? ''))
    case 'provider':
      return undefined
  }
  return scope satisfies never
}
