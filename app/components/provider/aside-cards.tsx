import type { ProviderMoney } from '#app/domain/invoicing/provider-money.server.ts'
import type { ProviderLine } from '#app/domain/ordering/lines-of-provider.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { WeekSums } from '../visit/visit-card.tsx'
import { lineInShort } from './line-words.ts'
import { moneyWords } from './money-words.ts'

/** Where a provider's money is, from the visit to the bank. Of a service of the council, what is no recharge note is rare. */
export function SumsCard({ money, isInHouse, href }: { money: ProviderMoney; isInHouse: boolean; href: string }) {
  const words = moneyWords(isInHouse)
  const later = [
    { words: 'Invoiced, not paid yet', pence: money.invoicedPence },
    { words: words.onItsWay, pence: money.onItsWayPence },
  ].filter(({ pence }) => !isInHouse || pence > 0)
  return (
    <Card heading="Your money" id="money">
      <WeekSums
        sums={[
          { words: 'Recorded, waiting for a yes', amount: pounds(money.recordedPence) },
          { words: words.agreed, amount: pounds(money.agreedPence) },
          ...(money.waitingPence > 0 ? [{ words: words.waiting, amount: pounds(money.waitingPence) }] : []),
          ...later.map(({ pence, ...one }) => ({ ...one, amount: pounds(pence) })),
        ]}
      />
      <p className="govuk-!-margin-top-3">
        <a className="govuk-link" href={href}>
          {words.all}
        </a>
      </p>
    </Card>
  )
}

type NewLine = Pick<
  ProviderLine,
  | 'id'
  | 'title'
  | 'personName'
  | 'costPence'
  | 'answerBy'
  | 'visits'
  | 'quantity'
  | 'unit'
  | 'lineKind'
  | 'firstDay'
  | 'lastDay'
>

/** Orders that wait for an answer, the oldest first. */
export function NewOrders({ lines, href }: { lines: NewLine[]; href: (lineId: string) => string }) {
  if (lines.length === 0)
    return (
      <Card heading="New orders" id="new">
        <p className="govuk-!-margin-bottom-0">Nobody is waiting for an answer.</p>
      </Card>
    )
  return (
    <>
      {lines.slice(0, 3).map((line, position) => (
        <Card key={line.id} heading={headingOf(lines.length, position)} id={`new-${position + 1}`}>
          <p>
            {line.personName} wants “{line.title}”, {lineInShort(line)}: <strong>{pounds(line.costPence)}</strong>.
          </p>
          {line.answerBy ? (
            <p>
              <StatusTag tone="waiting">{`Answer by ${dayInWords(line.answerBy, { year: false })}`}</StatusTag>
            </p>
          ) : null}
          <ButtonLink
            href={href(line.id)}
            look="secondary"
            about={`the order for ${line.title} from ${line.personName}`}
          >
            Look and answer
          </ButtonLink>
        </Card>
      ))}
    </>
  )
}

function headingOf(all: number, position: number): string {
  return all === 1 ? 'One new order' : `New order, ${position + 1} of ${all}`
}
