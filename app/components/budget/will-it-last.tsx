import type { BudgetTime } from '#app/domain/budgets/budget.ts'
import type { Forecast as Expected } from '#app/domain/budgets/forecast.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { Section } from '../ui/panel.tsx'
import type { BudgetSum } from './budget-bar.tsx'
import { Forecast } from './forecast.tsx'
import { notUsed } from './left-in-words.tsx'

type Whose = { shortName: string; isSelf: boolean }
type Shown = { time: BudgetTime; endsOn: string; today: string; sum: BudgetSum }
type Props = { whose: Whose; budget: Shown; forecast: Expected }

/** Whether the money lasts; of a budget that is over, how it was used. */
export function WillItLast({ whose, budget, forecast }: Props) {
  const isOver = budget.time === 'over'
  const owedPence = forecast.spentPence - budget.sum.spentPence
  return (
    <Section heading={isOver ? 'How it was used' : 'Will it last?'} id="last">
      <Forecast
        points={forecast.points}
        today={budget.today}
        isOver={isOver}
        setAside={budget.sum.setAsidePence > 0 ? pounds(budget.sum.setAsidePence) : null}
        owed={owedPence > 0 ? pounds(owedPence) : null}
        goesBy={
          forecast.isHeldEnough
            ? 'when all that is held now is spent and nothing more is ordered'
            : `if it goes on at about ${pounds(Math.round(forecast.perDayPence / 100) * 100).replace('.00', '')} a day`
        }
        words={
          isOver ? (
            <UsedInWords sum={budget.sum} spentPence={forecast.spentPence} />
          ) : (
            <LastsInWords whose={whose} budget={budget} forecast={forecast} />
          )
        }
      />
    </Section>
  )
}

/** What was had counts before its bill is paid, so more went on support here than is spent in the sum, and less is held. */
function UsedInWords({ sum, spentPence }: { sum: BudgetSum; spentPence: number }) {
  const stillHeld = sum.givenPence + sum.shortfallPence - spentPence - notUsed(sum)
  return (
    <>
      <strong>{pounds(spentPence)}</strong> went on support. <strong>{pounds(notUsed(sum))}</strong> was not used.
      {stillHeld > 0 ? ` ${pounds(stillHeld)} is still held for what was ordered.` : ''}
    </>
  )
}

function LastsInWords({ whose, budget, forecast }: Props) {
  const { endsOn, sum } = budget
  const who = whose.isSelf ? 'you' : whose.shortName
  const goes = whose.isSelf ? 'go' : 'goes'
  const about = `£${Math.floor(forecast.endPence / 100).toLocaleString('en-GB')}`
  const besides = sum.setAsidePence > 0 ? ` ${pounds(sum.setAsidePence)} is set aside besides.` : ''
  if (forecast.perDayPence === 0) return <>Nothing has been spent yet, so there is nothing to go by.</>
  if (!forecast.lasts && forecast.lastsUntil)
    return (
      <>
        Not quite. If {who} {goes} on as now, it is used up about <strong>{plain(forecast.lastsUntil)}</strong>.
        {besides} The council can help to plan.
      </>
    )
  if (forecast.isHeldEnough)
    return (
      <>
        Yes. What is ordered is paid from what is held. If nothing more is ordered, all of the{' '}
        <strong>{pounds(forecast.endPence)}</strong> is still left on {plain(endsOn)}.{besides}
      </>
    )
  return (
    <>
      Yes. If {who} {goes} on as now, there will be about <strong>{about}</strong> left on {plain(endsOn)}.{besides}
    </>
  )
}

const plain = (day: string) => dayInWords(day, { weekday: false })
