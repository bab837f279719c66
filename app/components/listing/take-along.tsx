import { SelectField } from '../forms/choice-fields.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { Section } from '../ui/panel.tsx'

type Props = {
  shelves: { value: string; words: string }[]
  calendarHref: string
  newsHref: string
}

/** What is on, for one's own calendar or a news reader: all of it, or of one part of the shop near one place. */
export function TakeAlong({ shelves, calendarHref, newsHref }: Props) {
  return (
    <Section heading="Take it with you" id="along">
      <p>Put what is on into the calendar of your phone. It stays up to date by itself.</p>
      <form method="get" action={calendarHref} className="db-measure">
        <SelectField
          field={{ id: 'along-category', name: 'category' }}
          label="Which part of the shop?"
          options={shelves}
          blank="All of it"
        />
        <TextField
          field={{ id: 'along-near', name: 'near' }}
          label="Near which postcode?"
          hint="Leave it empty for everywhere"
          width={10}
          autoComplete="postal-code"
          isSpellingOff
        />
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Calendar
          </button>
          <button type="submit" className="govuk-button govuk-button--secondary" formAction={newsHref}>
            News feed (RSS)
          </button>
        </div>
      </form>
    </Section>
  )
}
