import { getFormProps, useForm } from '@conform-to/react'
import { SelectField } from '../forms/choice-fields.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button, PlainButton } from '../ui/button.tsx'
import { InsetText, Section } from '../ui/panel.tsx'

type Link = { id: string; forWhom: string; until: string }

/** Links to the list, and a way to make and to end one. `fresh`: the link that was just made, told this once. */
export function ShareList({ links, fresh }: { links: Link[]; fresh: { address: string; forWhom: string } | null }) {
  return (
    <Section heading="Show it to somebody" id="share">
      <div className="db-measure">
        <p>
          A relative or a planner can look at this list, with your notes, by a link. It does not say whose list it is.
        </p>
        {fresh ? (
          <InsetText>
            <p>
              <strong>The link for {fresh.forWhom}.</strong> Copy it now: it is shown only this once.
            </p>
            <p className="db-break">
              <a className="govuk-link" href={fresh.address}>
                {fresh.address}
              </a>
            </p>
          </InsetText>
        ) : null}
        {links.length > 0 ? (
          <ul className="govuk-list govuk-list--spaced">
            {links.map((link) => (
              <li key={link.id}>
                <form method="post" className="db-row">
                  <Hidden name="linkId" value={link.id} />
                  <span>
                    For {link.forWhom}, until {link.until}
                  </span>
                  <PlainButton name="intent" value="end" about={`for ${link.forWhom}`}>
                    End this link now
                  </PlainButton>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <MakeLink />
      </div>
    </Section>
  )
}

function MakeLink() {
  const [form, fields] = useForm({
    id: 'share-link',
    lastResult: useOwnResult({ intent: 'share' }),
    defaultValue: { forWhom: '', days: '30' },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <Hidden name="intent" value="share" />
      <TextField field={fields.forWhom} label="For whom?" hint="Such as: my sister" width={20} />
      <SelectField
        field={fields.days}
        label="How long should it open?"
        options={[
          { value: '7', words: 'A week' },
          { value: '30', words: '30 days' },
          { value: '90', words: '90 days' },
        ]}
      />
      <Button look="secondary">Make a link</Button>
    </form>
  )
}
