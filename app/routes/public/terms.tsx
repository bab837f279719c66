import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { silenceInWords } from '#app/domain/ordering/sampling/awaits.ts'

export const meta: MetaFunction = () => [{ title: 'Terms – Daybook' }]

export default function Terms() {
  return (
    <div className="db-prose">
      <PageHeading title="Terms" lead="What you can rely on, and what we ask of you." />
      <h2 className="govuk-heading-m">Prices</h2>
      <p>
        The price you see includes VAT and is the price you pay. A later change reaches what you have ordered only when
        you say yes to it. A lower price comes to you by itself.
      </p>
      <h2 className="govuk-heading-m">Ordering</h2>
      <p>
        When you order, the money is held, not paid. The provider has 5 working days to answer, but never longer than
        until the last day of what you ordered. If they say no, or nothing, the money comes back to your budget on the
        same day.
      </p>
      <h2 className="govuk-heading-m">Visits and things</h2>
      <p>
        The provider writes down each visit, and you say if it is right. {silenceInWords.days} {silenceInWords.council}{' '}
        What you query is not paid until it is settled. Each listing says what it costs to cancel late, and how many
        days before you can stop.
      </p>
      <h2 className="govuk-heading-m">Acting for somebody</h2>
      <p>
        You may act for somebody only when they, or somebody with the right to decide, have said yes. Everything you do
        is written down with both names. They can end it at any time.
      </p>
      <h2 className="govuk-heading-m">Providers</h2>
      <p>
        You say truly what you offer, whom you send and what was checked. You let Daybook make invoices in your name
        from the visits that were agreed. A store costs nothing.
      </p>
    </div>
  )
}
