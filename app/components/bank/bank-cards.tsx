import { getFormProps, useForm } from '@conform-to/react'
import { CheckboxField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { InvoiceWords } from '../joining/answers.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

/** New bank details that do not count yet, and the button that stops them. */
export function WaitingBank({ waiting }: { waiting: { id: string; name: string; words: string; from: string } }) {
  return (
    <Card heading="New bank details wait" id="waiting-bank">
      <p>
        From {waiting.from} we pay <strong>{waiting.name}</strong>, {waiting.words}. Until then we pay as before.
      </p>
      <p>We have told every owner and the address we write to. If this is wrong, stop it now.</p>
      <form method="post">
        <Hidden name="intent" value="stop" />
        <Hidden name="changeId" value={waiting.id} />
        <Button look="warning">Stop the new details</Button>
      </form>
    </Card>
  )
}

type Agreed = { id: string; wording: string; words: string; byName: string; at: string }

/** That Daybook writes the invoices: who agreed, when and to which words; or the words to agree to. */
export function AgreedTo({ agreed }: { agreed: Agreed[] }) {
  const lastResult = useLastResult()
  const [form, fields] = useForm<{ agree: string }>({
    id: 'agreement',
    lastResult: lastResult?.initialValue?.intent === 'agree' ? lastResult : undefined,
  })
  if (agreed.length > 0)
    return (
      <>
        {agreed.map((one) => (
          <div key={one.id}>
            <p>
              {one.byName} agreed on {one.at}, to the words of edition {one.wording}:
            </p>
            <blockquote className="govuk-inset-text">{one.words}</blockquote>
          </div>
        ))}
      </>
    )
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <p>Daybook writes your invoices for you, so that you are paid sooner. It needs your word once.</p>
      <InvoiceWords />
      <Hidden name="intent" value="agree" />
      <CheckboxField field={fields.agree} label="We agree" />
      <Button>Write it down</Button>
    </form>
  )
}
