import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { useShell } from '#app/shell.tsx'

export const meta: MetaFunction = () => [{ title: 'Accessibility – Daybook' }]

export default function Accessibility() {
  const { council } = useShell()
  return (
    <div className="db-prose">
      <PageHeading title="Accessibility" lead="Everybody should be able to use Daybook, in the way that suits them." />
      <p>You should be able to</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>make the page four times as large without losing anything,</li>
        <li>use every page with a keyboard alone, or with your voice,</li>
        <li>use every page with a screen reader,</li>
        <li>use every page when scripts do not run, and on a small telephone,</li>
        <li>choose easy read, large text or high contrast at the top of each page.</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p>
        We build to the Web Content Accessibility Guidelines, version 2.2, level AA. Each page is checked by a tool for
        every change we make, and each way through is walked with a keyboard alone. A tool finds only a part of what can
        be wrong: tell us what you find.
      </p>
      <h2 className="govuk-heading-m">What we know is not good enough</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>The forecast of a budget is a drawing. The same stands below it in a table.</li>
        <li>Invoices as PDF files are not tagged for screen readers yet. Each has a web page that says the same.</li>
        <li>Only listings and the budget have a page of their own in easy read so far.</li>
      </ul>
      <h2 className="govuk-heading-m">Tell us</h2>
      <p>
        If something does not work for you, call us{council.phone ? ` on ${council.phone}` : ''}. We answer within 5
        working days, and do it for you meanwhile. If you are not happy with our answer, the Equality Advisory and
        Support Service can help.
      </p>
      <h2 className="govuk-heading-m">Typeface and pictures</h2>
      <p>
        The letters are Atkinson Hyperlegible Next, made for people who see little. The figures are Public Sans. The
        pictures are OpenMoji, used under CC BY-SA 4.0.
      </p>
    </div>
  )
}
