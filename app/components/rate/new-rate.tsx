import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { OfferForm } from '#app/domain/catalogue/rates/rate-form.ts'
import { SelectField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { TermsFields, termsTyped } from './terms-fields.tsx'

type Sold = { id: string; title: string; categoryId: string; categoryName: string }

/** The form of a new offer. `others`: with whom it can be agreed; one of them only where it is chosen already. */
export function NewRate(props: {
  others: { id: string; name: string }[]
  otherLabel: string
  sold: Sold[]
  from: string
  backHref: string
}) {
  const { others, otherLabel, sold, from, backHref } = props
  const [only] = others
  const [form, fields] = useForm<z.input<typeof OfferForm>>({
    id: 'rate',
    lastResult: useLastResult(),
    defaultValue: {
      otherId: only?.id ?? '',
      about: 'provider',
      ...termsTyped({ terms: null, fromDay: from, toDay: null }),
    },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      {others.length === 1 && only ? (
        <Hidden name="otherId" value={only.id} />
      ) : (
        <SelectField
          field={fields.otherId}
          label={otherLabel}
          options={others.map(({ id, name }) => ({ value: id, words: name }))}
        />
      )}
      <SelectField
        field={fields.about}
        label="What is it for?"
        hint="A rate for one thing comes before one for its category, and that before one for everything."
        options={scopeOptions(sold)}
      />
      <TermsFields fields={fields} />
      <SubmitButton backHref={backHref}>Send this offer</SubmitButton>
    </form>
  )
}

function scopeOptions(sold: Sold[]) {
  const categories = new Map(sold.map(({ categoryId, categoryName }) => [categoryId, categoryName]))
  return [
    { value: 'provider', words: 'Everything that is sold, now and later' },
    ...[...categories].map(([id, name]) => ({
      value: `category:${id}`,
      words: `Everything in ${name}, now and later`,
    })),
    ...sold.map(({ id, title }) => ({ value: `listing:${id}`, words: title })),
  ]
}
