import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { RefundForm } from '#app/domain/payments/refund-form.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { HiddenKey } from '../forms/hidden-key.tsx'
import { DateField, MoneyField, TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

type OwedBack = {
  providerName: string
  payerName: string
  owedBackPence: number
  inRunPence: number
  formKey: string
  today: string
}

/** What a provider owes back of a credit note, and the form for the day it has come. */
export function PaidBack(props: OwedBack) {
  const { providerName, payerName, owedBackPence, inRunPence, formKey, today } = props
  const [form, fields] = useForm<z.input<typeof RefundForm>>({
    id: 'paid-back',
    lastResult: useLastResult(),
    defaultValue: { receivedOn: today },
  })
  return (
    <Card heading="Owed back" id="owed-back">
      <ErrorSummary form={form} />
      <p>
        {providerName} owes {payerName} {pounds(owedBackPence)} of this. It comes off the next bill from the same pot.
        {inRunPence > 0 ? ` A payment run that is not sent yet takes ${pounds(inRunPence)} of it off a bill.` : ''}{' '}
        Where no bill comes any more, {providerName} pays it back. Write it down when it has come.
      </p>
      <form method="post" {...getFormProps(form)} noValidate>
        <HiddenKey value={formKey} />
        <MoneyField field={fields.amount} label="How much came back" />
        <DateField field={fields.receivedOn} label="On which day?" max={today} />
        <TextField
          field={fields.reference}
          label="Reference"
          hint="As the bank statement says it."
          width={20}
          isSpellingOff
        />
        <Button>It has come back</Button>
      </form>
    </Card>
  )
}
