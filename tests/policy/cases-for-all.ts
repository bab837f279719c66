import { form, type Case } from './case.ts'
import { marker } from './world.ts'

const everybodyAlike = (at: string): Case => ({ at: () => at, may: 'everybody' })

/** What everybody may see, signing in, and the pages of a demonstration. */
export const casesForAll: Record<string, Case> = {
  'routes/public/home': everybodyAlike('/'),
  'routes/public/search': everybodyAlike('/search?q=walk'),
  'routes/public/search-why': everybodyAlike('/search/why?q=walk&listing=none'),
  'routes/public/search-suggestions': everybodyAlike('/search/suggestions?q=wa'),
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
  'routes/auth/join': { ...everybodyAlike('/join/account'), forms: [] },
  'routes/auth/invitation': { ...everybodyAlike('/invitations/none'), forms: [] },
  'routes/auth/confirm-email': { ...everybodyAlike('/confirm-email/none'), forms: [] },
  'routes/auth/reset-password': { ...everybodyAlike('/reset-password'), forms: [] },
  'routes/auth/account': { at: () => '/account', may: 'signed-in', forms: [] },
  'routes/dev/mail': { at: () => '/dev/mail', may: [] },
  'routes/dev/clock': { at: () => '/dev/clock', may: [], forms: [{ may: [], body: form({ days: '1' }) }] },
}
