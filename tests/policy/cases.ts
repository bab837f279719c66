import { marker, type User, type World } from './world.ts'

export type Case = {
  /** the page, with ids of Joan's records */
  at: (w: World) => string
  /** who may see it: everybody, even nobody; everybody who is signed in; or these alone */
  may: 'everybody' | 'signed-in' | readonly User[]
  /** what those who may see it read there; nobody else ever does */
  sees?: string
  /** forms that would change Joan's records, and who may send each: not to be had for anybody else */
  forms?: { may: readonly User[]; body: (w: World) => Record<string, string | string[]> }[]
  /** one's own place with somebody else's record in it */
  crossings?: { who: User; at: (w: World) => string; body?: (w: World) => Record<string, string | string[]> }[]
}

const acting = ['joan', 'tom', 'caseworker'] as const
const seeing = [...acting, 'practitioner', 'finance'] as const
const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody' })
const form = (body: Record<string, string | string[]>) => () => body

/** One line for each route: who may, and what is to be seen there. A route that is missing here fails the test. */
export const cases: Record<string, Case> = {
  'routes/public/home': everybodyAlike('/'),
  'routes/public/search': everybodyAlike('/search?q=walk'),
  'routes/public/listing': { at: (w) => `/listings/${w.listingSlug}`, may: 'everybody', sees: `${marker}title` },
  'routes/public/store': everybodyAlike('/stores/none'),
  'routes/public/community': everybodyAlike('/community'),
  'routes/public/help': everybodyAlike('/help'),
  'routes/public/privacy': everybodyAlike('/privacy'),
  'routes/public/accessibility': everybodyAlike('/accessibility'),
  'routes/public/terms': everybodyAlike('/terms'),
  'routes/public/not-found': everybodyAlike('/nowhere'),
  'routes/auth/preferences': { ...everybodyAlike('/preferences?easyRead=off'), forms: [] },
  'routes/auth/sign-in': { ...everybodyAlike('/sign-in'), forms: [] },
  'routes/auth/second-factor': { at: () => '/sign-in/second-factor', may: 'signed-in', forms: [] },
  'routes/auth/sign-out': { ...everybodyAlike('/sign-out'), forms: [] },
  'routes/auth/join': { ...everybodyAlike('/join'), forms: [] },
  'routes/auth/invitation': { ...everybodyAlike('/invitations/none'), forms: [] },
  'routes/auth/confirm-email': { ...everybodyAlike('/confirm-email/none'), forms: [] },
  'routes/auth/reset-password': { ...everybodyAlike('/reset-password'), forms: [] },
  'routes/auth/account': { at: () => '/account', may: 'signed-in', forms: [] },
  'routes/dev/mail': { at: () => '/dev/mail', may: [] },
  'routes/dev/clock': { at: () => '/dev/clock', may: [], forms: [{ may: [], body: form({ days: '1' }) }] },

  'routes/acting-for/people': { at: () => '/acting-for', may: ['tom', 'caseworker'], sees: `${marker}joan` },
  'routes/person/about-me': {
    at: (w) => `/people/${w.joan}/about-me`,
    may: [...acting, 'practitioner'],
    sees: `${marker}matters`,
    forms: [{ may: ['joan', 'practitioner'], body: form({ whatMatters: 'Hacked' }) }],
  },
  'routes/person/access': {
    at: (w) => `/people/${w.joan}/access`,
    may: seeing,
    sees: `${marker}reason`,
    forms: [
      { may: ['joan', 'tom', 'practitioner'], body: (w) => ({ intent: 'end', mandateId: w.tomsMandate }) },
      {
        may: ['joan'],
        body: (w) => ({
          intent: 'give',
          kind: 'user',
          email: w.users.stranger.email,
          powers: ['shop'],
          relation: 'a friend',
          startsOn: '2026-01-01',
        }),
      },
    ],
    crossings: [
      { who: 'ann', at: (w) => `/people/${w.ann}/access?by=${w.users.joan.userId}` },
      { who: 'ann', at: (w) => `/people/${w.ann}/access`, body: (w) => ({ intent: 'end', mandateId: w.tomsMandate }) },
    ],
  },
}
