import { Icon, type IconName } from '../ui/icon.tsx'

/** One door of the main navigation. */
export type Door = { words: string; href: string; icon: IconName; isCurrent: boolean }

type HeaderSearchProps = { action: string; value: string; label: string; placeholder: string }

/** The shop front: mark, search of the whole shop, who is signed in, basket; the awning; the doors. */
export function SiteHeader(props: {
  homeHref: string
  councilName: string
  /** null where the page has a search of its own, or no shop */
  search: HeaderSearchProps | null
  links: { words: string; href: string; icon?: IconName; count?: number }[]
  doors: Door[]
}) {
  const { homeHref, councilName, search, links, doors } = props
  return (
    <>
      <div className="govuk-generic-header db-header">
        <div className="govuk-generic-header__container govuk-width-container db-header__row">
          <div className="govuk-generic-header__logo">
            <a href={homeHref} className="govuk-generic-header__homepage-link">
              <img src="/img/mark-on-teal.svg" alt="" width="54" height="45" />{' '}
              <span>
                Daybook <span className="db-header__council">{councilName}</span>
              </span>
            </a>
          </div>
          {search ? <HeaderSearch {...search} /> : null}
          <ul className="db-header__links">
            {links.map((link) => (
              <li key={link.href} className={link.icon === 'people' ? 'db-header__who' : undefined}>
                <a href={link.href}>
                  {link.icon ? <Icon name={link.icon} /> : null}
                  {link.words}
                  {link.count ? <Count count={link.count} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="db-awning" />
      <div className="db-nav-line">
        <div className="govuk-service-navigation db-nav">
          <div className="govuk-width-container">
            <nav aria-label="Main" className="govuk-service-navigation__wrapper">
              <ul className="govuk-service-navigation__list">
                {doors.map((door) => (
                  <DoorItem key={door.href} door={door} />
                ))}
              </ul>
            </nav>
          </div>
        </div>
      </div>
    </>
  )
}

function HeaderSearch({ action, value, label, placeholder }: HeaderSearchProps) {
  return (
    <form className="db-header__search" action={action} role="search" aria-label={label}>
      <label className="govuk-visually-hidden" htmlFor="q-top">
        {placeholder}
      </label>
      <input className="govuk-input" id="q-top" name="q" type="search" placeholder={placeholder} defaultValue={value} />
      <button type="submit" aria-label="Search">
        <Icon name="search" />
      </button>
    </form>
  )
}

function Count({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span className="db-header__count">
        {count}
        <span className="govuk-visually-hidden"> {count === 1 ? 'thing' : 'things'}</span>
      </span>
    </>
  )
}

function DoorItem({ door }: { door: Door }) {
  return (
    <li className={`govuk-service-navigation__item${door.isCurrent ? ' govuk-service-navigation__item--active' : ''}`}>
      <a className="govuk-service-navigation__link" href={door.href} aria-current={door.isCurrent ? 'true' : undefined}>
        <Icon name={door.icon} />
        <span>{door.words}</span>
      </a>
    </li>
  )
}
