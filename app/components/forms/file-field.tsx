import { describedBy, FormGroup, type FieldProps } from './field.tsx'

/** One file from the sender's machine or camera. `accept`: types the browser offers; what arrives is judged by content. */
export function FileField(props: FieldProps & { accept: readonly string[] }) {
  const { field, hint, accept } = props
  return (
    <FormGroup {...props}>
      <input
        className={`govuk-file-upload${field.errors?.length ? ' govuk-file-upload--error' : ''}`}
        id={field.id}
        name={field.name}
        type="file"
        accept={accept.join(',')}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.errors?.length ? true : undefined}
      />
    </FormGroup>
  )
}
