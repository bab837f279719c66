import { getFormProps, useForm } from '@conform-to/react'
import { paths } from '#app/paths.ts'
import { CheckboxesField } from '../forms/choice-fields.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextAreaField, TextField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button, PlainButton } from '../ui/button.tsx'

type Line = {
  id: string
  title: string
  slug: string
  isItems: boolean
  quantity: number
  note: string | null
  visits: { day: string; words: string }[]
  pot: { id: string; name: string } | null
  mayAlsoPay: { id: string; name: string }[]
}

/** Change, keep for later or take out one line; and let another pot pay, where one may. */
export function BasketActs({ line }: { line: Line }) {
  return (
    <>
      <ChangeLine line={line} />
      <OneAct line={line} intent="keep for later" words="Keep for later" />
      <OneAct line={line} intent="take out" words="Take out" />
    </>
  )
}

export function OneAct(props: { line: { id: string; title: string }; intent: string; words: string }) {
  const { line, intent, words } = props
  return (
    <form method="post">
      <Hidden name="lineId" value={line.id} />
      <PlainButton name="intent" value={intent} about={`: ${line.title}`}>
        {words}
      </PlainButton>
    </form>
  )
}

/** The form of a line to which what was refused belongs. */
export function changeFormId(lineId: string): string {
  return `change-${lineId}`
}

function ChangeLine({ line }: { line: Line }) {
  const lastResult = useOwnResult({ intent: 'change', lineId: line.id })
  const [form, fields] = useForm<{ quantity: string; note: string; days: string[] }>({
    id: changeFormId(line.id),
    lastResult,
    defaultValue: {
      ...{ quantity: String(line.quantity), note: line.note ?? '' },
      days: line.visits.map((_, position) => String(position)),
    },
  })
  return (
    <details className="db-basket__change" open={lastResult ? true : undefined}>
      <summary>
        Change<span className="govuk-visually-hidden">: {line.title}</span>
      </summary>
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="lineId" value={line.id} />
        {line.isItems ? (
          <TextField field={fields.quantity} label="How many?" width={3} inputMode="numeric" />
        ) : (
          <CheckboxesField
            field={fields.days}
            label="Which days?"
            options={line.visits.map(({ words }, position) => ({ value: String(position), words }))}
            isSmall
          />
        )}
        <TextAreaField field={fields.note} label="Your note to them" rows={2} />
        <Button look="secondary" name="intent" value="change" about={`of ${line.title}`}>
          Save the change
        </Button>
      </form>
      {line.pot && line.mayAlsoPay.length > 0 ? <OtherPots line={line} /> : null}
      <p>
        <a className="govuk-link" href={paths.listing(line.slug)}>
          Look at {line.title} again
        </a>
      </p>
    </details>
  )
}

function OtherPots({ line }: { line: Line }) {
  return (
    <form method="post">
      <Hidden name="lineId" value={line.id} />
      <Hidden name="intent" value="pay from" />
      <p className="govuk-!-margin-bottom-2">These pots may pay for it too:</p>
      <div className="govuk-button-group">
        {line.mayAlsoPay.map(({ id, name }) => (
          <Button key={id} look="secondary" name="potId" value={id} about={`for ${line.title}`}>
            {`Pay from ${name}`}
          </Button>
        ))}
      </div>
    </form>
  )
}
