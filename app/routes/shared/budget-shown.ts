import type { BudgetSum } from '#app/components/budget/budget-bar.tsx'
import type { HeldLine } from '#app/components/budget/held-list.tsx'
import type { PotFacts } from '#app/components/budget/pot-card.tsx'
import type { Moment } from '#app/components/budget/timeline.tsx'
import { lineTones } from '#app/components/order/order-tone.ts'
import { heldAsInWords, streamInWords, timeOf } from '#app/domain/budgets/budget.ts'
import type { Budget, PotNow } from '#app/domain/budgets/get-budget.server.ts'
import { movementInWords, movementSum, whoInWords } from '#app/domain/budgets/movement-words.ts'
import type { Movement } from '#app/domain/budgets/movements.server.ts'
import { overdueInWords, type Council } from '#app/domain/budgets/overdue.ts'
import type { PotBalances } from '#app/domain/ledger/balances.server.ts'
import type { listHeldLines } from '#app/domain/ordering/held-lines.server.ts'
import { lineStateWords } from '#app/domain/ordering/order-line.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, minutesInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'

type Reader = { userId: string; shortName: string; isSelf: boolean }
type PotReader = Reader & { council: Council }

/** Held on a page is all that is kept for an order: what is still to come, and what came and is not invoiced yet. */
function sumOfBalances(balances: PotBalances): BudgetSum {
  const { given, available, setAside, committed, spent, shortfall } = balances
  return {
    givenPence: given,
    leftPence: available,
    setAsidePence: setAside,
    heldPence: committed,
    spentPence: spent,
    shortfallPence: shortfall,
  }
}

/** What a sentence about what is left is made of. */
export function leftShown(budget: Pick<Budget, 'state' | 'startsOn' | 'endsOn' | 'sum'>) {
  const { startsOn, endsOn } = budget
  return { time: timeOf(budget, today()), startsOn, endsOn, sum: sumOfBalances(budget.sum) }
}

export function potFactsOf(pot: PotNow, { userId, shortName, isSelf, council }: PotReader): PotFacts {
  const next = pot.nextRelease
  const payerName = pot.payerUserId === userId ? null : pot.payerName
  const heldAs =
    pot.heldAs === 'indirect payment' && payerName === null
      ? `Indirect payment: you pay for ${shortName}`
      : heldAsInWords({ heldAs: pot.heldAs, payerName, personName: shortName, isPerson: isSelf })
  return {
    id: pot.id,
    name: pot.name,
    heldAs: `${heldAs}. ${streamInWords(pot.stream, { personName: shortName, isPerson: isSelf })}.`,
    sum: sumOfBalances(pot.now),
    paidInSoFar: pot.isReleased ? paidIn(pot) : null,
    nextRelease: next && !next.isOverdue ? `${pounds(next.pence)} on ${dayInWords(next.dueOn)}` : null,
    lateRelease: next?.isOverdue ? overdueInWords(next, council) : null,
  }
}

function paidIn({ releasedPence, now }: PotNow): string {
  return releasedPence > 0 && releasedPence >= now.given ? 'All of it' : pounds(releasedPence)
}

export function heldOf(lines: Awaited<ReturnType<typeof listHeldLines>>, personId: string): HeldLine[] {
  return lines.map((line) => ({
    id: line.id,
    href: paths.order(personId, line.orderId),
    words: `${line.providerName}, ${line.title}`,
    small: `${amount(line)} until ${dayInWords(line.lastDay, { weekday: false })}`,
    tone: lineTones[line.state],
    state: lineStateWords[line.state],
    pence: line.pence,
  }))
}

function amount({ minutes, visits }: { minutes: number; visits: number }): string {
  if (minutes > 0) return minutesInWords(minutes)
  return visits === 1 ? 'One delivery' : `${visits} deliveries`
}

export function momentsOf(movements: Movement[], reader: Reader): Moment[] {
  return movements.map((movement) => ({
    id: movement.id,
    day: today(movement.at),
    words: `${movementInWords(movement)}.`.replace(/\.\.$/, '.'),
    who: `${whoInWords(movement, reader)}${movement.potNames.length ? ` ${movement.potNames.join(' and ')}.` : ''}`,
    sum: movementSum(movement),
  }))
}
