import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { describedBy, FormGroup } from '../forms/field.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { useLastResult } from '../forms/use-last-result.ts'

/** Sends a file to be looked at. Nothing in the shop changes by it. */
export function UploadForm() {
  const [form, fields] = useForm<{ file: File }>({ id: 'sheet', lastResult: useLastResult() })
  const field = fields.file
  const hint =
    'A CSV or an Excel file (.xlsx), up to 5 MB and 2,000 rows. We show you what would change before anything does.'
  return (
    <form method="post" encType="multipart/form-data" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <FormGroup field={{ id: field.id, name: field.name, errors: field.errors }} label="Your file" hint={hint}>
        <input
          className={`govuk-file-upload${field.errors?.length ? ' govuk-file-upload--error' : ''}`}
          id={field.id}
          name={field.name}
          type="file"
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={describedBy(field, hint)}
          aria-invalid={field.errors?.length ? true : undefined}
        />
      </FormGroup>
      <SubmitButton>Look at the file</SubmitButton>
    </form>
  )
}
