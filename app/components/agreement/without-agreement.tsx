import { pounds } from '#app/domain/shared/money.ts'
import { Card } from '../ui/panel.tsx'

type Waiting = { providerId: string; name: string; deliveries: number; pence: number }

/** How many providers are named; the rest is counted. */
const shown = 10

/** For the officer who makes invoices: whose deliveries stay out of them, how much, and why. */
export function WithoutAgreement({ providers }: { providers: Waiting[] }) {
  if (providers.length === 0) return null
  const more = providers.slice(shown)
  return (
    <Card heading="Not on the next invoices" id="without-agreement">
      <p>
        Daybook writes invoices in the name of a provider only when an owner there has agreed to it. These have not yet.
        What they delivered waits, and the first press after their yes takes it up.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {providers.slice(0, shown).map((provider) => (
          <li key={provider.providerId}>
            {provider.name}: {visitsInWords(provider)}
          </li>
        ))}
        {more.length ? <li>And {more.length} more providers.</li> : null}
      </ul>
    </Card>
  )
}

/** "2 visits of 1 provider wait: nobody there has agreed …", for the sentence after a press. */
export function waitsForYesInWords(providers: readonly Waiting[]): string {
  const deliveries = providers.reduce((sum, provider) => sum + provider.deliveries, 0)
  const who = providers.length === 1 ? (providers[0]?.name ?? '') : `${providers.length} providers`
  const what = deliveries === 1 ? 'One visit' : `${deliveries} visits`
  return `${what} of ${who} ${deliveries === 1 ? 'waits' : 'wait'} until they agree that Daybook writes their invoices. We have asked them.`
}

function visitsInWords({ deliveries, pence }: Waiting): string {
  return `${deliveries === 1 ? 'one visit' : `${deliveries} visits`}, ${pounds(pence)}`
}
