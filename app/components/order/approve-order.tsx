import { pounds } from '#app/domain/shared/money.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

/** Yes or no to an order that somebody without that power asked for. */
export function ApproveOrder({ totalPence }: { totalPence: number }) {
  return (
    <Card heading="Do you agree to this order?" id="agree">
      <p>Nothing is ordered yet. If you say yes, {pounds(totalPence)} is held and the providers are asked.</p>
      <form method="post">
        <Button name="intent" value="approve" isBig>
          Yes, order it
        </Button>
      </form>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">No, I do not want this</span>
        </summary>
        <div className="govuk-details__text">
          <form method="post">
            <div className="govuk-form-group">
              <label className="govuk-label" htmlFor="refuse-reason">
                Why not? Who asked will read it.
              </label>
              <input className="govuk-input" id="refuse-reason" name="reason" maxLength={300} />
            </div>
            <Button look="secondary" name="intent" value="refuse">
              Say no
            </Button>
          </form>
        </div>
      </details>
    </Card>
  )
}
