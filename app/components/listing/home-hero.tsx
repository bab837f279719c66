import { Icon } from '../ui/icon.tsx'
import { openMoji } from './picture.tsx'

const people = ['1F9D1-200D-1F9AF', '1F9AE', '1F9D1-200D-1F9BD', '1F9D1-200D-1F91D-200D-1F9D1']

/** The street, and the search box in front of it. */
export function HomeHero({ action, tries }: { action: string; tries: { words: string; href: string }[] }) {
  return (
    <div className="db-hero">
      <div className="govuk-width-container db-hero__row">
        <div className="db-hero__words">
          <h1 className="db-hero__title">Find the support that suits you</h1>
          <p className="govuk-body-l">
            Help at home, a lift to town, a choir on Friday. See what it costs, choose who you like, and see what is
            left.
          </p>
          <SearchBox action={action} />
          <p className="db-hero__try">
            Others looked for:{' '}
            {tries.map((one, position) => (
              <span key={one.href}>
                {position > 0 ? ', ' : ''}
                <a className="govuk-link" href={one.href}>
                  {one.words}
                </a>
              </span>
            ))}
          </p>
        </div>
        <div className="db-hero__street">
          <img src="/img/illustrations/street.svg" alt="" />
          <span className="db-hero__people">
            {people.map((code) => (
              <img key={code} src={openMoji(code)} alt="" width="72" height="72" />
            ))}
          </span>
        </div>
      </div>
    </div>
  )
}

function SearchBox({ action }: { action: string }) {
  return (
    <form className="db-search" action={action} role="search" aria-label="Support">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="q">
          What would help you?
        </label>
        <input className="govuk-input" id="q" name="q" type="search" />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="near">
          Your postcode
        </label>
        <input className="govuk-input" id="near" name="near" autoComplete="postal-code" spellCheck={false} />
      </div>
      <button className="govuk-button" type="submit">
        <Icon name="search" />
        Find support
      </button>
    </form>
  )
}
