import { getFormProps, useForm, type DefaultValue } from '@conform-to/react'
import type { z } from 'zod'
import type { BuildUpForm } from '#app/domain/catalogue/build-ups/build-up-form.ts'
import { unitChoices } from '#app/domain/catalogue/price-words.ts'
import { SelectField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { CostFields, OverheadFields } from './cost-fields.tsx'

export type FiguresTyped = DefaultValue<z.input<typeof BuildUpForm>>

/** The figures of a year, from what happens in it. */
export function FiguresForm({ typed, backHref }: { typed: FiguresTyped; backHref: string }) {
  const [form, fields] = useForm<z.input<typeof BuildUpForm>>({
    id: 'figures',
    lastResult: useLastResult(),
    defaultValue: typed,
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name={fields.intent.name} value="save" />
      <Group legend="What is sold">
        <TextField field={fields.yearWords} label="Which year?" hint="Such as 2026 to 2027" width={20} />
        <SelectField field={fields.unit} label="What is the price for?" options={unitChoices} />
        <TextField
          field={fields.unitMinutes}
          label="How many minutes of a worker is that?"
          width={5}
          inputMode="numeric"
        />
        <TextField
          field={fields.peopleTogether}
          label="How many people share the worker?"
          width={3}
          inputMode="numeric"
        />
        <TextField
          field={fields.usedUnits}
          label="How many did people really have in the year?"
          width={10}
          inputMode="numeric"
        />
      </Group>
      <Group legend="The workers">
        <TextField
          field={fields.workers}
          label="How many work full time?"
          hint="Two halves are one."
          width={5}
          inputMode="decimal"
        />
        <TextField field={fields.paidHoursWeek} label="Paid hours of one in a week" width={5} inputMode="decimal" />
        <MoneyField field={fields.pay} label="Pay" suffix="an hour" />
        <TextField
          field={fields.onCosts}
          label="On-costs, for each 100 of pay"
          hint="Pension and national insurance."
          width={5}
          inputMode="decimal"
          suffix="%"
        />
      </Group>
      <Group legend="Days on which one worker is not there">
        <TextField field={fields.holidayDays} label="Holidays" width={3} inputMode="numeric" suffix="days" />
        <TextField field={fields.sickDays} label="Sickness" width={3} inputMode="numeric" suffix="days" />
        <TextField field={fields.trainingDays} label="Training" width={3} inputMode="numeric" suffix="days" />
      </Group>
      <Group legend="Getting there, for each hour with people">
        <TextField
          field={fields.travelMinutes}
          label="Time on the way"
          width={3}
          inputMode="numeric"
          suffix="minutes"
        />
        <TextField field={fields.miles} label="Miles" width={5} inputMode="decimal" />
        <MoneyField field={fields.mile} label="What a mile costs" suffix="a mile" />
      </Group>
      <Group legend="Other costs of visits">
        {fields.costs.getFieldList().map((cost, at) => (
          <CostFields key={cost.key} number={at + 1} cost={cost.getFieldset()} />
        ))}
      </Group>
      <Group legend="Overheads: management, premises, the council’s own services">
        {fields.overheads.getFieldList().map((overhead, at) => (
          <OverheadFields key={overhead.key} number={at + 1} overhead={overhead.getFieldset()} />
        ))}
      </Group>
      <SubmitButton backHref={backHref}>Work it out</SubmitButton>
    </form>
  )
}

function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="govuk-fieldset db-price-line">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
      <div className="db-row">{children}</div>
    </fieldset>
  )
}
