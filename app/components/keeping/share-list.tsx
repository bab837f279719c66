import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'
import { InsetText, Section } from '../ui/panel.tsx'

type Link = { id: string; forWhom: string; until: string }

/** Links to the list, and a way to make and to end one. `fresh`: the link that was just made, told this once. */
export function ShareList({ links, fresh }: { links: Link[]; fresh: { address: string; forWhom: string } | null }) {
  return (
    <Section heading="Show it to somebody" id="share">
      <div className="db-measure db-no-print">
        <p>
          A relative or a planner can look at this list, with your notes, by a link. It does not say whose list it is.
        </p>
        {fresh ? (
          <InsetText>
            <p>
              <strong>The link for {fresh.forWhom}.</strong> Copy it now: it is shown only this once.
            </p>
            <p className="db-break">
              <a className="govuk-link" href={fresh.address}>
                {fresh.address}
              </a>
            </p>
          </InsetText>
        ) : null}
        {links.length > 0 ? (
          <ul className="govuk-list govuk-list--spaced">
            {links.map((link) => (
              <li key={link.id}>
                <form method="post" className="db-row">
                  <Hidden name="linkId" value={link.id} />
                  <span>
                    For {link.forWhom}, until {link.until}
                  </span>
                  <PlainButton name="intent" value="end" about={`for ${link.forWhom}`}>
                    End this link now
                  </PlainButton>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <form method="post">
          <Hidden name="intent" value="share" />
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="share-for">
              For whom?
            </label>
            <div className="govuk-hint" id="share-for-hint">
              Such as: my sister
            </div>
            <input
              className="govuk-input govuk-input--width-20"
              id="share-for"
              name="forWhom"
              maxLength={60}
              aria-describedby="share-for-hint"
            />
          </div>
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="share-days">
              How long should it open?
            </label>
            <select className="govuk-select" id="share-days" name="days" defaultValue="30">
              <option value="7">A week</option>
              <option value="30">30 days</option>
              <option value="90">90 days</option>
            </select>
          </div>
          <Button look="secondary">Make a link</Button>
        </form>
      </div>
    </Section>
  )
}
