import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { AskForPasswordForm, NewPasswordForm } from '#app/domain/people/account-forms.ts'
import { requireMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { askForNewPassword, chooseNewPassword } from '#app/domain/people/passwords.server.ts'
import { tidyEmail } from '#app/domain/people/users.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Choose a new password – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return { hasToken: new URL(request.url).searchParams.has('token') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token')
  if (token) {
    return submit(request, NewPasswordForm, async ({ password }) => {
      await requireMailToken(db, { kind: 'reset-password', token })
      const passwordHash = await hashPassword(password)
      await transaction((tx) => chooseNewPassword(tx, { token, passwordHash }))
      return redirectWith(paths.signIn(), 'Your new password is good from now on. Sign in with it.')
    })
  }
  return submit(request, AskForPasswordForm, async ({ email }) => {
    const who = { visitor: context.visitor, about: tidyEmail(email) }
    await countTry('reset', who)
    await transaction((tx) => askForNewPassword(tx, { email }))
    return redirectWith(paths.signIn(), 'If there is an account with this address, we have sent it an e-mail.')
  })
}

export default function ResetPassword() {
  const { hasToken } = useLoaderData<typeof loader>()
  return hasToken ? <Choose /> : <Ask />
}

function Ask() {
  const [form, fields] = useForm<z.input<typeof AskForPasswordForm>>({ id: 'ask', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Choose a new password</h1>
      <p>Tell us your e-mail address. We send you a link with which you can choose a new password.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="email" isSpellingOff />
        <SubmitButton backHref={paths.signIn()}>Send me the link</SubmitButton>
      </form>
    </div>
  )
}

function Choose() {
  const [form, fields] = useForm<z.input<typeof NewPasswordForm>>({ id: 'choose', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Choose a new password</h1>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <PasswordField
          field={fields.password}
          label="New password"
          hint="10 letters or more. Three or four words are good."
          autoComplete="new-password"
        />
        <SubmitButton>Use this password</SubmitButton>
      </form>
    </div>
  )
}
