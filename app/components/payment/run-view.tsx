import type { RunView as Run } from '#app/domain/payments/runs.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { paymentTones, paymentWords, runTones, runWords } from '../invoice/invoice-tone.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Details, InsetText } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { SummaryList } from '../ui/summary-list.tsx'

type Payment = Run['payments'][number]
export type RunShown = {
  run: Pick<Run, 'id' | 'kind' | 'number' | 'state' | 'payments' | 'pence' | 'madeBy' | 'checkedBy' | 'approvedBy'>
  madeAt: string
  approvedAt: string | null
  sentAt: string | null
  putAway: { at: string; by: string; reason: string } | null
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
          ...(run.state === 'put away' ? [] : [{ key: 'All together', value: <strong>{pounds(run.pence)}</strong> }]),
          { key: 'Made', value: `${shown.madeAt}, by ${run.madeBy}` },
          { key: 'Checked', value: run.checkedBy ? `By ${run.checkedBy}` : 'Not yet' },
          { key: 'Approved', value: run.approvedBy ? `${shown.approvedAt}, by ${run.approvedBy}` : 'Not yet' },
          { key: 'Sent', value: shown.sentAt ?? (shown.putAway ? 'No' : 'Not yet') },
          ...(shown.putAway ? [{ key: 'Put away', value: `${shown.putAway.at}, by ${shown.putAway.by}` }] : []),
        ]}
      />
      <NextStep shown={shown} />
      {run.state === 'put away' ? null : <Payments run={run} />}
    </>
  )
}

function Payments({ run }: { run: RunShown['run'] }) {
  return (
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
        ...(run.state === 'sent' ? [bankSays(run.kind)] : []),
      ]}
      rows={run.payments}
      rowKey={(payment) => payment.id}
    />
  )
}

function NextStep({ shown: { run, mayApprove, putAway } }: { shown: RunShown }) {
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
      return <AllArrived payments={run.payments} />
    case 'settled':
    case 'part returned':
      return null
    case 'put away':
      return <WhyPutAway putAway={putAway} />
    default:
      return run.state satisfies never
  }
}

function WhyPutAway({ putAway }: Pick<RunShown, 'putAway'>) {
  return (
    <InsetText>
      {putAway?.reason ? `“${putAway.reason}” ` : ''}Nothing of it was sent. What was in it waits for the next run.
    </InsetText>
  )
}

function Step({ step, words }: { step: string; words: string }) {
  return (
    <form method="post">
      <Hidden name="step" value={step} />
      <Button icon="tick">{words}</Button>
    </form>
  )
}

/** Opened first and pressed then: it cannot be undone, and would also settle what comes back tomorrow. */
function AllArrived({ payments }: { payments: Payment[] }) {
  const open = payments.filter(({ state }) => state === 'on its way')
  const all = pounds(open.reduce((sum, { pence }) => sum + pence, 0))
  return (
    <Details summary="All of it has arrived">
      <p>
        {open.length === 1 ? `One payment, ${all}, is` : `${open.length} payments, ${all} together, are`} put down as
        arrived. This cannot be undone. If one came back, say so at that payment first.
      </p>
      <Step step="settle" words="Yes, all of it has arrived" />
    </Details>
  )
}

/** What follows when the bank sends one back. */
const follows = {
  payment: 'What it was for is owed again.',
  release: 'The money is planned again for its own day.',
} as const satisfies Record<Run['kind'], string>

function bankSays(kind: Run['kind']): Column<Payment> {
  return { heading: 'The bank says', cell: (payment) => <BankSays payment={payment} kind={kind} /> }
}

function BankSays({ payment, kind }: { payment: Payment; kind: Run['kind'] }) {
  if (payment.state !== 'on its way') return null
  const about = `: ${payment.payeeName}`
  return (
    <>
      <form method="post">
        <Hidden name="paymentId" value={payment.id} />
        <PlainButton name="step" value="settle-one" about={about}>
          Arrived
        </PlainButton>
      </form>
      <Details summary="Came back" about={about}>
        <form method="post">
          <Hidden name="paymentId" value={payment.id} />
          <p>{follows[kind]} This cannot be undone.</p>
          <Button look="warning" name="step" value="return-one" about={about}>
            Yes, it came back
          </Button>
        </form>
      </Details>
    </>
  )
}

function accountInWords({ sortCode, account }: Payment): string {
  if (!sortCode || !account) return 'The account the council holds for them'
  return `${sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')}, ${account}`
}
