import { Fragment, type ReactNode } from 'react'

/**
 * What a field wants to know. A conform field (`fields.email`) fits as it is; so does a plain
 * `{ id, name, defaultValue }` on a form without conform.
 */
export type Field = {
  id: string
  name: string
  defaultValue?: string | undefined
  defaultOptions?: string[] | undefined
  defaultChecked?: boolean | undefined
  errors?: string[] | undefined
}

/** Props that every field takes. */
export type FieldProps = {
  field: Field
  label: string
  /** one line under the label */
  hint?: ReactNode
  /** the label is the page's question: larger, and its only h1 where `heading` */
  isQuestion?: boolean
}

/** ids of hint and error, for `aria-describedby`. */
export function describedBy(field: Field, hint: ReactNode): string | undefined {
  return (
    [hint ? `${field.id}-hint` : '', field.errors?.length ? `${field.id}-error` : ''].filter(Boolean).join(' ') ||
    undefined
  )
}

/** What one control carries of its field: names, and what a screen reader says: its units, then hint and error. */
export function attributesOf(field: Field, hint: ReactNode, units: (string | false | undefined)[] = []) {
  return {
    id: field.id,
    name: field.name,
    'aria-describedby': [...units, describedBy(field, hint)].filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.errors?.length ? true : undefined,
  }
}

export function Hint({ field, children }: { field: Field; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${field.id}-hint`} className="govuk-hint">
      {children}
    </div>
  )
}

export function FieldErrors({ field }: { field: Field }) {
  if (!field.errors?.length) return null
  return (
    <p id={`${field.id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Look at this: </span>
      {field.errors.map((error, position) => (
        <Fragment key={error}>
          {position > 0 ? <br /> : null}
          {error}
        </Fragment>
      ))}
    </p>
  )
}

/** Label, hint and error around one control. */
export function FormGroup({ field, label, hint, isQuestion, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`govuk-form-group${field.errors?.length ? ' govuk-form-group--error' : ''}`}>
      <label className={`govuk-label${isQuestion ? ' govuk-label--m' : ''}`} htmlFor={field.id}>
        {label}
      </label>
      <Hint field={field}>{hint}</Hint>
      <FieldErrors field={field} />
      {children}
    </div>
  )
}

/** Legend, hint and error around several controls. */
export function FieldsetGroup({ field, label, hint, isQuestion, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`govuk-form-group${field.errors?.length ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(field, hint)}>
        <legend className={`govuk-fieldset__legend${isQuestion ? ' govuk-fieldset__legend--m' : ''}`}>{label}</legend>
        <Hint field={field}>{hint}</Hint>
        <FieldErrors field={field} />
        {children}
      </fieldset>
    </div>
  )
}
