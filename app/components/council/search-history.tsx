import { Button } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { instantInWords } from '#app/domain/shared/words.ts'

type Change = { number: number; words: string; by: string | null; changedAt: string | Date }

/** What was changed, by whom and when, each with the way back to it. */
export function SearchHistory({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null
  return (
    <Section heading="What was changed" id="changes">
      <ol className="govuk-list govuk-list--spaced" reversed>
        {changes.map((change, at) => (
          <li key={change.number}>
            <strong>
              {change.number}. {change.words}
            </strong>
            <br />
            {change.by ?? 'Daybook'}, {instantInWords(new Date(change.changedAt))}
            {at === 0 ? (
              ' (holds now)'
            ) : (
              <WayBack number={change.number} words={`Go back to change ${change.number}`} />
            )}
          </li>
        ))}
      </ol>
      <WayBack number={0} words="Go back to how it was to begin with" />
    </Section>
  )
}

function WayBack({ number, words }: { number: number; words: string }) {
  return (
    <form method="post">
      <input type="hidden" name="step" value="return" />
      <input type="hidden" name="number" value={number} />
      <Button look="secondary">{words}</Button>
    </form>
  )
}
