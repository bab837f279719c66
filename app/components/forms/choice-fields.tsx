import type { ReactNode } from 'react'
import {
  attributesOf,
  describedBy,
  FieldsetGroup,
  FormGroup,
  Hint,
  FieldErrors,
  type FieldProps,
  type Field,
} from './field.tsx'

export type Option = { value: string; words: ReactNode; hint?: ReactNode; isDisabled?: boolean }

/** One of many, in a list that opens. Fewer than seven choices are better as RadiosField. `blank`: words for no choice. */
export function SelectField(props: FieldProps & { options: { value: string; words: string }[]; blank?: string }) {
  const { field, hint, options, blank } = props
  return (
    <FormGroup {...props}>
      <select
        className={`govuk-select${field.errors?.length ? ' govuk-select--error' : ''}`}
        {...attributesOf(field, hint)}
        defaultValue={field.defaultValue}
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
        <Items kind="radio" field={field} options={options} chosen={[field.defaultValue]} />
      </div>
    </FieldsetGroup>
  )
}

/** None, one or several. Sends one value for each tick. */
export function CheckboxesField(props: FieldProps & { options: Option[]; isSmall?: boolean }) {
  const { field, options, isSmall } = props
  return (
    <FieldsetGroup {...props}>
      <div className={`govuk-checkboxes${isSmall ? ' govuk-checkboxes--small' : ''}`}>
        <Items kind="checkbox" field={field} options={options} chosen={chosenOf(field)} />
      </div>
    </FieldsetGroup>
  )
}

/** What was ticked of several. */
export function chosenOf(field: Field): string[] {
  return field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
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
            aria-invalid={field.errors?.length ? true : undefined}
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

type ItemsProps = { kind: 'radio' | 'checkbox'; field: Field; options: Option[]; chosen: (string | undefined)[] }

function Items({ kind, field, options, chosen }: ItemsProps) {
  return options.map((option, position) => (
    <Item
      key={option.value}
      kind={kind}
      name={field.name}
      id={optionId(field, position)}
      option={option}
      isChosen={chosen.includes(option.value)}
    />
  ))
}

/** One of several options, with its own hint. */
function Item(props: { kind: 'radio' | 'checkbox'; name: string; id: string; option: Option; isChosen: boolean }) {
  const { kind, name, id, option, isChosen } = props
  const look = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div className={`${look}__item`}>
      <input
        className={`${look}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        defaultChecked={isChosen}
        disabled={option.isDisabled}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label className={`govuk-label ${look}__label`} htmlFor={id}>
        {option.words}
      </label>
      {option.hint ? (
        <div id={`${id}-item-hint`} className={`govuk-hint ${look}__hint`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  )
}

/** The first option carries the field's own id, so that the error summary's link lands on it. */
function optionId(field: Field, position: number): string {
  return position === 0 ? field.id : `${field.id}-${position + 1}`
}
