import type { InvoiceLineState } from '../payments/invoice-state.ts'
import { isForOfficer } from '../ordering/visit.ts'
import { pounds } from '../shared/money.ts'
import type { answers } from './answer-form.ts'
import { backOf, fullOf } from './case-sums.ts'

type Answer = { value: (typeof answers)[number]; words: string; result: string; isMain?: boolean }
type Case = {
  line: { grossPence: number; creditedPence: number; state: InvoiceLineState } | null
  visit: Parameters<typeof isForOfficer>[0] & { deliveredPence: number | null; plannedPence: number }
  heldPence: number
  orderedPence: number
  /** what is on no invoice yet cannot be paid from it */
  isBudgetClosed: boolean
  shortName: string
  providerName: string
}

/** Which answers a case allows, each with its result in words. The command asks the same table. */
export function answersTo(about: Case): Answer[] {
  const { line, visit, heldPence, orderedPence, isBudgetClosed, shortName, providerName } = about
  const pence = fullOf({ line, visit })
  const all: Answer = {
    value: 'pay-all',
    words: `Pay ${pounds(pence)}`,
    result: 'All that was written down.',
    isMain: true,
  }
  const ask: Answer[] = line
    ? [
        {
          value: 'ask-provider',
          words: `Ask ${providerName}`,
          result: 'The line waits. They get your question today.',
        },
        {
          value: 'ask-person',
          words: `Ask ${shortName}`,
          result: `The line waits. ${shortName} gets your question today.`,
        },
      ]
    : []
  if (line?.state === 'exception') {
    const ordered: Answer[] =
      orderedPence < pence
        ? [
            {
              value: 'pay-ordered',
              words: `Pay ${pounds(orderedPence)}`,
              result: `What was ordered. ${pounds(pence - orderedPence)} goes back to the pot.`,
            },
          ]
        : []
    const back: Answer = {
      value: 'send-back',
      words: `Send it back to ${providerName}`,
      result: 'It comes off this invoice. Its money stays held until they have put it right.',
    }
    return [all, ...ordered, ...ask, back]
  }
  if (!line && !isForOfficer(visit)) return []
  const some: Answer = {
    value: 'pay-some',
    words: 'Pay this much',
    result: `The amount above.${restInWords({ line, heldPence })}`,
  }
  const back = backOf({ line, visit, heldPence }, 0)
  const none: Answer = {
    value: 'pay-none',
    words: 'Pay nothing',
    result: back > 0 ? `${pounds(back)} goes back to ${shortName}’s pot.` : `Nothing is taken from ${shortName}’s pot.`,
  }
  if (!line && isBudgetClosed) {
    return [{ ...none, result: `The budget is closed, so nothing can be paid from it. ${none.result}` }]
  }
  return [all, some, none, ...ask]
}

function restInWords({ line, heldPence }: Pick<Case, 'line' | 'heldPence'>): string {
  if (line) return ' The rest goes back to the pot.'
  return heldPence > 0 ? ` ${pounds(heldPence)} is held for this. What is not used goes back to the pot.` : ''
}
