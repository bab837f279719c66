import { getFormProps, useForm } from '@conform-to/react'
import { consentWords } from '#app/domain/people/mandate.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { MandateShown } from '../access/mandate-card.tsx'
import { MandateCard } from '../access/mandate-card.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Details } from '../ui/panel.tsx'

export type StaffMandate = MandateShown & {
  evidence: string | null
  evidenceOn: string | null
  consentHow: keyof typeof consentWords
  mayConfirm: boolean
}

/** Who may act for a person, with what a second officer or a practitioner can do about it. */
export function StaffMandates({ mandates, mayRecord }: { mandates: StaffMandate[]; mayRecord: boolean }) {
  if (mandates.length === 0) {
    return (
      <EmptyState title="Nobody acts for them" level={3}>
        <p>When they want somebody to act for them, record it here with what you saw or heard.</p>
      </EmptyState>
    )
  }
  return (
    <>
      {mandates.map((mandate) => (
        <MandateCard key={mandate.id} mandate={mandate}>
          <p>{consentInWords(mandate)}</p>
          {mandate.mayConfirm ? (
            <OnePress intent="confirm" mandate={mandate} words="Confirm as second officer" />
          ) : null}
          {mayRecord && mandate.state === 'standing' ? (
            <WithReason intent="suspend" mandate={mandate} words="Stop it at once" />
          ) : null}
          {mayRecord && mandate.state === 'suspended' ? (
            <WithReason intent="resume" mandate={mandate} words="Let it stand again" />
          ) : null}
          {mayRecord && mandate.state !== 'ended' ? <WithReason intent="end" mandate={mandate} words="End it" /> : null}
        </MandateCard>
      ))}
    </>
  )
}

function consentInWords({ consentHow, evidence, evidenceOn }: StaffMandate): string {
  const on = evidenceOn ? `, ${dayInWords(evidenceOn)}` : ''
  return `${consentWords[consentHow]}${on}${evidence ? `: ${evidence}` : ''}.`.replace('..', '.')
}

type Press = { intent: string; mandate: StaffMandate; words: string }

function OnePress({ intent, mandate, words }: Press) {
  return (
    <form method="post">
      <Hidden name="intent" value={intent} />
      <Hidden name="mandateId" value={mandate.id} />
      <Button about={`: ${mandate.name}`}>{words}</Button>
    </form>
  )
}

function WithReason({ intent, mandate, words }: Press) {
  const lastResult = useOwnResult({ intent, mandateId: mandate.id })
  const [form, fields] = useForm<{ reason: string }>({ id: `${intent}-${mandate.id}`, lastResult })
  return (
    <Details summary={words} about={`: ${mandate.name}`} isOpen={lastResult !== undefined}>
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="intent" value={intent} />
        <Hidden name="mandateId" value={mandate.id} />
        <TextField field={fields.reason} label="Why?" hint="The person can read this." />
        <Button look="secondary" about={`: ${mandate.name}`}>
          {words}
        </Button>
      </form>
    </Details>
  )
}
