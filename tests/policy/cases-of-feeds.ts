import { form, selling, type Case } from './case.ts'
import { marker, type World } from './world.ts'

/** Those who look after the catalogue of Joan's council. */
const keeping = ['commissioner', 'admin'] as const
const newFeed = (w: World) => ({ name: 'Thief', url: 'https://thief.example', every: 'day', categoryId: w.categoryId })
const runOf = (council: string, w: World) => `/council/${council}/feeds/runs/${w.feedRunId}`

/** Catalogues of others that a council reads, and what their providers are asked. */
export const casesOfFeeds: Record<string, Case> = {
  'routes/council/feeds': { at: (w) => `/council/${w.council}/feeds`, may: keeping, sees: `${marker}feed` },
  'routes/council/new-feed': {
    at: (w) => `/council/${w.council}/feeds/new`,
    may: keeping,
    sees: 'Add a catalogue',
    forms: [{ may: keeping, body: newFeed }],
  },
  'routes/council/feed': {
    at: (w) => `/council/${w.council}/feeds/${w.feedId}`,
    may: keeping,
    sees: `${marker}feed`,
    forms: ['pause', 'resume', 'run'].map((intent) => ({ may: keeping, body: form({ intent }) })),
    crossings: [
      { who: 'commissionerElsewhere', at: (w) => `/council/${w.elsewhere}/feeds/${w.feedId}` },
      {
        who: 'commissionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/feeds/${w.feedId}`,
        body: form({ intent: 'pause' }),
      },
    ],
  },
  'routes/council/feed-run': {
    at: (w) => runOf(w.council, w),
    may: keeping,
    sees: `${marker}feed row`,
    crossings: [{ who: 'commissionerElsewhere', at: (w) => runOf(w.elsewhere, w) }],
  },
  'routes/council/feed-run-csv': {
    at: (w) => `${runOf(w.council, w)}/csv`,
    may: keeping,
    sees: `${marker}feed row`,
    crossings: [{ who: 'commissionerElsewhere', at: (w) => `${runOf(w.elsewhere, w)}/csv` }],
  },
  'routes/provider/feed-offer': {
    at: (w) => `/provider/${w.provider}/listings/${w.listingId}/from-feed`,
    may: selling,
    sees: `${marker}feed title`,
    forms: [{ may: selling, body: (w) => ({ offerId: w.feedOfferId, answer: 'take' }) }],
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.listingId}/from-feed`,
        hides: [`${marker}feed`],
      },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/listings/${w.listingId}/from-feed`,
        body: (w) => ({ offerId: w.feedOfferId, answer: 'take' }),
      },
    ],
  },
}
