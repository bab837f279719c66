import { getFormProps, useForm } from '@conform-to/react'
import { returnReasons, type CheckKind } from '#app/domain/catalogue/checks/check.ts'
import { RadiosField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { DateField, MoneyField, TextAreaField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

type Answers = { answer: string; amount: string; endsOn: string; registered: string; reason: string; words: string }

/** The form whose refusal came back; the other one is as if nothing had happened. */
function useAnswerForm(answer: 'accept' | 'return') {
  const last = useLastResult()
  const lastResult = last?.initialValue?.['answer'] === answer ? last : undefined
  return useForm<Answers>({ id: answer, lastResult })
}

/** What the officer read in the document, and the yes. */
export function AcceptForm({ kind }: { kind: CheckKind }) {
  const [form, fields] = useAnswerForm('accept')
  return (
    <Card heading="It is all right" id="accept-heading">
      <form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <Hidden name="answer" value="accept" />
        {kind === 'insurance' ? (
          <MoneyField field={fields.amount} label="The amount in the document" hint="For example 5,000,000" />
        ) : null}
        {kind === 'references' ? <p>You have asked both people, and they know the work.</p> : null}
        {kind === 'registration' ? (
          <RadiosField
            field={fields.registered}
            label="What did you find?"
            hint="Buyers read it in these words."
            options={[
              { value: 'yes', words: 'Registered: the number stands in the register' },
              { value: 'no', words: 'No registration needed for what they do' },
            ]}
            isSmall
          />
        ) : null}
        {kind === 'references' || kind === 'registration' ? null : (
          <DateField
            field={fields.endsOn}
            label={kind === 'insurance' ? 'Its last day' : 'Its last day, if it has one'}
            hint="After that day new orders stop until a new one is accepted."
          />
        )}
        <Button icon="tick">Accept it</Button>
      </form>
    </Card>
  )
}

/** Why it goes back, in a reason and a sentence that says what to do. */
export function ReturnForm() {
  const [form, fields] = useAnswerForm('return')
  return (
    <Card heading="Something is not right" id="return-heading">
      <form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <Hidden name="answer" value="return" />
        <RadiosField
          field={fields.reason}
          label="Why does it go back?"
          options={Object.entries(returnReasons).map(([value, words]) => ({ value, words }))}
          isSmall
        />
        <TextAreaField field={fields.words} label="What they can do" hint="They read this sentence." rows={3} />
        <Button look="secondary">Send it back</Button>
      </form>
    </Card>
  )
}
