import { and, asc, eq } from 'drizzle-orm'
import { addVersion, listingToChange, newestVersion } from '#app/domain/catalogue/versions/add-version.server.ts'
import type { Tx } from '../client.ts'
import { listings } from '../schema/catalogue.ts'
import type { ListingContent } from '../schema/listing-versions.ts'
import { ownerOf } from './actors.ts'

const brightDays = 'org_bright_days'
const homeSupport = 'org_fernhill_home_support'

/** What two providers have changed: Bright Days says more of everything at once, the council's own service waits to be read. */
export async function seedVersions(tx: Tx): Promise<void> {
  for (const listingId of await idsOf(tx, brightDays)) {
    await change(tx, listingId, {
      ...{ notIncluded: 'Tickets, and what you eat on the way.', languages: ['English', 'Makaton'] },
      ...{ access: ['step-free', 'accessible-toilet', 'quiet-space'], capacity: 6, waitingWeeks: 1 },
      specialismIds: ['cat_for_dementia', 'cat_for_learning_disabilities'],
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsMinute: 570, endsMinute: 960 })),
    })
  }
  const [first] = await idsOf(tx, homeSupport)
  if (!first) throw new Error('The council’s own service has no listing.')
  await change(tx, first, {
    ...{ languages: ['English', 'Urdu', 'Polish'], waitingWeeks: 2 },
    whoFor: 'Older people, people who come home from hospital, and people with dementia.',
  })
}

async function idsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.organisationId, organisationId), eq(listings.state, 'published')))
    .orderBy(asc(listings.title))
  return rows.map(({ id }) => id)
}

async function change(tx: Tx, listingId: string, about: Partial<ListingContent>): Promise<void> {
  const listing = await listingToChange(tx, listingId)
  const { content } = await newestVersion(tx, listing)
  await addVersion(tx, ownerOf(listing.organisationId), { listing, content: { ...content, ...about } })
}
