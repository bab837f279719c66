import { dayInWords } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'
import { openMoji } from './picture.tsx'

/** What was checked, and what was not. */
export function Checks({ checks }: { checks: { words: string; on: string | null }[] }) {
  return (
    <ul className="db-checks">
      {checks.map((check) => (
        <li key={check.words} className={check.on ? undefined : 'is-no'}>
          <Icon name={check.on ? 'tick' : 'info'} />
          <div>
            <p>
              <strong>{check.words}</strong>
            </p>
            <p>{check.on ? `We looked on ${dayInWords(check.on)}.` : 'They say so. We have not looked.'}</p>
          </div>
        </li>
      ))}
    </ul>
  )
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

/** "Who it is for" with a picture for each kind of person it names; the listing's own words below. */
export function ForWhom({ words }: { words: string }) {
  const shown = groups.filter(([pattern]) => pattern.test(words))
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
      <p className="govuk-!-margin-top-4">{words}</p>
    </>
  )
}
