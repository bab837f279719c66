import { and, asc, eq, ne } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { categoryMoves, listingSpecialisms } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { addressesOfRole } from '../../people/addresses.server.ts'
import { groupBy } from '../../shared/group-by.ts'
import { enqueueAll, type Mail } from '../../shared/outbox.server.ts'
import { inARow } from '../../shared/words.ts'

type Shelf = { id: string; name: string; facet: 'shelf' | 'specialism' }
type Merge = {
  changeId: string
  councilId: string
  /** where they stood, and where they stand from now on: the other way round where a merge is taken back */
  from: Shelf
  to: Shelf
  isTakenBack?: boolean
}

/**
 * Tells each provider whose listings a merge has moved, in one mail that names them. Where it is taken back, those whose
 * listings go back: to be asked before they do. What nobody has claimed has nobody to tell.
 */
export async function tellOfMerge(
  tx: Tx,
  { changeId, councilId, from, to, isTakenBack = false }: Merge,
): Promise<void> {
  const rows = await tx
    .select({ organisationId: organisations.id, email: organisations.email, title: listings.title })
    .from(categoryMoves)
    .innerJoin(listings, and(eq(listings.id, categoryMoves.listingId), ne(listings.state, 'withdrawn')))
    .innerJoin(organisations, and(eq(organisations.id, listings.organisationId), eq(organisations.isUnclaimed, false)))
    .leftJoin(
      listingSpecialisms,
      and(eq(listingSpecialisms.listingId, listings.id), eq(listingSpecialisms.categoryId, from.id)),
    )
    .where(and(eq(categoryMoves.changeId, changeId), isTakenBack ? stillThere(from) : undefined))
    .orderBy(asc(listings.title), asc(listings.id))
  const byProvider = groupBy(rows, ({ organisationId }) => organisationId)
  const unknown = [...byProvider].filter(([, [first]]) => !first?.email).map(([id]) => id)
  const owners = await addressesOfRole(tx, unknown, 'owner')
  const [council] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, councilId))
  const mails = [...byProvider].flatMap(([organisationId, its]) => {
    const address = its[0]?.email ?? owners.get(organisationId)?.[0]
    if (!address) return []
    const titles = its.map(({ title }) => title)
    const words = wordsOf({ council: council?.name ?? '', from, to, titles, isTakenBack })
    const link = { words: 'See your listings', path: paths.providerListings(organisationId) }
    const key = `${isTakenBack ? 'merge-back' : 'merge'}:${changeId}:${organisationId}`
    return [{ kind: 'mail' as const, key, payload: { to: address, ...words, link } }]
  })
  await enqueueAll(tx, mails)
}

function stillThere({ id, facet }: Shelf) {
  return facet === 'shelf' ? eq(listings.categoryId, id) : eq(listingSpecialisms.categoryId, id)
}

type Said = { council: string; from: Shelf; to: Shelf; titles: string[]; isTakenBack: boolean }

function wordsOf({ council, from, to, titles, isTakenBack }: Said): Pick<Mail, 'subject' | 'lines'> {
  const did = isTakenBack
    ? `${council} has taken back that ${to.name} was put into ${from.name}.`
    : `${council} has put the category ${from.name} into ${to.name}, so that people find things where they look.`
  const these = inWords(titles)
  const isOne = titles.length === 1
  const where =
    to.facet === 'shelf' ? `${isOne ? 'stands' : 'stand'} in ${to.name}` : `${isOne ? 'is' : 'are'} for ${to.name}`
  return {
    subject: isOne ? `${these} ${where} now` : `Your listings ${where} now`,
    lines: [
      did,
      `${these} ${where} now.`,
      'Nothing else has changed: words and prices are as they were, and what was ordered goes on.',
    ],
  }
}

const mostNamed = 30

function inWords(titles: string[]): string {
  const named = titles.slice(0, mostNamed).map((title) => `“${title}”`)
  const rest = titles.length - named.length
  return inARow(rest > 0 ? [...named, `${rest} more`] : named)
}
