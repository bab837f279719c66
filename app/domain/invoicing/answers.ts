import type { InvoiceLineState } from '../payments/invoice-state.ts'
import { isForOfficer } from '../ordering/visit.ts'
import { pounds } from '../shared/money.ts'
import type { answers } from './answer-form.ts'
import { fullOf } from './case-sums.ts'

type Answer = { value: (typeof answers)[number]; words: string; result: string; isMain?: boolean }
type Case = {
  line: { grossPence: number; creditedPence: number; state: InvoiceLineState } | null
  visit: Parameters<typeof isForOfficer>[0] & { deliveredPence: number | null; plannedPence: number }
  orderedPence: number
  shortName: string
  providerName: string
}

/** Which answers a case allows, each with its result in words. The command asks the same table. */
export function answersTo({ line, visit, orderedPence, shortName, providerName }: Case): Answer[] {
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
    result: 'The amount above. The rest goes back to the pot.',
  }
  const none: Answer = {
    value: 'pay-none',
    words: 'Pay nothing',
    result: `${pounds(pence)} goes back to ${shortName}’s pot.`,
  }
  return [all, some, none, ...ask]
}
