import type { FieldMetadata } from '@conform-to/react'
import type { RunKind } from '#app/domain/payments/run.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextAreaField } from '../forms/text-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'

/** What follows when a run is given up. */
const follows = {
  payment: 'Nothing is paid. The bills in it wait for the next run.',
  release: 'Nothing is paid out. The money in it is planned for its own day again.',
} as const satisfies Record<RunKind, string>

/** Gives a run up that is wrong, with the reason. Opened first and written then. */
export function PutRunAway({ kind, reason }: { kind: RunKind; reason: FieldMetadata<string> }) {
  return (
    <Details summary="Put this run away" isOpen={Boolean(reason.errors?.length)}>
      <form method="post" noValidate>
        <Hidden name="step" value="put-away" />
        <p>{follows[kind]} This cannot be undone: make a new run when it is right.</p>
        <TextAreaField field={reason} label="Why?" hint="Whoever made it reads this." rows={3} />
        <Button look="warning">Put it away</Button>
      </form>
    </Details>
  )
}
