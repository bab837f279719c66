import { InsetText } from '../ui/panel.tsx'

export type WhyBackShown = { way: 'sent' | 'took'; byName: string; at: string; reason: string | null }

/** Who turned a budget back before it was confirmed, when, and why. */
export function WhyBack({ way, byName, at, reason }: WhyBackShown) {
  return (
    <InsetText>
      <p>
        {byName} {way === 'sent' ? 'sent it back' : 'took it back'} on {at}, before anybody confirmed it. It holds no
        money.
      </p>
      {reason ? (
        <p className="govuk-!-margin-bottom-0">
          <strong>Why:</strong> {reason}
        </p>
      ) : null}
    </InsetText>
  )
}
