import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import { BalanceLine } from '../listing/means-for-you.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { periodInWords } from './invoice-list.tsx'
import { Reason } from './match-slips.tsx'

export type Facts = {
  providerName: string
  personName: string
  shortName: string
  title: string
  invoice: { name: string; href: string; periodFrom: string; periodTo: string } | null
  words: string
  note: string | null
  isSettled: boolean
  outcomeWords: string | null
  pence: number
  pot: { name: string; availablePence: number; shortfallPence: number } | null
}

/** Whose case it is, why it waits, the slips (`children`), and whether the pot can pay. */
export function CaseFacts({ page, children }: { page: Facts; children: ReactNode }) {
  const { providerName, personName, invoice, pot } = page
  return (
    <>
      <h2 className="govuk-heading-l govuk-!-margin-bottom-2" id="case" tabIndex={-1}>
        {providerName} for {personName}
      </h2>
      <p>
        {invoice ? (
          <>
            <a className="govuk-link" href={invoice.href}>
              {invoice.name}
            </a>
            , {periodInWords(invoice)}.{' '}
          </>
        ) : (
          `${page.title}. It is on no invoice yet. `
        )}
        {pot ? `Paid from “${pot.name}”. ` : ''}
        {page.isSettled ? (
          <StatusTag tone="done">Answered</StatusTag>
        ) : (
          <StatusTag tone="waiting">Needs an answer</StatusTag>
        )}
      </p>
      <Reason title={page.words}>
        {page.note ? <p>The provider wrote: “{page.note}”</p> : null}
        {page.outcomeWords ? <p>The answer: {page.outcomeWords}</p> : null}
      </Reason>
      {children}
      {pot ? (
        <div className="govuk-!-margin-top-5">
          <BalanceLine>{potInWords(page.shortName, pot)}</BalanceLine>
        </div>
      ) : null}
    </>
  )
}

function potInWords(shortName: string, pot: { availablePence: number; shortfallPence: number }): string {
  return pot.shortfallPence > 0
    ? `${shortName}’s pot is ${pounds(pot.shortfallPence)} short. It orders nothing until that is mended.`
    : `${shortName}’s pot has ${pounds(pot.availablePence)} left besides this. What is taken back goes there.`
}
