import { and, asc, eq, inArray } from 'drizzle-orm'
import { keepListings, nameShortlist, noteKept } from '#app/domain/catalogue/shortlists/change-shortlist.server.ts'
import { shareShortlist } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { setStoreAddress } from '#app/domain/catalogue/storefront/short-address.server.ts'
import type { Tx } from '../client.ts'
import { listings } from '../schema/catalogue.ts'
import { actorOf, ownerOf } from './actors.ts'
import { idOf } from './names.ts'

/** Tom keeps three things for his mother and has shown them to his sister; two stores have a short address. */
export async function seedKeeping(tx: Tx): Promise<void> {
  for (const code of ['bright-days', 'fernhill-home-support']) {
    const organisationId = idOf('org', code)
    await setStoreAddress(tx, ownerOf(organisationId), { organisationId, code: code.slice(0, 24) })
  }
  const shops = ['bright-days', 'fernhill-home-support'].map((slug) => idOf('org', slug))
  const found = await tx
    .select({ slug: listings.slug })
    .from(listings)
    .where(and(inArray(listings.organisationId, shops), eq(listings.state, 'published')))
    .orderBy(asc(listings.slug))
    .limit(3)
  const toms = { actor: actorOf('usr_tom'), whose: { personId: 'per_joan' } }
  await keepListings(
    tx,
    toms,
    found.map(({ slug }) => slug),
  )
  await nameShortlist(tx, toms, 'For Mum to look at')
  const [first] = (await getShortlist(tx, toms.whose, null)).items
  if (first)
    await noteKept(tx, toms, { itemId: first.id, note: 'Mum liked the sound of this one. Ask about Tuesdays.' })
  await shareShortlist(tx, toms, { forWhom: 'my sister Ruth', days: 30 })
}
