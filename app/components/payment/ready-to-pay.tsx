import { pounds } from '#app/domain/shared/money.ts'
import { counted } from '#app/domain/shared/words.ts'
import { Hidden, HiddenKey } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Card, InsetText, Section } from '../ui/panel.tsx'

type Ready = { payments: number; lines: number; pence: number }
/** `waitsFor`: "the money of Monday 21 December 2026", or which money is late and whom to ask. */
export type Wait = { id: string; words: string; pence: number; waitsFor: string }

/** What could be paid now, and the one press that puts it into a run. */
export function ReadyToPay({ ready, formKey }: { ready: Ready; formKey: string }) {
  return (
    <Card heading="Pay providers" id="pay-providers">
      <p>
        {ready.payments
          ? `${counted(ready.lines, 'line')} can be paid from money that is there: ${counted(ready.payments, 'payment')}, ${pounds(ready.pence)}.`
          : 'Nothing can be paid today.'}
      </p>
      {ready.payments ? (
        <form method="post">
          <HiddenKey value={formKey} />
          <Hidden name="make" value="payment" />
          <Button icon="coins">Make a payment run</Button>
        </form>
      ) : null}
    </Card>
  )
}

/** What is approved and cannot be paid yet, with its day. */
export function WaitsForMoney({ waits, withoutBank }: { waits: Wait[]; withoutBank: string[] }) {
  if (waits.length + withoutBank.length === 0) return null
  return (
    <Section heading="What waits" id="waits">
      {withoutBank.length ? (
        <InsetText>
          These providers have given no bank details, so they cannot be paid: {withoutBank.join(', ')}.
        </InsetText>
      ) : null}
      {waits.length ? (
        <DataTable
          caption="Lines that wait for money"
          isCaptionHidden
          columns={[
            { heading: 'What', isRowHeading: true, cell: (wait) => wait.words },
            { heading: 'Waits for', cell: (wait) => wait.waitsFor },
            { heading: 'Amount', isNumeric: true, cell: (wait) => pounds(wait.pence) },
          ]}
          rows={waits}
          rowKey={(wait) => wait.id}
        />
      ) : null}
    </Section>
  )
}
