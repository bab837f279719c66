import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { landingOf } from '#app/auth/landing.server.ts'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { signInWithPassword } from '#app/auth/sign-in.server.ts'
import { unsentBefore } from '#app/auth/unsent.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { NotSent } from '#app/components/ui/notification-banner.tsx'
import { Details } from '#app/components/ui/panel.tsx'
import { SignInForm } from '#app/domain/people/account-forms.ts'
import { sameSitePath } from '#app/http/same-site-path.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Sign in – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const to = sameSitePath(new URL(request.url).searchParams.get('to'), '')
  const actor = await optionalActor(request)
  if (actor) throw redirect(to || (await landingOf(actor)))
  return { to, isDemonstration: await isDemonstration(), unsent: await unsentBefore(request, 'signed out') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  return submit(request, SignInForm, async (input) => {
    const user = await signInWithPassword(input, context)
    const to =
      sameSitePath(input.to, '') || (await landingOf({ ...user, secondFactorAt: null, hasSecondFactor: false }))
    return redirect(to, { headers: await beginSession(request, user) })
  })
}

export default function SignIn() {
  const { to, isDemonstration, unsent } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof SignInForm>>({ id: 'sign-in', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      {unsent ? <NotSent>{unsent}</NotSent> : null}
      <h1 className="govuk-heading-xl">Sign in</h1>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="to" value={fields.to.value ?? to} />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" isSpellingOff />
        <PasswordField field={fields.password} label="Password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </form>
      <p>
        <a className="govuk-link" href={paths.resetPassword()}>
          I forgot my password
        </a>
      </p>
      <p>
        <a className="govuk-link" href={paths.join()}>
          I have no account yet
        </a>
      </p>
      {isDemonstration ? <DemonstrationAccounts /> : null}
    </div>
  )
}

function DemonstrationAccounts() {
  return (
    <Details summary="People you can be in this demonstration">
      <p>
        Everybody&rsquo;s password is <kbd>let-me-try-it</kbd>.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {accounts.map(([email, who]) => (
          <li key={email}>
            <strong>{email}</strong>: {who}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const accounts = [
  ['holder@demo.example', 'Amina Yusuf, who has a budget'],
  ['relative@demo.example', 'Tom Reeve, who acts for his mother Joan'],
  ['broker@demo.example', 'Kofi Mensah of Northgate Brokerage'],
  ['provider@demo.example', 'Bright Days, who sell support'],
  ['inhouse@demo.example', 'Fernhill Home Support, the council’s own service'],
  ['finance@demo.example', 'a finance officer'],
  ['finance2@demo.example', 'a second finance officer'],
  ['commissioner@demo.example', 'a commissioner'],
  ['practitioner@demo.example', 'a support planner and social worker'],
  ['admin@demo.example', 'the council’s administrator'],
] as const
