import type { ProviderLine } from '#app/domain/ordering/lines-of-provider.server.ts'
import { amountInWords } from '#app/domain/ordering/order-words.ts'
import { dayInWords } from '#app/domain/shared/words.ts'

type Line = Pick<ProviderLine, 'lineKind' | 'visits' | 'quantity' | 'unit' | 'firstDay' | 'lastDay'>

/** "12 visits from Tuesday 1 December to Tuesday 16 February". */
export function lineInShort(line: Line): string {
  const first = dayInWords(line.firstDay, { year: false })
  const when =
    line.firstDay === line.lastDay ? `on ${first}` : `from ${first} to ${dayInWords(line.lastDay, { year: false })}`
  return `${amountInWords(line)} ${when}`
}

/** Over the reason that stands on a line: only a no is the provider's own. */
export function reasonHeading(state: ProviderLine['state']): string {
  if (state === 'declined') return 'Your answer'
  return state === 'lapsed' ? 'Why it is over' : 'Why it was cancelled'
}
