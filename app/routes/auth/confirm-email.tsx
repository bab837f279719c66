import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { confirmWithPassword } from '#app/auth/confirm-email.server.ts'
import { landingOf } from '#app/auth/landing.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { OldLink } from '#app/components/joining/old-link.tsx'
import { ConfirmEmailForm } from '#app/domain/people/account-forms.ts'
import { getMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Finish joining – Daybook' }]

export async function loader({ params }: LoaderFunctionArgs) {
  const token = await getMailToken(db, { kind: 'confirm-email', token: params.token! })
  return { email: token?.email ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return submit(request, ConfirmEmailForm, async ({ password }) => {
    const actor = await confirmWithPassword({ token: params.token!, password }, context)
    const headers = await beginSession(request, actor)
    return redirectWith(await landingOf(actor), 'Your e-mail address is confirmed. You are signed in.', { headers })
  })
}

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof ConfirmEmailForm>>({ id: 'confirm', lastResult: useLastResult() })
  if (!email) return <OldLink />
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Finish joining</h1>
      <p>Type your password once more. Then {email} is your address for Daybook.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <PasswordField field={fields.password} label="Password" autoComplete="current-password" />
        <SubmitButton>Finish</SubmitButton>
      </form>
    </div>
  )
}
