import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'

/** Chooses another category, and shows first what that would do. */
export function PlaceForm(props: { name: string; label: string; places: { id: string; name: string }[] }) {
  const { name, label, places } = props
  return (
    <form method="get" className="db-row">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`place-${name}`}>
          {label}
        </label>
        <select className="govuk-select" id={`place-${name}`} name={name}>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary" about={label}>
        Show what would happen
      </Button>
    </form>
  )
}

/** What would happen, and the yes. */
export function SureForm(props: { words: string; fields: Record<string, string>; yes: string; noHref: string }) {
  const { words, fields, yes, noHref } = props
  return (
    <form method="post" className="govuk-inset-text">
      <p>{words}</p>
      <p>You can take it back afterwards.</p>
      {Object.entries(fields).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <div className="govuk-button-group">
        <Button>{yes}</Button>
        <a className="govuk-link" href={noHref}>
          No, leave it
        </a>
      </div>
    </form>
  )
}
