import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { landingOf } from '#app/auth/landing.server.ts'
import { requireHalfSignedIn } from '#app/auth/require-actor.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { giveSecondFactor, secondFactorPage } from '#app/auth/sign-in.server.ts'
import { unsentBefore } from '#app/auth/unsent.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { NotSent } from '#app/components/ui/notification-banner.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { CodeForm } from '#app/domain/people/account-forms.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { sameSitePath } from '#app/http/same-site-path.ts'
import { submit } from '#app/http/submit.server.ts'

export const meta: MetaFunction = () => [{ title: 'Type your code – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireHalfSignedIn(request)
  const to = sameSitePath(new URL(request.url).searchParams.get('to'), '')
  return { to, unsent: await unsentBefore(request, 'old code'), ...(await secondFactorPage(actor)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireHalfSignedIn(request)
  return submit(request, CodeForm, async ({ code, to }) => {
    await giveSecondFactor(actor, code, context)
    const headers = await beginSession(request, { userId: actor.userId, secondFactorAt: machineTime() })
    return redirect(sameSitePath(to, '') || (await landingOf(actor)), { headers })
  })
}

export default function SecondFactor() {
  const { to, unsent, isSetUp, setup, demonstrationCode } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof CodeForm>>({ id: 'code', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      {unsent ? <NotSent>{unsent}</NotSent> : null}
      <h1 className="govuk-heading-xl">{isSetUp ? 'Type your code' : 'Set up your code'}</h1>
      <ErrorSummary form={form} />
      {setup ? (
        <SetUp {...setup} />
      ) : (
        <p>Open the app on your phone that shows your codes, and type the code for Daybook.</p>
      )}
      {demonstrationCode ? (
        <InsetText>
          This is a demonstration. The code now is <strong id="demonstration-code">{demonstrationCode}</strong>.
        </InsetText>
      ) : null}
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="to" value={fields.to.value ?? to} />
        <TextField
          field={fields.code}
          label="Code"
          hint="Six figures. A code is good once."
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          isSpellingOff
        />
        <SubmitButton>Go on</SubmitButton>
      </form>
    </div>
  )
}

function SetUp({ secret, address }: { secret: string; address: string }) {
  return (
    <>
      <p>People who work with other people’s money or records sign in with a password and a code from an app.</p>
      <ol className="govuk-list govuk-list--number">
        <li>Put an authenticator app on your phone. Your council can tell you which one it uses.</li>
        <li>
          Add an account to it. On your phone you can press{' '}
          <a className="govuk-link" href={address}>
            add Daybook to my app
          </a>
          , or type this key: <strong>{secret.replace(/(.{4})/g, '$1 ').trim()}</strong>
        </li>
        <li>Type the code that the app shows.</li>
      </ol>
    </>
  )
}
