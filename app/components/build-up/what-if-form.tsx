import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../ui/button.tsx'

export type Tried = { use: string; pay: string; travel: string; overheads: string }

/** "What if use were 85 in 100?": a form whose answers stand in the address, so that it can be sent to somebody. */
export function WhatIfForm(props: {
  tried: Tried
  errors: Record<string, string[]>
  clearHref: string | null
  versionId: string | null
}) {
  const { tried, errors, clearHref, versionId } = props
  const field = (name: keyof Tried) => ({ id: `what-${name}`, name, defaultValue: tried[name], errors: errors[name] })
  return (
    <form className="db-what-if" action="#what-if">
      {versionId ? <input type="hidden" name="version" value={versionId} /> : null}
      <div className="db-row">
        <TextField field={field('use')} label="How many in 100 are used?" width={3} inputMode="numeric" />
        <TextField field={field('pay')} label="Pay, in pounds an hour" width={5} inputMode="decimal" />
        <TextField field={field('travel')} label="Minutes on the way, for each hour" width={3} inputMode="numeric" />
        <TextField field={field('overheads')} label="Overheads, in 100 of now" width={3} inputMode="numeric" />
      </div>
      <div className="govuk-button-group">
        <Button look="secondary">Try these</Button>
        {clearHref ? (
          <a className="govuk-link" href={clearHref}>
            Back to how it is
          </a>
        ) : null}
      </div>
    </form>
  )
}
