import { lateOptions, noticeOptions } from '#app/domain/catalogue/editor/choices.ts'
import { months, weekdays } from '#app/domain/shared/words.ts'
import { RadiosField, SelectField } from '../../forms/choice-fields.tsx'
import { attributesOf, describedBy, FieldErrors, Hint, type Field } from '../../forms/field.tsx'
import { DateField, TextField } from '../../forms/text-fields.tsx'
import type { EditorFields } from './listing-editor.tsx'
import { Part } from './part.tsx'

/** Days and hours, in words and as a week. */
export function WhenFields({ fields }: { fields: EditorFields }) {
  const from = fields.hoursFrom.getFieldList()
  const to = fields.hoursTo.getFieldList()
  return (
    <Part id="when">
      <TextField field={fields.whenWords} label="When?" hint="Such as: Every Tuesday, 2pm to 3:30pm" />
      <fieldset className="govuk-fieldset govuk-form-group" aria-describedby={describedBy(fields.hoursFrom, true)}>
        <legend className="govuk-fieldset__legend">On which days, from when to when?</legend>
        <Hint field={fields.hoursFrom}>Leave a day empty when there is nothing on it. Such as 09:30 to 16:00.</Hint>
        {from.map((day) => (
          <FieldErrors key={day.id} field={day} />
        ))}
        <div className="db-hours">
          {weekdays.map((name, position) => (
            <div key={name} className="db-hours__day">
              <span aria-hidden="true">{name}</span>
              <Hour field={hourField(fields.hoursFrom, from[position], position)} label={`${name} from`} />
              <span aria-hidden="true">to</span>
              <Hour field={hourField(fields.hoursTo, to[position], position)} label={`${name} to`} />
            </div>
          ))}
        </div>
      </fieldset>
    </Part>
  )
}

/** One day of a week that is sent as seven fields of one name. */
function hourField(week: Field, day: Field | undefined, position: number): Field {
  return { ...{ defaultValue: day?.defaultValue, errors: day?.errors }, id: `${week.id}[${position}]`, name: week.name }
}

function Hour({ field, label }: { field: Field; label: string }) {
  return (
    <>
      <label className="govuk-visually-hidden" htmlFor={field.id}>
        {label}
      </label>
      <input
        className={`govuk-input db-hours__time${field.errors?.length ? ' govuk-input--error' : ''}`}
        {...attributesOf(field, null)}
        type="time"
        defaultValue={field.defaultValue}
      />
    </>
  )
}

/** Notice and late cancellation of visits: a few terms that are fair to both sides. */
export function TermsFields({
  fields,
  now,
}: {
  fields: EditorFields
  now: { notice: number; late: [number, number] }
}) {
  return (
    <Part id="terms">
      <p>This is only for visits. Things that you bring can be called off for nothing until you bring them.</p>
      <RadiosField
        field={fields.noticeDays}
        label="How much notice do you need when somebody stops?"
        options={noticeOptions(now.notice)}
        isSmall
      />
      <RadiosField
        field={fields.late}
        label="When somebody calls off one visit late, what do you charge?"
        options={lateOptions(...now.late)}
        isSmall
      />
    </Part>
  )
}

const monthOptions = months.map((words, position) => ({ value: String(position + 1), words }))

/** Always, in some months of each year, or between two days. */
export function SeasonFields({ fields }: { fields: EditorFields }) {
  return (
    <Part id="season">
      <RadiosField
        field={fields.season}
        label="When is it shown in the shop?"
        hint="Outside of its time nobody finds it, and you need not think of it."
        options={[
          { value: 'always', words: 'All year' },
          {
            value: 'yearly',
            words: 'Each year, in some months',
            hint: 'From the first day of one to the end of another.',
          },
          { value: 'days', words: 'Between two days' },
        ]}
      />
      <div className="db-row">
        <SelectField field={fields.seasonMonthFrom} label="From the start of" blank="Month" options={monthOptions} />
        <SelectField field={fields.seasonMonthTo} label="To the end of" blank="Month" options={monthOptions} />
      </div>
      <div className="db-row">
        <DateField field={fields.seasonDayFrom} label="Or from the day" />
        <DateField field={fields.seasonDayTo} label="To the day" />
      </div>
    </Part>
  )
}
