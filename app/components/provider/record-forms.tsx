import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import {
  clockOf,
  type MissedForm,
  type RecordItemsForm,
  type RecordVisitForm,
} from '#app/domain/ordering/record-form.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { DateField, TextAreaField, TextField, TimeField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import type { ShownVisit } from './provider-visit-card.tsx'

type Recorded = {
  deliveredDay: string | null
  deliveredStartMinute: number | null
  deliveredMinutes: number | null
  deliveredQuantity: number | null
  deliveredBy: string | null
}
type Props = { visit: ShownVisit & Recorded; today: string; by: string; backHref: string }

/** How it was: day, times, who, a note. */
export function RecordVisit({ visit, today, by, backHref }: Props) {
  const minutes = visit.deliveredMinutes ?? visit.plannedMinutes ?? 60
  const [form, fields] = useForm<z.input<typeof RecordVisitForm>>({
    id: 'record',
    lastResult: useOwnResult({ intent: 'record-visit' }),
    defaultValue: {
      day: visit.deliveredDay ?? earlier(visit.plannedDay, today),
      start: clockOf(visit.deliveredStartMinute ?? visit.plannedStartMinute ?? 600),
      hours: String(Math.floor(minutes / 60)),
      minutes: String(minutes % 60),
      by: visit.deliveredBy ?? by,
      note: visit.deliveredNote ?? '',
    },
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="record-visit" />
      <DateField field={fields.day} label="On which day?" max={today} />
      <TimeField field={fields.start} label="When did it begin?" />
      <div className="db-row">
        <TextField field={fields.hours} label="Hours" width={2} inputMode="numeric" />
        <TextField field={fields.minutes} label="and minutes" width={2} inputMode="numeric" />
      </div>
      <TextField field={fields.by} label="Who came?" width={20} />
      <TextAreaField field={fields.note} label="A note, if there is something to say" rows={3} />
      <SubmitButton backHref={backHref}>Record this</SubmitButton>
    </form>
  )
}

/** What was brought: day and how many. */
export function RecordItems({ visit, today, by, backHref }: Props) {
  const [form, fields] = useForm<z.input<typeof RecordItemsForm>>({
    id: 'record',
    lastResult: useOwnResult({ intent: 'record-items' }),
    defaultValue: {
      day: visit.deliveredDay ?? earlier(visit.plannedDay, today),
      quantity: String(visit.deliveredQuantity ?? visit.quantity),
      by: visit.deliveredBy ?? by,
      note: visit.deliveredNote ?? '',
    },
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="record-items" />
      <DateField field={fields.day} label="On which day?" max={today} />
      <TextField field={fields.quantity} label="How many?" width={4} inputMode="numeric" />
      <TextField field={fields.by} label="Who brought it?" width={20} />
      <TextAreaField field={fields.note} label="A note, if there is something to say" rows={3} />
      <SubmitButton backHref={backHref}>Record this</SubmitButton>
    </form>
  )
}

/** It did not happen: why. */
export function RecordMissed({ shortName }: { shortName: string }) {
  const [form, fields] = useForm<z.input<typeof MissedForm>>({
    id: 'miss',
    lastResult: useOwnResult({ intent: 'missed' }),
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="missed" />
      <TextAreaField
        field={fields.reason}
        label="Why did it not happen?"
        hint={`${shortName} reads this. The money goes back to the budget at once.`}
        rows={3}
      />
      <Button look="warning">It did not happen</Button>
    </form>
  )
}

function earlier(day: string, other: string): string {
  return day < other ? day : other
}
