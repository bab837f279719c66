import type { RunView as Run } from '#app/domain/payments/runs.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { paymentTones, paymentWords, runTones, runWords } from '../invoice/invoice-tone.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { InsetText } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { SummaryList } from '../ui/summary-list.tsx'

type Payment = Run['payments'][number]
export type RunShown = {
  run: Pick<Run, 'id' | 'kind' | 'number' | 'state' | 'payments' | 'pence' | 'madeBy' | 'checkedBy' | 'approvedBy'>
  madeAt: string
  approvedAt: string | null
  sentAt: string | null
  mayApprove: boolean
}

/** A run: who did which step, the next step, and its payments. */
export function RunView({ shown }: { shown: RunShown }) {
  const { run } = shown
  return (
    <>
      <SummaryList
        rows={[
          { key: 'State', value: <StatusTag tone={runTones[run.state]}>{runWords[run.state]}</StatusTag> },
          { key: 'All together', value: <strong>{pounds(run.pence)}</strong> },
          { key: 'Made', value: `${shown.madeAt}, by ${run.madeBy}` },
          { key: 'Checked', value: run.checkedBy ? `By ${run.checkedBy}` : 'Not yet' },
          { key: 'Approved', value: run.approvedBy ? `${shown.approvedAt}, by ${run.approvedBy}` : 'Not yet' },
          { key: 'Sent', value: shown.sentAt ?? 'Not yet' },
        ]}
      />
      <NextStep shown={shown} />
      <DataTable
        caption="Payments"
        columns={[
          { heading: 'To', isRowHeading: true, cell: (payment) => payment.payeeName },
          { heading: 'Account', cell: (payment) => accountInWords(payment) },
          {
            heading: 'State',
            cell: (payment) => <StatusTag tone={paymentTones[payment.state]}>{paymentWords[payment.state]}</StatusTag>,
          },
          { heading: 'Amount', isNumeric: true, cell: (payment) => pounds(payment.pence) },
          ...(run.state === 'sent' ? [{ heading: 'The bank says', cell: BankSays }] : []),
        ]}
        rows={run.payments}
        rowKey={(payment) => payment.id}
      />
    </>
  )
}

function NextStep({ shown: { run, mayApprove } }: { shown: RunShown }) {
  switch (run.state) {
    case 'draft':
      return <Step step="check" words="I have checked it" />
    case 'checked':
      return mayApprove ? (
        <Step step="approve" words={`Approve ${pounds(run.pence)}`} />
      ) : (
        <InsetText>A second person has to approve this: somebody who did not make it.</InsetText>
      )
    case 'approved':
      return <Step step="send" words="Send to the bank" />
    case 'sent':
      return <Step step="settle" words="All of it has arrived" />
    case 'settled':
    case 'part returned':
      return null
    default:
      return run.state satisfies never
  }
}

function Step({ step, words }: { step: string; words: string }) {
  return (
    <form method="post">
      <Hidden name="step" value={step} />
      <Button icon="tick">{words}</Button>
    </form>
  )
}

function BankSays(payment: Payment) {
  if (payment.state !== 'on its way') return null
  return (
    <form method="post" className="db-row">
      <Hidden name="paymentId" value={payment.id} />
      <PlainButton name="step" value="settle-one" about={`: ${payment.payeeName}`}>
        Arrived
      </PlainButton>
      <PlainButton name="step" value="return-one" about={`: ${payment.payeeName}`}>
        Came back
      </PlainButton>
    </form>
  )
}

function accountInWords({ sortCode, account }: Payment): string {
  if (!sortCode || !account) return 'The account the council holds for them'
  return `${sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')}, ${account}`
}
