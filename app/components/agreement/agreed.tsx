import { getFormProps, useForm } from '@conform-to/react'
import { CheckboxField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { InvoiceWords } from '../joining/answers.tsx'
import { Button } from '../ui/button.tsx'
import { InsetText } from '../ui/panel.tsx'
import { SummaryList } from '../ui/summary-list.tsx'

type Agreed = { id: string; wording: string; words: string; byName: string; at: string }

/** Who agreed, when, and to which words. */
export function AgreedTo({ agreed, name }: { agreed: Agreed[]; name: string }) {
  return agreed.map((one) => (
    <div key={one.id}>
      <SummaryList
        rows={[
          { key: 'For', value: name },
          { key: 'Who agreed', value: one.byName },
          { key: 'When', value: one.at },
          { key: 'Edition of the words', value: one.wording },
        ]}
      />
      <h3 className="govuk-heading-s">The words</h3>
      <InsetText>{one.words}</InsetText>
    </div>
  ))
}

/** The words to agree to, with the box and the button for an owner. */
export function AskToAgree({ isOwner }: { isOwner: boolean }) {
  const [form, fields] = useForm<{ agree: string }>({ id: 'agreement', lastResult: useLastResult() })
  if (!isOwner)
    return (
      <>
        <InvoiceWords />
        <p>An owner has to agree. Ask one of them.</p>
      </>
    )
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <InvoiceWords />
      <CheckboxField field={fields.agree} label="We agree" />
      <Button>Write it down</Button>
    </form>
  )
}
