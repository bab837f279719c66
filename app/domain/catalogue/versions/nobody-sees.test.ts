import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listDocuments } from '#search/list-documents.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ListingForm } from '../listing-form.ts'
import { pauseListing, publishListing, withdrawListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { readServices } from '../open/read-open.server.ts'
import { getStore } from '../stores.server.ts'
import { changeListing, restoreVersion } from '../write-listing.server.ts'
import { newestVersion } from './add-version.server.ts'
import { approveVersion, returnVersion } from './decide-version.server.ts'

type Step =
  | { kind: 'save' | 'keep' }
  | { kind: 'publish' | 'pause' | 'withdraw' }
  | { kind: 'approve' | 'return' | 'restore'; which: number }

/** What everybody may see, worked out from the rules alone and without the code under test. */
type Model = {
  isRead: boolean
  place: 'draft' | 'published' | 'paused' | 'withdrawn'
  versions: { words: string; state: 'draft' | 'waiting' | 'approved' | 'other'; goesIn: boolean }[]
}

function shownBy(model: Model): string | null {
  if (model.place !== 'published') return null
  return model.versions.findLast(({ state }) => state === 'approved')?.words ?? null
}

/** What the step does by the rules. False: it is refused, and nothing changes. */
function play(model: Model, step: Step, words: string): boolean {
  const { versions } = model
  const newest = versions.at(-1)
  if (!newest) return false
  const end = (states: string[]) => versions.forEach((one) => states.includes(one.state) && (one.state = 'other'))
  const say = (said: string, isKept: boolean) => {
    const waits = newest.state === 'waiting' && newest.goesIn
    const asks = model.place !== 'draft' || waits
    const state = isKept ? 'draft' : !model.isRead ? 'approved' : asks ? 'waiting' : 'draft'
    if (newest.words === said && (newest.state === state || newest.state === 'approved')) return
    if (newest.words === said && newest.state === 'draft') versions.pop()
    const ends = { draft: ['draft'], waiting: ['draft', 'waiting'], approved: ['draft', 'waiting', 'approved'] }
    end(ends[state])
    versions.push({ words: said, state, goesIn: state === 'waiting' && waits })
  }
  switch (step.kind) {
    case 'save':
    case 'keep':
      if (model.place === 'withdrawn') return false
      say(words, step.kind === 'keep')
      return true
    case 'restore': {
      const old = versions[step.which]
      if (!old || model.place === 'withdrawn') return false
      say(old.words, false)
      return true
    }
    case 'approve':
    case 'return': {
      const asked = versions[step.which]
      if (asked?.state !== 'waiting' || model.place === 'withdrawn') return false
      if (step.kind === 'return') asked.state = 'other'
      else {
        end(['draft', 'waiting', 'approved'])
        asked.state = 'approved'
        if (asked.goesIn && model.place === 'draft') model.place = 'published'
      }
      return true
    }
    case 'publish':
      if (model.place === 'published' || model.place === 'withdrawn') return false
      if (model.place === 'draft' && newest.state !== 'approved') {
        const state = model.isRead ? 'waiting' : 'approved'
        end(state === 'waiting' ? ['draft', 'waiting'] : ['draft', 'waiting', 'approved'])
        newest.state = state
        newest.goesIn = state === 'waiting'
        if (state === 'waiting') return true
      }
      model.place = 'published'
      return true
    case 'pause':
      if (model.place !== 'published') return false
      model.place = 'paused'
      return true
    case 'withdraw':
      if (model.place === 'withdrawn') return false
      model.place = 'withdrawn'
      return true
    default:
      return step satisfies never
  }
}

const which = fc.nat({ max: 5 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'save' as const, 'keep' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('publish' as const, 'publish' as const, 'pause' as const) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('approve' as const, 'return' as const, 'restore' as const), which }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
)

async function aScene(providerType: 'in-house' | 'micro') {
  const councilId = await aCouncil()
  const slug = `seen-${Math.random().toString(36).slice(2)}`
  const organisationId = await anOrganisation({ kind: 'provider', providerType, councilId, slug })
  const reader = await aMember(councilId, 'commissioner')
  const listing = await aListing({ organisationId, state: 'draft', title: 'Words 0', isFree: true, kind: 'group' })
  await transaction((tx) => newestVersion(tx, { id: listing.listingId, state: 'draft' })) // what it says is its first version
  return { ...listing, councilId, organisationId, slug, reader }
}
type Scene = Awaited<ReturnType<typeof aScene>>

async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}

function act(scene: Scene, step: Step, words: string): Promise<boolean> {
  const { listingId, categoryId, owner, reader, councilId } = scene
  const as = (
    actor: Actor,
    run: (tx: Parameters<Parameters<typeof transaction>[0]>[0], actor: Actor) => Promise<unknown>,
  ) => tried(() => transaction((tx) => run(tx, actor)))
  const number = 'which' in step ? step.which + 1 : 0
  switch (step.kind) {
    case 'save':
    case 'keep': {
      const said = ListingForm.parse({
        ...{ categoryId, kind: 'group', lineKind: 'free', title: words },
        ...{ summary: `${words} in a sentence`, description: `${words} at length` },
      })
      return as(owner, (tx, actor) => changeListing(tx, actor, { ...said, listingId, isDraft: step.kind === 'keep' }))
    }
    case 'publish':
      return as(owner, (tx, actor) => publishListing(tx, actor, { listingId }))
    case 'pause':
      return as(owner, (tx, actor) => pauseListing(tx, actor, { listingId }))
    case 'withdraw':
      return as(owner, (tx, actor) => withdrawListing(tx, actor, { listingId }))
    case 'approve':
      return as(reader, (tx, actor) => approveVersion(tx, actor, { councilId, listingId, number }))
    case 'return':
      return as(reader, (tx, actor) => returnVersion(tx, actor, { councilId, listingId, number, reason: 'Say more' }))
    case 'restore':
      return as(owner, (tx, actor) => restoreVersion(tx, actor, { listingId, number }))
    default:
      return step satisfies never
  }
}

/** Everything that anybody outside can read of the listing. */
async function readByAll({ listingId, slug }: Scene): Promise<(string | null)[]> {
  const [page, documents, store, feed] = await Promise.all([
    getListing(db, listingId),
    listDocuments(db, [listingId]),
    getStore(db, slug),
    readServices(db, [listingId]),
  ])
  return [page?.title ?? null, documents[0]?.title ?? null, store?.listings[0]?.title ?? null, feed[0]?.title ?? null]
}

for (const providerType of ['in-house', 'micro'] as const) {
  test(`whatever ${providerType === 'micro' ? 'a small provider' : 'the council’s own service'} and the council do, nobody sees a draft or what was not approved`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
        const scene = await aScene(providerType)
        const first = { words: 'Words 0', state: 'draft' as const, goesIn: false }
        const model: Model = { isRead: providerType === 'in-house', place: 'draft', versions: [first] }
        for (const [position, step] of steps.entries()) {
          const words = `Words ${position + 1}`
          expect(await act(scene, step, words), `step ${position}: ${step.kind}`).toBe(play(model, step, words))
          const shown = shownBy(model)
          expect(await readByAll(scene), `after ${step.kind}`).toEqual([shown, shown, shown, shown])
        }
      }),
      { numRuns: 25 },
    )
  })
}
