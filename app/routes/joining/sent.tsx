import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { paths } from '#app/paths.ts'
import { requireJoining } from './joining.server.ts'

export const meta: MetaFunction = () => [{ title: 'Look at your e-mail – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { draft } = await requireJoining(request)
  if (!draft.email) throw redirect(paths.joinProvider())
  return { email: draft.email, kind: draft.kind }
}

export default function Sent() {
  const { email, kind } = useLoaderData<typeof loader>()
  return (
    <div className="db-measure">
      <PageHeading
        above="Nearly done"
        title="Look at your e-mail"
        lead={
          <>
            We have written to <strong>{email}</strong>. Press the button in it, and {whatFollows(kind)}.
          </>
        }
      />
      <p>It can take some minutes. Look where unwanted mail goes too. The link is good for two weeks.</p>
      <p>
        Is the address wrong?{' '}
        <a className="govuk-link" href={paths.joinQuestion('email')}>
          Change it
        </a>
      </p>
      <p>
        <a className="govuk-link" href={paths.joinCheck()}>
          Send it again
        </a>
      </p>
    </div>
  )
}

function whatFollows(kind: string): string {
  if (kind === 'community') return 'your group is on the list'
  return kind === 'in-house' ? 'the council is asked' : 'your store opens'
}
