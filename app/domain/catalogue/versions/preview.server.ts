import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { withShelves } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { notHere } from '../../shared/refusal.ts'
import type { ListingSaid } from '../listing-form.ts'
import { getOwnListing, type Listing } from '../listings.server.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import type { ListingContent } from '#db/schema/listing-versions.ts'
import { newestOf } from './add-version.server.ts'
import { currentContent } from './apply-content.server.ts'
import { contentFrom } from './content.ts'

type About = { organisationId: string; listingId: string | null }

/** A listing as others would see it if it said this. Nothing is written. */
export async function previewOf(
  db: Db,
  actor: Actor,
  { organisationId, listingId, said }: About & { said: ListingSaid },
): Promise<Listing> {
  await requireMembership(db, actor, { organisationId, kind: withShelves, roles: ['owner', 'staff'] })
  const own = listingId ? await getOwnListing(db, actor, listingId) : null
  if (listingId && own?.organisationId !== organisationId) throw notHere()
  const before = own ? ((await newestOf(db, own.id))[0]?.content ?? (await currentContent(db, own.id))) : null
  const content = contentFrom(said, before)
  return asShown(db, own ?? (await blankOf(db, organisationId)), content)
}

/** A listing as others would see it if it said what a version says. */
export async function asShown(db: Db, listing: Listing, content: ListingContent): Promise<Listing> {
  const taxonomy = await listTaxonomy(db)
  const shelf = taxonomy.find(({ id }) => id === currentId(taxonomy, content.categoryId))
  const { specialismIds, ...said } = content
  return {
    ...listing,
    ...said,
    specialisms: specialismIds.flatMap((one) => {
      const found = taxonomy.find(({ id }) => id === currentId(taxonomy, one))
      return found ? [{ id: found.id, slug: found.slug, name: found.name }] : []
    }),
    ...(shelf ? { categoryId: shelf.id, categorySlug: shelf.slug, categoryName: shelf.name, tone: shelf.tone } : {}),
  }
}

async function blankOf(db: Db, organisationId: string): Promise<Listing> {
  const [row] = await db
    .select({
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationSlug: organisations.slug,
      organisationKind: organisations.kind,
      providerType: organisations.providerType,
      organisationPhone: organisations.phone,
      organisationEmail: organisations.email,
      organisationChecks: organisations.checks,
      suspendedAt: organisations.suspendedAt,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!row) throw notHere()
  return {
    ...row,
    ...{ id: '', slug: '', kind: 'service', lineKind: null, state: 'draft', title: '', summary: '', description: '' },
    ...{ whoFor: null, included: null, notIncluded: null, goodToKnow: null, languages: [], access: [], hours: [] },
    ...{ capacity: null, waitingWeeks: null, seasonFrom: null, seasonTo: null, hiddenBecause: null },
    ...{
      steppedBackOn: null,
      rightOn: null,
      checks: [],
      isChecked: false,
      photos: [],
      pictures: [],
      easyRead: null,
      isFree: false,
    },
    ...{ whenWords: null, placeWords: null, district: null, latitude: null, longitude: null, milesServed: null },
    ...{ deliveryPence: null, returnDays: null, noticeDays: 0, lateCancelHours: 0, lateCancelPercent: 0 },
    ...{ source: null, sourceOn: null, isUnclaimed: false, changedAt: now(), noNewOrders: null },
    ...{ categoryId: '', categorySlug: '', categoryName: '', tone: 'home', coveredBy: null },
    ...{ menu: [], rating: null, reviews: [], nextTimes: [], districtsServed: [], buildUp: null, specialisms: [] },
  }
}
