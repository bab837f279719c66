import { paths } from '#app/paths.ts'
import { PageHeading } from '../layout/page-heading.tsx'

/** A link that leads to nothing any more, and what to do. Nobody invites themselves: `isInvitation`. */
export function OldLink({ isInvitation = false }: { isInvitation?: boolean }) {
  const ifNot = isInvitation ? 'ask whoever invited you for a new one' : 'begin again'
  return (
    <div className="db-measure">
      <PageHeading
        title="This link does not work any more"
        lead={`It was used already, or it is too old. If you have joined, sign in. If not, ${ifNot}.`}
      />
      <p>
        <a className="govuk-link" href={paths.signIn()}>
          Sign in
        </a>
      </p>
      {isInvitation ? null : (
        <p>
          <a className="govuk-link" href={paths.join()}>
            Begin again
          </a>
        </p>
      )}
    </div>
  )
}
