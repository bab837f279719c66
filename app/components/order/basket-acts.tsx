import { paths } from '#app/paths.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'

type Line = {
  id: string
  title: string
  slug: string
  isItems: boolean
  quantity: number
  note: string | null
  visits: { day: string; words: string }[]
  pot: { id: string; name: string } | null
  mayAlsoPay: { id: string; name: string }[]
}

/** Change, keep for later or take out one line; and let another pot pay, where one may. */
export function BasketActs({ line }: { line: Line }) {
  return (
    <>
      <ChangeLine line={line} />
      <OneAct line={line} intent="keep for later" words="Keep for later" />
      <OneAct line={line} intent="take out" words="Take out" />
    </>
  )
}

export function OneAct(props: { line: { id: string; title: string }; intent: string; words: string }) {
  const { line, intent, words } = props
  return (
    <form method="post">
      <Hidden name="lineId" value={line.id} />
      <PlainButton name="intent" value={intent} about={`: ${line.title}`}>
        {words}
      </PlainButton>
    </form>
  )
}

function ChangeLine({ line }: { line: Line }) {
  return (
    <details className="db-basket__change">
      <summary>
        Change<span className="govuk-visually-hidden">: {line.title}</span>
      </summary>
      <form method="post">
        <Hidden name="lineId" value={line.id} />
        {line.isItems ? <Quantity line={line} /> : <Days line={line} />}
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--s" htmlFor={`note-${line.id}`}>
            Your note to them
          </label>
          <textarea
            className="govuk-textarea"
            id={`note-${line.id}`}
            name="note"
            rows={2}
            defaultValue={line.note ?? ''}
          />
        </div>
        <Button look="secondary" name="intent" value="change" about={`of ${line.title}`}>
          Save the change
        </Button>
      </form>
      {line.pot && line.mayAlsoPay.length > 0 ? <OtherPots line={line} /> : null}
      <p>
        <a className="govuk-link" href={paths.listing(line.slug)}>
          Look at {line.title} again
        </a>
      </p>
    </details>
  )
}

function Quantity({ line }: { line: Line }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor={`quantity-${line.id}`}>
        How many?
      </label>
      <input
        className="govuk-input govuk-input--width-3"
        id={`quantity-${line.id}`}
        name="quantity"
        inputMode="numeric"
        defaultValue={line.quantity}
      />
    </div>
  )
}

function Days({ line }: { line: Line }) {
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Which days?</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {line.visits.map(({ day, words }, position) => (
          <div key={`${day}-${position}`} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`day-${line.id}-${position}`}
              name="days"
              type="checkbox"
              value={position}
              defaultChecked
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`day-${line.id}-${position}`}>
              {words}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function OtherPots({ line }: { line: Line }) {
  return (
    <form method="post">
      <Hidden name="lineId" value={line.id} />
      <Hidden name="intent" value="pay from" />
      <p className="govuk-!-margin-bottom-2">These pots may pay for it too:</p>
      <div className="govuk-button-group">
        {line.mayAlsoPay.map(({ id, name }) => (
          <Button key={id} look="secondary" name="potId" value={id} about={`for ${line.title}`}>
            {`Pay from ${name}`}
          </Button>
        ))}
      </div>
    </form>
  )
}
