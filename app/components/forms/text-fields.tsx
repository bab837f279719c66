import { attributesOf, FormGroup, type FieldProps } from './field.tsx'

type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30

/** One line of text. `width` in characters; `inputMode="numeric"` for whole numbers. */
export function TextField(
  props: FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'search' | 'url'
    width?: Width
    inputMode?: 'numeric' | 'decimal' | 'email' | 'tel'
    autoComplete?: string
    suffix?: string
    isSpellingOff?: boolean
    /** one is here when the page has come: only after pressing for this very field */
    isFirst?: boolean
  },
) {
  const { field, hint, type = 'text', width, inputMode, autoComplete, suffix, isSpellingOff, isFirst } = props
  const input = (
    <input
      className={inputClasses(field, width)}
      {...attributesOf(field, hint, [suffix && suffixId(field)])}
      type={type}
      defaultValue={field.defaultValue}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellCheck={isSpellingOff ? false : undefined}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever asked for a field is taken to it, not to the top
      autoFocus={isFirst}
    />
  )
  return (
    <FormGroup {...props}>
      {suffix ? (
        <div className="govuk-input__wrapper">
          {input}
          <Suffix field={field} words={suffix} />
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps & { rows?: number }) {
  const { field, hint, rows = 4 } = props
  return (
    <FormGroup {...props}>
      <textarea
        className={`govuk-textarea${field.errors?.length ? ' govuk-textarea--error' : ''}`}
        {...attributesOf(field, hint)}
        rows={rows}
        defaultValue={field.defaultValue}
      />
    </FormGroup>
  )
}

/** An amount in pounds, typed as "12" or "12.50"; parse it with `penceFrom`. `suffix`: "an hour". */
export function MoneyField(props: FieldProps & { suffix?: string }) {
  const { field, hint, suffix } = props
  const poundId = `${field.id}-pound`
  return (
    <FormGroup {...props}>
      <div className="govuk-input__wrapper">
        <div className="govuk-input__prefix" id={poundId} aria-hidden="true">
          £
        </div>
        <input
          className={inputClasses(field, 10)}
          {...attributesOf(field, hint, [poundId, suffix && suffixId(field)])}
          type="text"
          inputMode="decimal"
          spellCheck={false}
          defaultValue={field.defaultValue}
        />
        {suffix ? <Suffix field={field} words={suffix} /> : null}
      </div>
    </FormGroup>
  )
}

/** One day, with the browser's own calendar; sends 'YYYY-MM-DD'. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  const { field, hint, min, max } = props
  return (
    <FormGroup {...props}>
      <input
        className={inputClasses(field, 10)}
        {...attributesOf(field, hint)}
        type="date"
        min={min}
        max={max}
        defaultValue={field.defaultValue}
      />
    </FormGroup>
  )
}

/** A time of day; sends 'HH:MM'. */
export function TimeField(props: FieldProps) {
  const { field, hint } = props
  return (
    <FormGroup {...props}>
      <input
        className={inputClasses(field, 10)}
        {...attributesOf(field, hint)}
        type="time"
        step={300}
        defaultValue={field.defaultValue}
      />
    </FormGroup>
  )
}

/** A password: never shown again after a refusal. `autoComplete` "current-password" or "new-password". */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { field, hint, autoComplete } = props
  return (
    <FormGroup {...props}>
      <input
        className={inputClasses(field, 20)}
        {...attributesOf(field, hint)}
        type="password"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
    </FormGroup>
  )
}

/** The unit behind a field: seen beside it, and said with it. */
function Suffix({ field, words }: { field: FieldProps['field']; words: string }) {
  return (
    <div className="govuk-input__suffix" id={suffixId(field)}>
      {words}
    </div>
  )
}

const suffixId = (field: FieldProps['field']) => `${field.id}-suffix`

function inputClasses(field: FieldProps['field'], width?: Width): string {
  return ['govuk-input', width && `govuk-input--width-${width}`, field.errors?.length && 'govuk-input--error']
    .filter(Boolean)
    .join(' ')
}
