import { randomBytes } from 'node:crypto'
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, not, or, sql } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { stillRightAsks } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { newId } from '../../shared/id.ts'
import { isInSeason } from '../editor/season.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import { askEveryDays, hashOfToken, weeksToHide, weeksToStepBack } from './still-right.server.ts'

const batch = 50
const manyAtOnce = 500
const inShop = and(eq(listings.state, 'published'), eq(listings.isUnclaimed, false))
const isSuspended = sql`exists (select 1 from ${organisations} where ${organisations.id} = ${listings.organisationId} and ${organisations.suspendedAt} is not null)`
/** Whoever is suspended cannot answer, so they are not asked, and nothing is hidden for their silence. */
const toAsk = and(inShop, not(isSuspended))

/** Listings that were never asked about get their day: half a year after anybody last saw to what they say, and not before tomorrow. */
export async function planAsks(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ id: listings.id, changedAt: listings.changedAt, sourceOn: listings.sourceOn })
    .from(listings)
    .where(and(inShop, isNull(listings.askOn), isNull(listings.askedOn)))
    .limit(manyAtOnce)
  const tomorrow = addDays(today(), 1)
  for (const [half, group] of groupBy(rows, halfAYearOn)) {
    const ids = group.map(({ id }) => id)
    await tx
      .update(listings)
      .set({ askOn: half > tomorrow ? half : tomorrow })
      .where(inArray(listings.id, ids))
  }
  return rows.length === manyAtOnce
}

/** What was imported is as old as its source. */
function halfAYearOn({ sourceOn, changedAt }: { sourceOn: Day | null; changedAt: Date }): Day {
  return addDays(sourceOn ?? today(changedAt), askEveryDays)
}

/** What a provider was asked who has been suspended since is asked again as soon as they are let in again. */
export async function askAgainLater(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(isNotNull(listings.askedOn), isSuspended))
    .limit(manyAtOnce)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await tx.update(listings).set({ askOn: today(), askedOn: null }).where(inArray(listings.id, ids))
  return rows.length === manyAtOnce
}

/** Asks one provider, in one mail, whether all of its listings that are due are still right. */
export async function askStillRight(tx: Tx): Promise<boolean> {
  const day = today()
  const [first] = await tx
    .select({ organisationId: listings.organisationId })
    .from(listings)
    .where(and(toAsk, lte(listings.askOn, day)))
    .orderBy(asc(listings.askOn))
    .limit(1)
  if (!first) return false
  const { organisationId } = first
  const soon = addDays(day, 28) // what is due within four weeks is asked along: one mail and not four
  const due = await tx
    .select({ id: listings.id, title: listings.title })
    .from(listings)
    .where(and(inShop, eq(listings.organisationId, organisationId), lte(listings.askOn, soon)))
    .orderBy(asc(listings.title))
    .limit(200)
  const token = randomBytes(24).toString('base64url')
  const listingIds = due.map(({ id }) => id)
  const askId = newId('ask')
  await tx
    .insert(stillRightAsks)
    .values({ id: askId, organisationId, tokenHash: hashOfToken(token), listingIds, askedOn: day })
  await tx.update(listings).set({ askOn: null, askedOn: day }).where(inArray(listings.id, listingIds))
  await tellOrganisation(tx, {
    organisationId,
    key: `still-right:${askId}`,
    subject: due.length === 1 ? `Is “${due[0]?.title}” still right?` : `Are your ${due.length} listings still right?`,
    lines: [
      'We ask twice a year, so that people find what is really there.',
      ...due.slice(0, 20).map(({ title }) => `• ${title}`),
      `One press is enough, and you need not sign in. Without an answer they stand behind others after ${weeksToStepBack} weeks, and are not shown after ${weeksToHide}.`,
    ],
    link: { words: 'Look, and say yes', path: paths.stillRight(token) },
  })
  return true
}

/** What was not answered for some weeks stands behind others; for some more, it is not shown. Its provider is told each time. */
export async function stepBackUnanswered(tx: Tx): Promise<boolean> {
  const back = addDays(today(), -7 * weeksToStepBack)
  const gone = addDays(today(), -7 * weeksToHide)
  const isLate = or(
    and(isNull(listings.steppedBackOn), lte(listings.askedOn, back)),
    and(lte(listings.askedOn, gone), or(isNull(listings.hiddenBecause), ne(listings.hiddenBecause, 'stale'))),
  )
  const rows = await tx
    .select({
      id: listings.id,
      title: listings.title,
      organisationId: listings.organisationId,
      askedOn: listings.askedOn,
    })
    .from(listings)
    .where(and(toAsk, isLate))
    .limit(batch)
  for (const { id, title, organisationId, askedOn } of rows) {
    const isHidden = askedOn !== null && askedOn <= gone
    await tx
      .update(listings)
      .set({
        steppedBackOn: sql`coalesce(${listings.steppedBackOn}, ${today()})`,
        ...(isHidden ? { hiddenBecause: 'stale' as const } : {}),
      })
      .where(eq(listings.id, id))
    await tellOrganisation(tx, {
      organisationId,
      key: `${isHidden ? 'hidden' : 'stepped-back'}:${id}:${askedOn ?? ''}`,
      subject: isHidden ? `“${title}” is not shown any more` : `“${title}” now stands behind others`,
      lines: [
        isHidden
          ? `Nobody told us for ${weeksToHide} weeks that “${title}” is still right, so people cannot find it now. What was ordered goes on.`
          : `Nobody told us for ${weeksToStepBack} weeks that “${title}” is still right, so it stands behind others in the shop.`,
        'Say that it is right, or change it, and it stands where it stood.',
      ],
      link: { words: 'See your listings', path: paths.providerListings(organisationId) },
    })
  }
  await touchCatalogue(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.length === batch
}

/** Each day what has come into season is shown, and what is out of it is not. */
export async function keepSeasons(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({
      id: listings.id,
      seasonFrom: listings.seasonFrom,
      seasonTo: listings.seasonTo,
      hiddenBecause: listings.hiddenBecause,
    })
    .from(listings)
    .where(
      and(
        eq(listings.state, 'published'),
        or(isNotNull(listings.seasonFrom), isNotNull(listings.seasonTo)),
        or(isNull(listings.hiddenBecause), ne(listings.hiddenBecause, 'stale')),
      ),
    )
  const day = today()
  const turned = rows.filter((row) => isInSeason(row, day) !== (row.hiddenBecause === null)).slice(0, batch)
  const setTo = async (ids: string[], hiddenBecause: 'season' | null) => {
    if (ids.length > 0) await tx.update(listings).set({ hiddenBecause }).where(inArray(listings.id, ids))
  }
  const idsOf = (some: typeof turned) => some.map(({ id }) => id)
  await setTo(idsOf(turned.filter(({ hiddenBecause }) => hiddenBecause === 'season')), null)
  await setTo(idsOf(turned.filter(({ hiddenBecause }) => hiddenBecause === null)), 'season')
  if (turned.length > 0) await touchCatalogue(tx, idsOf(turned))
  return turned.length === batch
}
