import { Icon } from './icon.tsx'

/** Prints the page. Shown only where a script can do it: everybody else has the browser's own menu. */
export function PrintLink({ children = 'Print' }: { children?: string }) {
  return (
    <a className="govuk-link db-link-quiet db-needs-script" href="#main" data-print="">
      <Icon name="print" />
      {children}
    </a>
  )
}
