import type { fundingStreams, HeldAs, releasePatterns } from '#db/schema/budgets.ts'
import type { Day } from '../shared/day.ts'
import type { Transitions } from '../shared/states.ts'

export type BudgetState = 'draft' | 'taken back' | 'agreed' | 'running' | 'closing' | 'closed'
export type FundingStream = (typeof fundingStreams)[number]
export type ReleasePattern = (typeof releasePatterns)[number]

/** Only what nobody has confirmed is taken back. A budget that ended may be closed at once when nothing waits; nothing comes back from closed. */
export const budgetStates: Transitions<BudgetState> = {
  draft: ['agreed', 'taken back'],
  'taken back': [],
  agreed: ['running'],
  running: ['closing'],
  closing: ['closed'],
  closed: [],
}

/** Of a budget to come, days in it can be ordered; with one that is over, nothing can. */
export type BudgetTime = 'to come' | 'now' | 'over'

/** How a budget stands to a day: over from the day after its last, also before the night's work has closed it. */
export function timeOf(budget: { state: BudgetState; startsOn: Day; endsOn: Day }, day: Day): BudgetTime {
  const { state, startsOn, endsOn } = budget
  if (state === 'closing' || state === 'closed' || day > endsOn) return 'over'
  return day < startsOn ? 'to come' : 'now'
}

type WhoPays = { heldAs: HeldAs; payerName: string | null; personName: string; isPerson: boolean }

/** Who keeps the money of a pot and pays from it, in words: "Direct payment: you pay". */
export function heldAsInWords({ heldAs, payerName, personName, isPerson }: WhoPays): string {
  const payer = payerName ?? 'somebody else'
  switch (heldAs) {
    case 'direct payment':
      return `Direct payment: ${isPerson ? 'you pay' : `${personName} pays`}`
    case 'indirect payment':
      return `Indirect payment: ${payer} pays for ${isPerson ? 'you' : personName}`
    case 'trust':
      return `Trust: ${payer} pays`
    case 'managed account':
      return `Managed account: ${payer} pays`
    case 'individual service fund':
      return `Individual service fund: ${payer} keeps it and gives the support`
    case 'council-managed':
      return `Council-managed: ${payerName ?? 'the council'} pays`
    default:
      return heldAs satisfies never
  }
}

/** "Social care money"; to the person "Your own money", to anybody else "Joan’s own money". */
export function streamInWords(
  stream: FundingStream,
  { personName, isPerson }: Pick<WhoPays, 'personName' | 'isPerson'>,
): string {
  const whose = isPerson ? 'Your' : `${personName}’s`
  if (stream === 'own contribution') return `${whose} own share of the cost`
  if (stream === 'self-funded') return `${whose} own money`
  return `${stream.charAt(0).toUpperCase()}${stream.slice(1)} money`
}

/** True for pots into which the council pays money that a payer then keeps. */
export function isReleased(pot: { heldAs: HeldAs; stream: FundingStream }): boolean {
  return pot.heldAs !== 'council-managed' && pot.stream !== 'own contribution' && pot.stream !== 'self-funded'
}
