import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'

type Thing = { id: string; title: string; note: string | null }

/** What can be done with one thing on the list: move it, write beside it, take it off. */
export function KeptActs({ thing, isFirst, isLast }: { thing: Thing; isFirst: boolean; isLast: boolean }) {
  return (
    <div className="db-kept__acts db-no-print">
      <div className="db-row">
        {isFirst ? null : <Act intent="up" words="Move up" thing={thing} />}
        {isLast ? null : <Act intent="down" words="Move down" thing={thing} />}
        <Act intent="remove" words="Take off the list" thing={thing} />
      </div>
      <Details summary={thing.note ? 'Change your note' : 'Write a note'} about={`about ${thing.title}`}>
        <form method="post">
          <Hidden name="intent" value="note" />
          <Hidden name="itemId" value={thing.id} />
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`note-${thing.id}`}>
              Your note about {thing.title}
            </label>
            <textarea
              className="govuk-textarea"
              id={`note-${thing.id}`}
              name="note"
              rows={2}
              maxLength={500}
              defaultValue={thing.note ?? ''}
            />
          </div>
          <Button look="secondary" about={`about ${thing.title}`}>
            Keep the note
          </Button>
        </form>
      </Details>
    </div>
  )
}

function Act({ intent, words, thing }: { intent: 'up' | 'down' | 'remove'; words: string; thing: Thing }) {
  return (
    <form method="post">
      <Hidden name="itemId" value={thing.id} />
      <PlainButton name="intent" value={intent} about={thing.title}>
        {words}
      </PlainButton>
    </form>
  )
}
