import type { BudgetTime } from '#app/domain/budgets/budget.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { BudgetSum } from './budget-bar.tsx'

type BudgetLeft = {
  time: BudgetTime
  startsOn: string
  endsOn: string
  sum: Pick<BudgetSum, 'leftPence' | 'setAsidePence'>
}
type Props = { whose: { shortName: string; isSelf: boolean }; budget: BudgetLeft; isByName?: boolean }

/**
 * What is left and until when; of a budget to come, from when; of one that is over, what was not used. `isByName` calls
 * the person: "Amina, you have £1,204.50 left until 31 March 2027."
 */
export function LeftInWords({ whose, budget, isByName = false }: Props) {
  const { shortName, isSelf } = whose
  const { time, startsOn, endsOn, sum } = budget
  const to = (words: string) => (isByName ? `${shortName}, ${words}` : capital(words))
  const itsBudget = isSelf ? to('your budget') : `${shortName}’s budget`
  switch (time) {
    case 'now':
      return (
        <>
          {isSelf ? to('you have') : `${shortName} has`} <b>{pounds(sum.leftPence)}</b> left until{' '}
          <Plain day={endsOn} />.
        </>
      )
    case 'to come':
      return (
        <>
          {itsBudget} begins on <Plain day={startsOn} />. It has <b>{pounds(sum.leftPence)}</b> left until{' '}
          <Plain day={endsOn} />. Days in that time can be ordered now.
        </>
      )
    case 'over':
      return (
        <>
          {itsBudget} ended on <Plain day={endsOn} />. <NotUsed pence={notUsed(sum)} /> Nothing new can be ordered with
          it.
        </>
      )
  }
}

/** Of a budget that is over: what is neither spent nor held. */
export function notUsed({ leftPence, setAsidePence }: BudgetLeft['sum']): number {
  return leftPence + setAsidePence
}

/** What the amount is called that is neither set aside nor held nor spent. */
export function leftName(time: BudgetTime): string {
  return time === 'over' ? 'Not used' : 'Left to use'
}

/** What that amount is for. `who` is "you", or "Joan". */
export function leftIsFor({ time, startsOn }: { time: BudgetTime; startsOn: string }, who: string): string {
  if (time === 'over') return 'nothing new can be ordered with this'
  return time === 'now' ? `${who} can order with this` : `for days from ${dayInWords(startsOn, { weekday: false })}`
}

/** Of a budget that is over. */
export function NotUsed({ pence }: { pence: number }) {
  if (pence === 0) return <>None of it is left.</>
  return (
    <>
      <b>{pounds(pence)}</b> of it was not used.
    </>
  )
}

function Plain({ day }: { day: string }) {
  return <span className="db-nowrap">{dayInWords(day, { weekday: false })}</span>
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
