import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { useShell } from '#app/shell.tsx'

export const meta: MetaFunction = () => [{ title: 'Privacy – Daybook' }]

export default function Privacy() {
  const { council } = useShell()
  return (
    <div className="db-prose">
      <PageHeading title="Privacy" lead={`${council.name} looks after what Daybook knows about you.`} />
      <h2 className="govuk-heading-m">When you only look</h2>
      <p>
        The shop does not know who you are. We count what is looked for, by day and postcode district, never by person.
        Words are kept only when they name nobody. If you choose easy read, large text or high contrast, a cookie
        remembers that, and nothing else.
      </p>
      <h2 className="govuk-heading-m">When you have a budget</h2>
      <p>
        We keep your name, how to reach you, your budget, what you ordered, which visits happened and what was paid. We
        need it to pay for your support and to answer for public money.
      </p>
      <h2 className="govuk-heading-m">Who sees it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>You, and those you have said yes to. On your page you see each of them, and what they looked at.</li>
        <li>
          Before a provider says yes to your order, they see your postcode district, the times and your own words.
        </li>
        <li>After that they see your name, your address and the page about you that you chose to send along.</li>
        <li>Ninety days after it ends, they keep only what an invoice needs.</li>
        <li>The council’s finance officers see the money, not how you live.</li>
      </ul>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p>
        You can see what we hold, have it put right, and have it taken away when the law no longer asks us to keep it.
        Call us{council.phone ? ` on ${council.phone}` : ''}. You can also complain to the Information Commissioner.
      </p>
    </div>
  )
}
