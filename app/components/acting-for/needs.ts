import type { NeedsDoing } from '#app/domain/invoicing/needs-doing.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { counted } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'

/**
 * What waits for somebody to do something for a person, by one name wherever it is told, with where it is done.
 * `whoseYes`: "your yes", "somebody else's yes".
 */
export function needsInWords(needs: NeedsDoing, { personId, whoseYes }: { personId: string; whoseYes: string }) {
  const visits = paths.visits(personId)
  const orders = paths.orders(personId)
  const all = [
    {
      count: needs.bills.count,
      one: 'bill to pay',
      many: 'bills to pay',
      sum: needs.bills.pence,
      href: paths.invoices(personId),
      tone: 'waiting',
    },
    { count: needs.toConfirm, one: 'visit to agree to', many: 'visits to agree to', href: visits, tone: 'waiting' },
    {
      count: needs.waitingForApproval,
      one: `order that waits for ${whoseYes}`,
      many: `orders that wait for ${whoseYes}`,
      href: orders,
      tone: 'waiting',
    },
    {
      count: needs.queries,
      one: 'visit that was not right',
      many: 'visits that were not right',
      href: visits,
      tone: 'trouble',
    },
    {
      count: needs.declined,
      one: 'thing that was not accepted',
      many: 'things that were not accepted',
      href: orders,
      tone: 'trouble',
    },
    { count: needs.runningOut, one: 'thing that ends soon', many: 'things that end soon', href: orders, tone: 'going' },
  ] as const
  return all
    .filter(({ count }) => count > 0)
    .map(({ count, one, many, href, tone, ...its }) => ({
      id: many.replaceAll(' ', '-'),
      words: counted(count, one, many) + ('sum' in its ? `, ${pounds(its.sum)}` : ''),
      href,
      tone,
    }))
}
