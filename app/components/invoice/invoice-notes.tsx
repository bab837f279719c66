import type { InvoiceView } from '#app/domain/invoicing/get-invoice.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, instantInWords } from '#app/domain/shared/words.ts'
import { Section } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { paymentTones, paymentWords } from './invoice-tone.ts'

type Payment = Omit<InvoiceView['payments'][number], 'sentAt' | 'confirmedAt'> & {
  sentAt: Date | string | null
  confirmedAt: Date | string | null
}

/** What came after a document: credit notes, payments and what was paid back. `runHrefOf` where the reader may see runs. */
export function InvoiceNotes(props: {
  invoice: Pick<InvoiceView, 'credits' | 'credited' | 'refunds'> & { payments: Payment[] }
  hrefOf: (id: string) => string
  runHrefOf?: (id: string) => string
}) {
  const { invoice, hrefOf, runHrefOf } = props
  const { credits, credited, payments, refunds } = invoice
  if (credits.length + payments.length + refunds.length === 0 && !credited) return null
  return (
    <Section heading="What came after" id="after">
      <ul className="govuk-list govuk-list--bullet">
        {credited ? (
          <li>
            This takes back a part of{' '}
            <a className="govuk-link" href={hrefOf(credited.id)}>
              {credited.number}
            </a>
            .
          </li>
        ) : null}
        {credits.map((credit) => (
          <li key={credit.id}>
            <a className="govuk-link" href={hrefOf(credit.id)}>
              Credit note {credit.number}
            </a>{' '}
            takes back {pounds(credit.grossPence)}.
          </li>
        ))}
        {payments.map((payment) => (
          <li key={payment.id}>
            Payment{' '}
            {payment.runId && runHrefOf ? (
              <a className="govuk-link" href={runHrefOf(payment.runId)}>
                {payment.reference}
              </a>
            ) : (
              payment.reference
            )}
            {runHrefOf ? ` of ${pounds(payment.pence)}` : ''}
            {payment.sentAt ? `, ${instantInWords(new Date(payment.sentAt))}` : ''}{' '}
            <StatusTag tone={paymentTones[payment.state]}>{paymentWords[payment.state]}</StatusTag>
          </li>
        ))}
        {refunds.map(({ id, pence, receivedOn, reference }) => (
          <li key={id}>
            {pounds(pence)} was paid back. It came on {dayInWords(receivedOn)} with the reference {reference}.
          </li>
        ))}
      </ul>
    </Section>
  )
}
