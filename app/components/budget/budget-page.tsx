import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { BudgetState, BudgetTime } from '#app/domain/budgets/budget.ts'
import type { Forecast } from '#app/domain/budgets/forecast.ts'
import { paths } from '#app/paths.ts'
import { PageHeading } from '../layout/page-heading.tsx'
import { QuietLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { InsetText, Section, WarningText } from '../ui/panel.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { Balance } from './balance.tsx'
import type { BudgetSum } from './budget-bar.tsx'
import { HeldList, type HeldLine } from './held-list.tsx'
import { leftName, LeftInWords } from './left-in-words.tsx'
import { PotCards, type PotFacts } from './pot-card.tsx'
import { SumTable } from './sum-table.tsx'
import { Timeline, type Moment } from './timeline.tsx'
import { WillItLast } from './will-it-last.tsx'

export type Whose = { personId: string; shortName: string; isSelf: boolean; title: string }
export type ShownBudget = {
  id: string
  state: BudgetState
  time: BudgetTime
  startsOn: string
  endsOn: string
  today: string
  sum: BudgetSum
  pots: PotFacts[]
  held: HeldLine[]
  forecast: Forecast | null
  moments: Moment[]
  isFirstPage: boolean
  olderKey: number | null
  others: { id: string; startsOn: string; endsOn: string }[]
}
type Props = { whose: Whose; budget: ShownBudget }

const plain = (day: string) => dayInWords(day, { weekday: false })

/** A budget: a sentence, a sum, a picture; its pots; whether it lasts; what is held; everything that happened. */
export function BudgetPage({ whose, budget }: Props) {
  const who = whose.isSelf ? 'you' : whose.shortName
  return (
    <>
      <PageHeading title={whose.title} actions={<Actions whose={whose} budget={budget} />} />
      <State budget={budget} />
      <Balance
        words={<LeftInWords whose={whose} budget={budget} isByName />}
        sum={budget.sum}
        period={budget}
        heldFor={heldFor(budget.held.length)}
        who={who}
      />
      {budget.sum.shortfallPence > 0 ? (
        <WarningText>
          {pounds(budget.sum.shortfallPence)} more was spent than there was. The council looks at it
          {budget.time === 'over' ? '.' : ', and until then nothing new can be ordered from that pot.'}
        </WarningText>
      ) : null}
      <Section heading={potsHeading(whose, budget.pots.length)} id="pots">
        <PotCards pots={budget.pots} leftName={leftName(budget.time)} />
        <SumTable pots={budget.pots} sum={budget.sum} leftName={leftName(budget.time)} />
      </Section>
      {budget.forecast && budget.time !== 'to come' ? (
        <WillItLast whose={whose} budget={budget} forecast={budget.forecast} />
      ) : null}
      <Section heading={`What is held for ${who}`} id="held">
        {budget.held.length ? (
          <HeldList lines={budget.held} />
        ) : (
          <EmptyState title="Nothing is held" level={3}>
            <p>When something is ordered, its money is held here until it has happened.</p>
          </EmptyState>
        )}
      </Section>
      <Happened whose={whose} budget={budget} />
    </>
  )
}

function Actions({ whose, budget }: Props) {
  return (
    <>
      <QuietLink icon="easy" href={paths.setReading('easyRead', 'on', paths.budget(whose.personId))}>
        Easy read
      </QuietLink>
      <PrintLink />
      <QuietLink icon="file" href={`${paths.budgetCsv(whose.personId)}?budget=${budget.id}`}>
        Spreadsheet
      </QuietLink>
    </>
  )
}

/** What the sentence about what is left does not say of a budget that is over. */
function State({ budget }: { budget: ShownBudget }) {
  if (budget.state === 'closing')
    return <InsetText>What was had until {plain(budget.endsOn)} is still paid from this budget.</InsetText>
  if (budget.state === 'closed') return <InsetText>This budget is closed.</InsetText>
  return null
}

function heldFor(lines: number): string {
  if (lines === 0) return 'kept for what is ordered'
  return lines === 1 ? 'kept for 1 thing ordered' : `kept for ${lines} things ordered`
}

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function potsHeading({ isSelf, shortName }: Whose, pots: number): string {
  const owner = isSelf ? 'Your' : `${shortName}’s`
  return pots === 1 ? `${owner} pot` : `${owner} ${counted[pots] ?? pots} pots`
}

function Happened({ whose, budget }: Props) {
  const { personId } = whose
  return (
    <Section heading="Everything that happened" id="happened">
      {budget.moments.length ? <Timeline moments={budget.moments} /> : <p>Nothing yet.</p>}
      <Pagination
        of="what happened"
        newerHref={budget.isFirstPage ? null : paths.budget(personId, { budget: budget.id })}
        olderHref={
          budget.olderKey === null ? null : paths.budget(personId, { budget: budget.id, before: budget.olderKey })
        }
        words={{ newer: 'Newest', older: 'Older' }}
      />
      {budget.others.length ? (
        <>
          <h3 className="govuk-heading-m">Other budgets</h3>
          <ul className="govuk-list">
            {budget.others.map((other) => (
              <li key={other.id}>
                <a className="govuk-link" href={paths.budget(personId, { budget: other.id })}>
                  {plain(other.startsOn)} to {plain(other.endsOn)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
