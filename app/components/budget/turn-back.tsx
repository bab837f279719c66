import { getFormProps, useForm } from '@conform-to/react'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { TextAreaField } from '../forms/text-fields.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/panel.tsx'

const kinds = {
  'take back': {
    summary: 'Take it back',
    tells: 'Nobody has confirmed it, so it holds no money. After that it cannot be confirmed; you can write it anew.',
    words: 'Yes, take it back',
  },
  'send back': {
    summary: 'Send it back',
    tells: 'It cannot be confirmed after that. Whoever wrote it down is told why, and can write it anew.',
    words: 'Yes, send it back',
  },
}

/** A budget that nobody has confirmed goes back: folded, with a reason, and with a second press. */
export function TurnBack({ intent }: { intent: keyof typeof kinds }) {
  const lastResult = useOwnResult({ intent })
  const [form, fields] = useForm<{ reason: string }>({ id: intent.replace(' ', '-'), lastResult })
  const { summary, tells, words } = kinds[intent]
  return (
    <Details summary={summary} isOpen={lastResult !== undefined}>
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <p>{tells}</p>
        <Hidden name="intent" value={intent} />
        <TextAreaField field={fields.reason} label="Why?" hint="It stands in the history of this person." rows={2} />
        <Button look="warning">{words}</Button>
      </form>
    </Details>
  )
}
