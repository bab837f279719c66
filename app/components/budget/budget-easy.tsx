import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { CallRow, EasyPage, EasyRows } from '../listing/easy-rows.tsx'
import { ButtonLink } from '../ui/button.tsx'
import type { ShownBudget, Whose } from './budget-page.tsx'
import { Jars } from './jars.tsx'

/** Easy read: how much, until when, does it last, and three jars. */
export function BudgetEasy(props: { whose: Whose; budget: ShownBudget; phone: string | null; shopHref: string }) {
  const { whose, budget, phone, shopHref } = props
  const { sum, forecast } = budget
  const has = whose.isSelf ? 'You have' : `${whose.shortName} has`
  return (
    <EasyPage title={whose.isSelf ? 'Your money' : `${whose.shortName}’s money`}>
      <EasyRows
        rows={[
          {
            picture: '1F45B',
            tone: 'learn',
            look: 'key',
            words: (
              <>
                {has} <b>{pounds(sum.leftPence)}</b> left.
              </>
            ),
          },
          {
            picture: '1F4C5',
            tone: 'out',
            words: (
              <>
                It must last until <b>{dayInWords(budget.endsOn, { weekday: false })}</b>.
              </>
            ),
          },
          ...(forecast && forecast.perDayPence > 0 ? [lastsRow(forecast.lasts)] : []),
        ]}
      />
      <h2>Three jars</h2>
      <Jars leftPence={sum.leftPence} keptPence={sum.heldPence} spentPence={sum.spentPence} />
      <h2>What the jars mean</h2>
      <EasyRows rows={meanings} />
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

const meanings = [
  {
    picture: '1F6D2',
    tone: 'free',
    words: (
      <>
        <b>Left</b> is money you can use.
      </>
    ),
  },
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
