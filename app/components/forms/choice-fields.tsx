import type { ReactNode } from 'react'
import { describedBy, FieldsetGroup, FormGroup, Hint, FieldErrors, type FieldProps, type Field } from './field.tsx'

export type Option = { value: string; words: ReactNode; hint?: ReactNode; isDisabled?: boolean }

/** One of many, in a list that opens. Fewer than seven choices are better as RadiosField. `blank`: words for no choice. */
export function SelectField(props: FieldProps & { options: { value: string; words: string }[]; blank?: string }) {
  const { field, hint, options, blank } = props
  return (
    <FormGroup {...props}>
      <select
        className={`govuk-select${field.errors?.length ? ' govuk-select--error' : ''}`}
        id={field.id}
        name={field.name}
        defaultValue={field.defaultValue}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.errors?.length ? true : undefined}
      >
        {blank === undefined ? null : <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}

/** One of a few, all in sight. */
export function RadiosField(props: FieldProps & { options: Option[]; isInline?: boolean; isSmall?: boolean }) {
  const { field, options, isInline, isSmall } = props
  const classes = ['govuk-radios', isInline && 'govuk-radios--inline', isSmall && 'govuk-radios--small']
  return (
    <FieldsetGroup {...props}>
      <div className={classes.filter(Boolean).join(' ')}>
        {options.map((option, position) => (
          <div key={option.value} className="govuk-radios__item">
            <input
              className="govuk-radios__input"
              id={optionId(field, position)}
              name={field.name}
              type="radio"
              value={option.value}
              defaultChecked={field.defaultValue === option.value}
              disabled={option.isDisabled}
              aria-describedby={option.hint ? `${optionId(field, position)}-item-hint` : undefined}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={optionId(field, position)}>
              {option.words}
            </label>
            {option.hint ? (
              <div id={`${optionId(field, position)}-item-hint`} className="govuk-hint govuk-radios__hint">
                {option.hint}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </FieldsetGroup>
  )
}

/** None, one or several. Sends one value for each tick. */
export function CheckboxesField(props: FieldProps & { options: Option[]; isSmall?: boolean }) {
  const { field, options, isSmall } = props
  const chosen = field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
  return (
    <FieldsetGroup {...props}>
      <div className={`govuk-checkboxes${isSmall ? ' govuk-checkboxes--small' : ''}`}>
        {options.map((option, position) => (
          <div key={option.value} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={optionId(field, position)}
              name={field.name}
              type="checkbox"
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.isDisabled}
              aria-describedby={option.hint ? `${optionId(field, position)}-item-hint` : undefined}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={optionId(field, position)}>
              {option.words}
            </label>
            {option.hint ? (
              <div id={`${optionId(field, position)}-item-hint`} className="govuk-hint govuk-checkboxes__hint">
                {option.hint}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </FieldsetGroup>
  )
}

/** One box to tick: "I agree that …". Sends "on". */
export function CheckboxField({ field, label, hint }: FieldProps) {
  return (
    <div className={`govuk-form-group${field.errors?.length ? ' govuk-form-group--error' : ''}`}>
      <FieldErrors field={field} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={field.id}
            name={field.name}
            type="checkbox"
            defaultChecked={field.defaultChecked ?? field.defaultValue === 'on'}
            aria-describedby={describedBy(field, hint)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={field.id}>
            {label}
          </label>
          <Hint field={field}>{hint}</Hint>
        </div>
      </div>
    </div>
  )
}

/** The first option carries the field's own id, so that the error summary's link lands on it. */
function optionId(field: Field, position: number): string {
  return position === 0 ? field.id : `${field.id}-${position + 1}`
}
