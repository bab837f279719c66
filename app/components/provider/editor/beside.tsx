import { useActionData } from '@remix-run/react'
import type { Suggestion } from '#app/domain/catalogue/taxonomy/suggest.ts'
import type { Difference } from '#app/domain/catalogue/versions/compare.ts'
import { Differences } from '../../listing/difference.tsx'
import { Preview, type Previewed } from './preview.tsx'

type Answer = {
  preview?: Previewed | null
  suggestions?: Suggestion[]
  theirs?: { who: string; differences: Difference[] } | null
}

/** Above the form: how what was typed will look to a buyer and in easy read, and where else it could stand. */
export function BesideTheForm({ suggestions, phone }: { suggestions: Suggestion[]; phone: string | null }) {
  const answer = useActionData<Answer>()
  const shown = answer?.suggestions ?? suggestions
  return (
    <>
      {answer?.preview ? <Preview previewed={answer.preview} phone={phone} /> : null}
      {shown.length ? <Suggested suggestions={shown} /> : null}
    </>
  )
}

/** Under the sentence that says so: what somebody else has saved meanwhile, for whoever goes on writing. */
export function Theirs() {
  const theirs = useActionData<Answer>()?.theirs
  if (!theirs) return null
  return (
    <section className="db-card govuk-!-margin-bottom-6" aria-labelledby="theirs">
      <h2 className="govuk-heading-m" id="theirs">
        What {theirs.who} changed
      </h2>
      <Differences differences={theirs.differences} before="Before" after="Now" />
    </section>
  )
}

function Suggested({ suggestions }: { suggestions: Suggestion[] }) {
  return (
    <section className="govuk-inset-text" aria-labelledby="suggested">
      <h2 className="govuk-heading-s" id="suggested">
        From your words it could also stand here
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {suggestions.map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}</strong>: you wrote {words.map((word) => `“${word}”`).join(', ')}
          </li>
        ))}
      </ul>
      <p>You choose. The council may ask you about it.</p>
    </section>
  )
}
