import type { BudgetTime } from '#app/domain/budgets/budget.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { CallRow, EasyPage, EasyRows, type EasyRow } from '../listing/easy-rows.tsx'
import { ButtonLink } from '../ui/button.tsx'
import type { ShownBudget, Whose } from './budget-page.tsx'
import { Jars } from './jars.tsx'
import { leftName, NotUsed, notUsed } from './left-in-words.tsx'

/** Easy read: how much, from when or until when, does it last, and three jars. */
export function BudgetEasy(props: { whose: Whose; budget: ShownBudget; phone: string | null; shopHref: string }) {
  const { whose, budget, phone, shopHref } = props
  const { sum } = budget
  const isOver = budget.time === 'over'
  return (
    <EasyPage title={whose.isSelf ? 'Your money' : `${whose.shortName}’s money`}>
      <EasyRows rows={rowsOf(whose, budget)} />
      <h2>Three jars</h2>
      <Jars
        leftName={isOver ? leftName('over') : 'Left'}
        leftPence={isOver ? notUsed(sum) : sum.leftPence}
        keptPence={sum.heldPence}
        spentPence={sum.spentPence}
      />
      <h2>What the jars mean</h2>
      <EasyRows rows={[leftMeans[budget.time], ...meanings]} />
      <h2>What do you want to do?</h2>
      <p className="govuk-!-margin-bottom-4">
        <ButtonLink href={shopHref} icon="shop">
          Look in the shop
        </ButtonLink>
      </p>
      {phone ? <CallRow phone={phone}>Is something not right?</CallRow> : null}
      <p className="govuk-!-margin-top-6">
        <a className="govuk-link" href={paths.setReading('easyRead', 'off', paths.budget(whose.personId))}>
          See the page with more words
        </a>
      </p>
    </EasyPage>
  )
}

function rowsOf({ isSelf, shortName }: Whose, budget: ShownBudget): EasyRow[] {
  const { time, startsOn, endsOn, sum, forecast } = budget
  const who = isSelf ? 'You' : shortName
  const itsBudget = isSelf ? 'Your budget' : `${shortName}’s budget`
  switch (time) {
    case 'now':
      return [
        moneyRow(`${who} ${isSelf ? 'have' : 'has'}`, sum.leftPence, { isFirst: true }),
        dayRow('It must last until', endsOn),
        ...(forecast && forecast.perDayPence > 0 ? [lastsRow(forecast.lasts)] : []),
      ]
    case 'to come':
      return [
        dayRow(`${itsBudget} begins on`, startsOn, { isFirst: true }),
        moneyRow('It has', sum.leftPence),
        dayRow('It must last until', endsOn),
        { picture: '1F6D2', tone: 'free', words: `${who} can order for those days now.` },
      ]
    case 'over':
      return [
        dayRow(`${itsBudget} ended on`, endsOn, { isFirst: true }),
        { picture: '1F45B', tone: 'learn', words: <NotUsed pence={notUsed(sum)} /> },
        { picture: '1F590', tone: 'do', words: `${who} cannot order with it now.` },
      ]
  }
}

function moneyRow(has: string, pence: number, { isFirst = false } = {}): EasyRow {
  const words = (
    <>
      {has} <b>{pounds(pence)}</b> left.
    </>
  )
  return { picture: '1F45B', tone: 'learn', words, ...(isFirst ? { look: 'key' } : {}) }
}

function dayRow(before: string, day: string, { isFirst = false } = {}): EasyRow {
  const words = (
    <>
      {before} <b>{dayInWords(day, { weekday: false })}</b>.
    </>
  )
  return { picture: '1F4C5', tone: 'out', words, ...(isFirst ? { look: 'key' } : {}) }
}

function lastsRow(lasts: boolean) {
  return {
    picture: lasts ? '1F44D' : '1F914',
    tone: 'do',
    words: lasts ? (
      <>
        If you go on like now, it <b>will last</b>.
      </>
    ) : (
      <>
        If you go on like now, it <b>will not last</b>.
      </>
    ),
  }
}

const leftMeans: Record<BudgetTime, EasyRow> = {
  now: leftMeaning('Left', 'is money you can use.'),
  'to come': leftMeaning('Left', 'is money you can order with.'),
  over: leftMeaning(leftName('over'), 'is money that was left at the end.'),
}

function leftMeaning(name: string, is: string): EasyRow {
  const words = (
    <>
      <b>{name}</b> {is}
    </>
  )
  return { picture: '1F6D2', tone: 'free', words }
}

const meanings = [
  {
    picture: '1F512',
    tone: 'learn',
    words: (
      <>
        <b>Kept</b> is money for things you have ordered.
      </>
    ),
  },
  {
    picture: '1F9FE',
    tone: 'kit',
    words: (
      <>
        <b>Spent</b> is money for help you have had.
      </>
    ),
  },
]
