import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { endSession } from '#app/auth/session.server.ts'
import { paths } from '#app/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Sign out – Daybook' }]

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.home(), { headers: await endSession(request) })
}

export default function SignOut() {
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Sign out</h1>
      <p>When you are signed out, nobody can see your pages on this computer.</p>
      <form method="post">
        <SubmitButton>Sign out</SubmitButton>
      </form>
    </div>
  )
}
