import { Icon, type IconName } from '../ui/icon.tsx'

export type ReadingPreferences = { easyRead: boolean; largeText: boolean; highContrast: boolean }

const choices: { name: keyof ReadingPreferences; words: string; icon: IconName }[] = [
  { name: 'easyRead', words: 'Easy read', icon: 'easy' },
  { name: 'largeText', words: 'Large text', icon: 'large' },
  { name: 'highContrast', words: 'High contrast', icon: 'contrast' },
]

/** The bar at the very top: the demonstration's mark, and how one likes to read. `href` turns a choice on or off. */
export function ReadingChoices(props: {
  demonstrationOf: string | null
  preferences: ReadingPreferences
  href: (name: keyof ReadingPreferences, on: boolean) => string
}) {
  const { demonstrationOf, preferences, href } = props
  return (
    <div className="db-choices">
      <div className="govuk-width-container db-choices__row">
        {demonstrationOf ? (
          <p>
            <strong>Demonstration</strong>{' '}
            <span className="db-choices__more">{demonstrationOf} is an invented council. </span>
            No real people, no real money.
          </p>
        ) : null}
        <nav aria-label="How you like to read">
          <ul>
            {choices.map(({ name, words, icon }) => (
              <li key={name}>
                <a
                  href={href(name, !preferences[name])}
                  aria-current={preferences[name] ? 'true' : undefined}
                  rel="nofollow"
                >
                  <Icon name={icon} /> {words}
                  {preferences[name] ? <span className="govuk-visually-hidden"> is on. Turn it off</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}
