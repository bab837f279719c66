import { Icon } from '../ui/icon.tsx'

export type FilterOption = { value: string; words: string; count: number; isChosen: boolean }
export type FilterGroup =
  | { legend: string; name: string; kind: 'one' | 'several'; options: FilterOption[]; hint?: string }
  | { legend: string; name: string; kind: 'text'; value: string; autoComplete?: string; message: string | null }

/** The first thing above a long form of choices: whoever goes by keys need not go through all of them. */
export function SkipToResults() {
  return (
    <a href="#results" className="govuk-skip-link" data-module="govuk-skip-link">
      Skip to the results
    </a>
  )
}

/** One form with counts, folded on a phone. `kept` travels along unseen: what is looked for, how it is sorted. */
export function FilterPanel(props: {
  action: string
  groups: FilterGroup[]
  chosenCount: number
  kept: [string, string][]
  clearHref: string
}) {
  const { action, groups, chosenCount, kept, clearHref } = props
  return (
    <details className="db-filters">
      <summary>
        <Icon name="filter" /> Filters{chosenCount > 0 ? ` (${chosenCount} chosen)` : ''}
      </summary>
      <form className="db-filters__body" action={action}>
        <h2>Choose what you see</h2>
        {kept.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        {groups.map((group) =>
          group.kind === 'text' ? (
            <TextGroup key={group.name} group={group} />
          ) : (
            <Choices key={group.name} group={group} />
          ),
        )}
        <button type="submit" className="govuk-button govuk-!-margin-top-4">
          Show these
        </button>
        <a className="govuk-link db-link-quiet" href={clearHref}>
          Clear all choices
        </a>
      </form>
    </details>
  )
}

function TextGroup({ group }: { group: Extract<FilterGroup, { kind: 'text' }> }) {
  const id = `filter-${group.name}`
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {group.legend}
      </label>
      {group.message ? (
        <p className="govuk-hint govuk-!-margin-bottom-1" id={`${id}-message`}>
          {group.message}
        </p>
      ) : null}
      <input
        className="govuk-input govuk-input--width-10"
        id={id}
        name={group.name}
        defaultValue={group.value}
        autoComplete={group.autoComplete}
        aria-describedby={group.message ? `${id}-message` : undefined}
        spellCheck={false}
      />
    </div>
  )
}

function Choices({ group }: { group: Extract<FilterGroup, { options: FilterOption[] }> }) {
  const look = group.kind === 'one' ? 'radios' : 'checkboxes'
  if (group.options.length === 0) return null
  const hintId = group.hint ? `filter-${group.name}-hint` : undefined
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset" aria-describedby={hintId}>
        <legend className="govuk-fieldset__legend">{group.legend}</legend>
        {hintId ? (
          <p className="govuk-hint db-small govuk-!-margin-bottom-1" id={hintId}>
            {group.hint}
          </p>
        ) : null}
        <div className={`govuk-${look} govuk-${look}--small`}>
          {group.options.map((option) => {
            const id = `filter-${group.name}-${option.value || 'any'}`
            return (
              <div key={option.value} className={`govuk-${look}__item`}>
                <input
                  className={`govuk-${look}__input`}
                  id={id}
                  name={group.name}
                  type={group.kind === 'one' ? 'radio' : 'checkbox'}
                  value={option.value}
                  defaultChecked={option.isChosen}
                />{' '}
                <label className={`govuk-label govuk-${look}__label`} htmlFor={id}>
                  {option.words}{' '}
                  <span className="db-filters__n">
                    {option.count}
                    <span className="govuk-visually-hidden"> results</span>
                  </span>
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

/** What was chosen, each with a way to take it away. */
export function ChosenFilters({ chosen }: { chosen: { words: string; href: string }[] }) {
  if (chosen.length === 0) return null
  return (
    <ul className="db-chosen" aria-label="Chosen. Press one to take it away">
      {chosen.map((one) => (
        <li key={one.words}>
          <a href={one.href}>
            {one.words} <Icon name="cross" />
            <span className="govuk-visually-hidden"> take away</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How the results are sorted. Where scripts run, choosing is enough. */
export function SortForm(props: {
  action: string
  options: { value: string; words: string }[]
  chosen: string
  kept: [string, string][]
}) {
  const { action, options, chosen, kept } = props
  return (
    <form className="db-sort" action={action}>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <label className="govuk-label" htmlFor="sort">
        Sort by
      </label>
      <select className="govuk-select" id="sort" name="sort" defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Sort
      </button>
    </form>
  )
}

/** A text in pieces, with what was looked for marked. */
export function Marked({ parts }: { parts: { text: string; isMatch: boolean }[] }) {
  return (
    <>
      {parts.map((part, position) =>
        part.isMatch ? <mark key={position}>{part.text}</mark> : <span key={position}>{part.text}</span>,
      )}
    </>
  )
}
