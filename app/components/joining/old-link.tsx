import { paths } from '#app/paths.ts'
import { PageHeading } from '../layout/page-heading.tsx'

/** A link that leads to nothing any more, and what to do. */
export function OldLink() {
  return (
    <div className="db-measure">
      <PageHeading
        title="This link does not work any more"
        lead="It was used already, or it is too old. If you have joined, sign in. If not, begin again."
      />
      <p>
        <a className="govuk-link" href={paths.signIn()}>
          Sign in
        </a>
      </p>
      <p>
        <a className="govuk-link" href={paths.join()}>
          Begin again
        </a>
      </p>
    </div>
  )
}
