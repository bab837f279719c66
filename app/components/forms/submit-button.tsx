import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import type { IconName } from '../ui/icon.tsx'

/** The main act of a form, with a way back beside it. */
export function SubmitButton(props: { children: ReactNode; icon?: IconName; backHref?: string; backWords?: string }) {
  const { children, icon, backHref, backWords = 'Go back' } = props
  return (
    <div className="govuk-button-group">
      <Button icon={icon}>{children}</Button>
      {backHref ? (
        <a className="govuk-link" href={backHref}>
          {backWords}
        </a>
      ) : null}
    </div>
  )
}
