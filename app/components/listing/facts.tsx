import { dayInWords } from '#app/domain/shared/words.ts'
import type { ShownCheck } from '#app/domain/catalogue/checks/shown-checks.ts'
import { Icon } from '../ui/icon.tsx'
import { NotificationBanner } from '../ui/notification-banner.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { openMoji } from './picture.tsx'

/** What was checked, and what was not. */
export function Checks({ checks }: { checks: ShownCheck[] }) {
  return (
    <ul className="db-checks">
      {checks.map((check) => (
        <li key={check.words} className={check.on && !check.isOver ? undefined : 'is-no'}>
          <Icon name={check.isOver ? 'alert' : check.on ? 'tick' : 'info'} />
          <div>
            <p>
              <strong>
                <Unbroken words={check.words} />
              </strong>
            </p>
            <p>{seenInWords(check)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "Seen on 12 May 2026 by Fernhill Borough Council." */
function seenInWords({ on, by }: ShownCheck): string {
  if (!on) return 'They say so. We have not looked.'
  return by ? `Seen on ${dayInWords(on, { weekday: false })} by ${by}.` : `We looked on ${dayInWords(on)}.`
}

/** Why nothing can be ordered from a provider now, and what that means for whoever has ordered. */
export function NoNewOrders({ why }: { why: string }) {
  return <NotificationBanner title="No new orders">{why} Whatever is ordered already goes on.</NotificationBanner>
}

const groups: [RegExp, string, string][] = [
  [/older|elder|65/i, '1F475', 'Older people'],
  [/wheelchair|physical|walk/i, '1F9D1-200D-1F9BD', 'People who use a wheelchair'],
  [/dementia|memory/i, '1F9E9', 'People with dementia'],
  [/sight|blind|low vision/i, '1F9D1-200D-1F9AF', 'People who see little'],
  [/learning/i, '1F4DA', 'People with a learning disability'],
  [/autis/i, '1F9E9', 'Autistic people'],
  [/mental/i, '1F4AC', 'People with mental ill health'],
  [/hospital/i, '1F6CF', 'After a hospital stay'],
]

/** "Who it is for" with a picture for each kind of person it names; the council's names for them and the listing's own words below. */
export function ForWhom({ words, specialisms }: { words: string | null; specialisms: string[] }) {
  const shown = groups.filter(([pattern]) => pattern.test(`${words ?? ''} ${specialisms.join(' ')}`))
  return (
    <>
      {shown.length > 1 ? (
        <ul className="db-forwhom">
          {shown.map(([, code, label]) => (
            <li key={label}>
              <img src={openMoji(code)} alt="" width="72" height="72" />
              {label}
            </li>
          ))}
        </ul>
      ) : null}
      {words ? <p className="govuk-!-margin-top-4">{words}</p> : null}
      {specialisms.length ? (
        <p>
          They say they know about: <strong>{specialisms.join(', ')}</strong>.
        </p>
      ) : null}
    </>
  )
}
