import { Button } from '../ui/button.tsx'

/** One box for people, orders, invoices and runs. */
export function FindBox({ action, value = '' }: { action: string; value?: string }) {
  return (
    <form method="get" action={action} role="search" aria-label="Find in the back office" className="db-row">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="find-q">
          A person, order or invoice
        </label>
        <input className="govuk-input govuk-input--width-20" id="find-q" name="q" type="search" defaultValue={value} />
      </div>
      <Button look="secondary" icon="search">
        Find
      </Button>
    </form>
  )
}
