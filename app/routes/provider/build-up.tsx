import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BuildUpPage } from '#app/components/build-up/build-up-page.tsx'
import { BuildUpAct, figuresTyped } from '#app/domain/catalogue/build-ups/build-up-form.ts'
import {
  chargedFor,
  getOwnBuildUps,
  publishBuildUp,
  saveBuildUp,
} from '#app/domain/catalogue/build-ups/build-ups.server.ts'
import { gapInWords, priceInWords, subsidyInWords } from '#app/domain/catalogue/build-ups/gap.ts'
import { isTried, whatIfFrom } from '#app/domain/catalogue/build-ups/what-if-query.ts'
import { buildUpOf } from '#app/domain/catalogue/build-up.ts'
import { comparablesOf } from '#app/domain/catalogue/comparables.server.ts'
import { getOwnListing } from '#app/domain/catalogue/listings.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { outcomeOf } from '../shared/build-up-shown.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.title ?? 'nothing'} costs – Daybook` },
]

const nothingLeft = 'This gives no price: nothing would be given, or it would cost nothing.'
const triedIn = (asked: Record<string, string>) => ({
  use: asked['use'] ?? '',
  pay: asked['pay'] ?? '',
  travel: asked['travel'] ?? '',
  overheads: asked['overheads'] ?? '',
})

/** The figures being worked on, or an earlier version (`version`), with what somebody tries in the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const listing = found(await asAnswer(() => getOwnListing(db, actor, params.listingId!)))
  found(listing.organisationId === organisationId || null)
  const { draft, versions } = await getOwnBuildUps(db, actor, listing.id)
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const version = asked['version'] ? found(versions.find(({ id }) => id === asked['version'])) : null
  const shown = version ?? draft ?? versions[0] ?? null
  const activity = shown?.activity ?? null
  const pricePence = shown ? await chargedFor(db, { listingId: listing.id, unit: shown.unit }) : null
  const { what, errors } = whatIfFrom(asked)
  const outcome = shown && activity ? outcomeOf({ unit: shown.unit, activity, pricePence, what }) : null
  const tried = triedIn(asked)
  const compared = shown ? await comparablesOf(db, listing, { unit: shown.unit }) : null
  const unitPence = outcome?.real.unitPence ?? 0
  const here = (query = {}) => paths.providerBuildUp(organisationId, listing.id, query)
  return {
    title: listing.title,
    backHref: paths.providerListings(organisationId),
    isDraft: shown !== null && shown === draft,
    isVersion: version !== null,
    yearWords: shown?.yearWords ?? null,
    outcome,
    words: outcome ? priceInWords(outcome.unit, outcome.real.parts) : null,
    subsidy: outcome
      ? subsidyInWords({
          ...outcome,
          unitPence,
          subsidyWords: version?.subsidyWords ?? 'Say who pays the rest when you publish it.',
        })
      : null,
    belowPence: pricePence === null ? 0 : Math.max(0, unitPence - pricePence),
    compared,
    gap: activity && compared ? gapInWords(activity, compared) : [],
    tried,
    notTried: isTried(what) && !outcome?.what ? { '': [nothingLeft] } : errors,
    clearHref: Object.values(tried).some(Boolean) ? here() : null,
    versionId: version?.id ?? null,
    typed: figuresTyped(shown && activity ? { ...shown, activity } : null),
    versions: versions.map((one, at) => ({
      ...{ id: one.id, publishedOn: one.publishedOn, yearWords: one.yearWords, unit: one.unit },
      unitPence: buildUpOf(one)?.unitPence ?? 0,
      isShown: at === 0,
      href: here({ version: one.id }),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [organisationId, listingId] = [params.organisationId!, params.listingId!]
  const there = paths.providerBuildUp(organisationId, listingId)
  return submit(request, BuildUpAct, async (act) => {
    if (act.intent === 'publish') {
      const subsidyWords = act.subsidyWords ?? null
      await transaction((tx) => publishBuildUp(tx, actor, { listingId, subsidyWords }))
      return redirectWith(there, 'It is published. It stands beside the price now.')
    }
    const { unit, yearWords, activity } = act
    await transaction((tx) => saveBuildUp(tx, actor, { listingId, unit, yearWords, activity }))
    return redirectWith(there, 'This is what it comes to. Nobody else sees it until you publish it.')
  })
}

export default function BuildUp() {
  return <BuildUpPage {...useLoaderData<typeof loader>()} />
}
