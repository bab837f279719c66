import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextAreaField, TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'

/** The council's yes or no with its reason, which whoever asked reads. Several stand on one page. */
export function DecisionForm({ about, id, name }: { about: 'claim' | 'service'; id: string; name: string }) {
  const lastResult = useLastResult()
  const [form, fields] = useForm<{ reason: string; costCentre?: string }>({
    id: `decide-${id}`,
    lastResult: lastResult?.initialValue?.id === id ? lastResult : undefined,
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="about" value={about} />
      <Hidden name="id" value={id} />
      <TextAreaField field={fields.reason} label="The reason" hint="They read it." rows={2} />
      {about === 'service' ? (
        <TextField field={fields.costCentre} label="Cost centre for its income, if you say yes" width={10} />
      ) : null}
      <div className="govuk-button-group">
        <Button name="answer" value="yes" about={name}>
          Say yes
        </Button>
        <Button name="answer" value="no" look="secondary" about={name}>
          Say no
        </Button>
      </div>
    </form>
  )
}
