import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

export type Waiting = { id: string; name: string; words: string; from: string }

/** New bank details that do not count yet, and the button that stops them. */
export function WaitingBank({ waiting }: { waiting: Waiting }) {
  return (
    <Card heading="New bank details wait" id="waiting-bank">
      <p>
        From {waiting.from} we pay <strong>{waiting.name}</strong>, {waiting.words}. Until then we pay as before.
      </p>
      <p>We have told every owner and the address we write to. If this is wrong, stop it now.</p>
      <form method="post">
        <Hidden name="intent" value="stop" />
        <Hidden name="changeId" value={waiting.id} />
        <Button look="warning">Stop the new details</Button>
      </form>
    </Card>
  )
}
