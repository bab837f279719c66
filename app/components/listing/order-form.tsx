import { isLengthAsked, isSoldByTime, type PriceOfTime } from '#app/domain/ordering/length-of-visit.ts'
import { inARow, minutesInWords } from '#app/domain/shared/words.ts'
import type { ReactNode } from 'react'
import { CheckboxesField, SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { HiddenKey } from '../forms/hidden-key.tsx'
import { DateField, TextAreaField, TextField, TimeField } from '../forms/text-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'
import { PriceChoices, type MenuPrice } from './price-menu.tsx'

const lengths = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export type OrderFields = Record<
  'priceId' | 'firstDay' | 'weekdays' | 'startTime' | 'minutes' | 'weeks' | 'quantity' | 'neededBy' | 'note',
  Field
>

/** What is on at its dates only: its next time, the weekdays on which it is (1 is Monday), and when it begins. */
export type Dated = { next: string; weekdays: number[]; times: { value: string; words: string }[] }

/** Choose a price, the days or how many, and put it into the basket. */
export function OrderForm(props: {
  fields: OrderFields
  isItems: boolean
  /** null: on any day, at any time */
  dated: Dated | null
  prices: (Omit<MenuPrice, 'value'> & { id: string })[]
  /** what is true of all prices, and which ones change */
  notes: ReactNode
  orderKey: string
  basketWords: string
}) {
  const { fields, isItems, dated, prices, notes, orderKey, basketWords } = props
  const isByMile = isItems && prices.every(({ unit }) => unit === 'mile')
  return (
    <form method="post" noValidate>
      <HiddenKey value={orderKey} />
      <PriceChoices
        id={fields.priceId.id}
        name={fields.priceId.name}
        chosen={fields.priceId.defaultValue ?? ''}
        error={fields.priceId.errors?.join(' ')}
        prices={prices.map(({ id, ...price }) => ({ ...price, value: id }))}
      />
      {notes}
      {isItems ? (
        <HowMany fields={fields} isByMile={isByMile} />
      ) : (
        <When fields={fields} dated={dated} prices={prices} />
      )}
      <Details summary="Write them a note" isOpen={isByMile}>
        <TextAreaField
          field={fields.note}
          label={isByMile ? 'Where to, and at what time?' : 'What should they know about this order?'}
          hint="They read it before they say yes. Leave out your address and your medical history."
          rows={3}
        />
      </Details>
      <Button isBig icon="basket">
        {basketWords}
      </Button>
      <p className="db-small db-soft govuk-!-margin-bottom-0">Nothing is paid yet. You see the whole cost next.</p>
    </form>
  )
}

function HowMany({ fields, isByMile }: { fields: OrderFields; isByMile: boolean }) {
  return (
    <div className="db-menu__when">
      <TextField
        field={fields.quantity}
        label={isByMile ? 'How many miles, there and back?' : 'How many?'}
        width={3}
        inputMode="numeric"
      />
      <DateField
        field={fields.neededBy}
        label={isByMile ? 'On which day?' : 'By when?'}
        hint="You may leave this out."
      />
    </div>
  )
}

function When({ fields, dated, prices }: { fields: OrderFields; dated: Dated | null; prices: PriceOfTime[] }) {
  const asked = prices.filter((price) => isLengthAsked(price, { isDated: dated !== null }))
  const onDays = dated?.weekdays ?? weekdays.map((_, position) => position + 1)
  return (
    <div className="db-menu__form">
      <DateField field={fields.firstDay} label="From which day?" hint={dated && `It is on next on ${dated.next}.`} />
      {onDays.length > 1 ? (
        <CheckboxesField
          field={fields.weekdays}
          label="On which days of the week?"
          hint="Choose none, and it is the weekday of the first day."
          options={onDays.map((day) => ({ value: String(day), words: weekdays[day - 1] }))}
          isSmall
        />
      ) : null}
      <div className="db-menu__when">
        {dated && !prices.some(({ unit }) => isSoldByTime(unit)) ? (
          <SelectField field={fields.startTime} label="At what time?" options={dated.times} />
        ) : (
          <TimeField field={fields.startTime} label="At what time?" />
        )}
        {asked.length > 0 ? (
          <SelectField
            field={fields.minutes}
            label="How long?"
            hint={asked.length < prices.length && `For “${inARow(asked.map(({ label }) => label))}”.`}
            options={lengths.map((minutes) => ({ value: String(minutes), words: minutesInWords(minutes) }))}
          />
        ) : (
          <input type="hidden" name={fields.minutes.name} value="120" />
        )}
        <TextField
          field={fields.weeks}
          label="For how many weeks?"
          hint={dated && 'Weeks without it are left out.'}
          width={3}
          inputMode="numeric"
        />
      </div>
    </div>
  )
}
