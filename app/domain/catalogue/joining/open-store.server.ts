import { eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { memberships, organisations, users } from '#db/schema/people.ts'
import { agreeToInvoices } from '../../people/agreements/agree.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ListingForm } from '../listing-form.ts'
import { publishListing } from '../listing-states.server.ts'
import { slugOf } from '../listing.ts'
import { setPrices } from '../set-prices.server.ts'
import { currentId, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { createListing } from '../write-listing.server.ts'
import { firstListingOf, firstPriceOf } from './first-listing.ts'
import { mustAgree, type Answers, type JoiningKind } from './questions.ts'

type Opening = {
  kind: JoiningKind
  answers: Answers
  /** in-house: the council that has said yes, and where its income is journalled */
  inHouse?: { councilId: string; costCentre: string | null }
}
export type Opened = {
  kind: JoiningKind
  organisationId: string
  listingId: string
  listingSlug: string
  /** waiting: the council reads it before it is shown */
  listingState: 'published' | 'waiting'
}

/** Opens a store with its first listing and its first price, or lists a community group. The actor becomes its owner. */
export async function openStore(tx: Tx, actor: Actor, { kind, answers, inHouse }: Opening): Promise<Opened> {
  const organisationId = newId('org')
  const isGroup = kind === 'community'
  const vatNumber = answers['registered'] === 'yes' ? (answers['vatNumber'] ?? null) : null
  const name = (isGroup ? answers['title'] : answers['name']) ?? ''
  await tx.insert(organisations).values({
    id: organisationId,
    kind: isGroup ? 'community' : 'provider',
    providerType: isGroup ? null : kind,
    name,
    slug: await freeStoreSlug(tx, name),
    email: await emailOf(tx, actor), // what was typed while joining may be somebody else's; this one they have answered from
    district: answers['district'] ?? null,
    councilId: inHouse?.councilId ?? null,
    costCentre: inHouse?.costCentre ?? null,
    address: answers['address'] || null,
    vatNumber,
    vatReason: isGroup || vatNumber ? null : 'not registered',
    createdAt: now(),
  })
  await tx
    .insert(memberships)
    .values({ id: newId('mem'), userId: actor.userId, organisationId, role: 'owner', createdAt: now() })
  await audit(tx, actor, {
    verb: 'opened an organisation',
    words: `Opened ${name}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
  if (mustAgree(kind)) await agreeToInvoices(tx, actor, { organisationId })
  const listing = await putFirstListing(tx, actor, { kind, answers, organisationId })
  return { kind, organisationId, ...listing }
}

async function putFirstListing(tx: Tx, actor: Actor, about: Opening & { organisationId: string }) {
  const { kind, answers, organisationId } = about
  const category = await categoryOf(tx, kind === 'community' ? null : (answers['category'] ?? null))
  const input = ListingForm.parse(firstListingOf(kind, answers, category.id))
  const { listingId, slug } = await createListing(tx, actor, { ...input, organisationId })
  const price = firstPriceOf(kind, answers)
  if (price && kind !== 'community') {
    await setPrices(tx, actor, { listingId, councilId: null, from: today(), lines: [price] })
  }
  const listingState = await publishListing(tx, actor, { listingId })
  return { listingId, listingSlug: slug, listingState }
}

/** The chosen category, or what it was put into; for what is free, the shelf of free things that is open. */
async function categoryOf(db: Db, slug: string | null): Promise<{ id: string }> {
  const taxonomy = await listTaxonomy(db)
  const chosen = taxonomy.find((one) => one.slug === slug)
  const today = chosen && taxonomy.find(({ id }) => id === currentId(taxonomy, chosen.id))
  if (today?.retiredAt) {
    const whatNow = 'Another part of the shop has to be chosen first.'
    throw new Refusal('conflict', `“${today.name}” takes nothing new any more, so nothing was opened. ${whatNow}`)
  }
  const open = taxonomy.filter((one) => one.facet === 'shelf' && !one.mergedIntoId && !one.retiredAt)
  const found = today ?? (slug ? undefined : open.find(({ tone }) => tone === 'free')) ?? open[0]
  if (!found) throw new Error('this catalogue has no categories')
  return found
}

/** Names repeat, addresses do not. */
export async function freeStoreSlug(db: Db, name: string): Promise<string> {
  const slug = slugOf(name)
  const tries = [slug, ...Array.from({ length: 30 }, (_, number) => `${slug}-${number + 2}`)]
  const rows = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(inArray(organisations.slug, tries))
  const taken = new Set(rows.map((row) => row.slug))
  return tries.find((one) => !taken.has(one)) ?? newId(slug.slice(0, 20)).toLowerCase()
}

async function emailOf(db: Db, { userId }: Actor): Promise<string | null> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId))
  return user?.email ?? null
}
