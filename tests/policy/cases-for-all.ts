import { form, type Case } from './case.ts'
import { chosenPassword as password } from './world-of-links.ts'
import { marker, type World } from './world.ts'

const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody' })
const draftSlug = (w: World) => w.draftId.toLowerCase()

/** What everybody may see, signing in, and the pages of a demonstration. */
export const casesForAll: Record<string, Case> = {
  'routes/public/home': { ...everybodyAlike('/'), sees: `${marker}choir` },
  'routes/public/search': { ...everybodyAlike(`/search?q=${marker}title`), sees: `${marker}title` },
  'routes/public/search-why': {
    at: (w) => `/search/why?q=${marker}title&listing=${w.listingSlug}`,
    may: 'everybody',
    sees: `${marker}title`,
  },
  'routes/public/search-suggestions': everybodyAlike('/search/suggestions?q=wa'),
  'routes/public/listing': {
    at: (w) => `/listings/${w.listingSlug}`,
    may: 'everybody',
    sees: `${marker}title`,
    wrong: [{ at: (w) => `/listings/${draftSlug(w)}` }],
  },
  'routes/public/store': {
    at: (w) => `/stores/${w.storeSlug}`,
    may: 'everybody',
    sees: `${marker}story`,
    wrong: [{ at: () => '/stores/none' }],
  },
  'routes/public/community': { ...everybodyAlike('/community'), sees: `${marker}choir` },
  'routes/public/help': everybodyAlike('/help'),
  'routes/public/privacy': everybodyAlike('/privacy'),
  'routes/public/accessibility': everybodyAlike('/accessibility'),
  'routes/public/terms': everybodyAlike('/terms'),
  'routes/public/not-found': { ...everybodyAlike('/nowhere'), answers: () => '404' },
  'routes/auth/preferences': {
    ...everybodyAlike('/preferences?easyRead=off'),
    answers: () => '302 /',
    reachesOwnAlone: 'how this browser reads',
  },
  'routes/auth/sign-in': {
    ...everybodyAlike('/sign-in'),
    leadsAway: 'signed-in',
    reachesOwnAlone: 'asks for the password',
  },
  'routes/auth/second-factor': {
    at: () => '/sign-in/second-factor',
    may: 'signed-in',
    reachesOwnAlone: 'asks for one’s own code',
  },
  'routes/auth/sign-out': { ...everybodyAlike('/sign-out'), reachesOwnAlone: 'ends the session of this browser' },
  'routes/auth/join': { ...everybodyAlike('/join/account'), reachesOwnAlone: 'makes an account that is new' },
  'routes/auth/invitation': {
    at: (w) => `/invitations/${w.invitationToken}`,
    may: 'everybody',
    sees: `${marker}invited Finch`,
    forms: [{ may: 'everybody', body: form({ name: 'Somebody', password }) }],
    wrong: [{ at: () => '/invitations/none' }, { at: (w) => `/invitations/${w.claimToken}` }],
  },
  'routes/auth/confirm-email': {
    at: (w) => `/confirm-email/${w.confirmToken}`,
    may: 'everybody',
    sees: `${marker}confirm@mail.example`.toLowerCase(),
    forms: [{ may: 'everybody', body: form({ password }) }],
    wrong: [{ at: () => '/confirm-email/none' }, { at: (w) => `/confirm-email/${w.resetToken}` }],
  },
  'routes/auth/reset-password': {
    at: (w) => `/reset-password?token=${w.resetToken}`,
    may: 'everybody',
    forms: [{ may: 'everybody', body: form({ password }) }],
    wrong: [{ at: () => '/reset-password?token=none' }, { at: (w) => `/reset-password?token=${w.confirmToken}` }],
  },
  'routes/auth/account': {
    at: () => '/account',
    may: 'signed-in',
    reachesOwnAlone: 'names no record: whoever is signed in',
  },
  'routes/dev/mail': { at: () => '/dev/mail', may: [] },
  'routes/dev/clock': { at: () => '/dev/clock', may: [], forms: [{ may: [], body: form({ days: '1' }) }] },
}
