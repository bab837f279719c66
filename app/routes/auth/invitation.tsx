import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { landingOf } from '#app/auth/landing.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { optionalActorWithCode } from '#app/auth/require-actor.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { OldLink } from '#app/components/joining/old-link.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { AcceptInvitationForm } from '#app/domain/people/account-forms.ts'
import { acceptAsNewUser, acceptInvitation, getInvitation } from '#app/domain/people/invitations.server.ts'
import { requireMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Your invitation – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await optionalActorWithCode(request)
  const invitation = await getInvitation(db, params.token!)
  return invitation && { ...invitation, token: params.token!, signedInAs: actor?.name ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await optionalActorWithCode(request)
  const token = params.token!
  return submit(request, AcceptInvitationForm, async ({ name, password }) => {
    if (signedIn) {
      await transaction((tx) => acceptInvitation(tx, signedIn, { token }))
      return redirectWith(await landingOf(signedIn), 'You have accepted the invitation.')
    }
    if (!name) throw new Refusal('not-allowed', 'Type your name.', { field: 'name' })
    if (!password) throw new Refusal('not-allowed', 'Choose a password.', { field: 'password' })
    await requireMailToken(db, { kind: 'invitation', token })
    const user = { token, name, passwordHash: await hashPassword(password), isDemonstration: await isDemonstration() }
    const actor = await transaction((tx) => acceptAsNewUser(tx, user))
    const headers = await beginSession(request, actor)
    return redirectWith(await landingOf(actor), 'You have accepted the invitation. You are signed in.', { headers })
  })
}

type Good = NonNullable<Awaited<ReturnType<typeof loader>>>

export default function Invitation() {
  const invitation = useLoaderData<typeof loader>()
  return invitation ? <Accept {...invitation} /> : <OldLink isInvitation />
}

function Accept({ to, isForPerson, hasAccount, signedInAs, token, email }: Good) {
  const [form, fields] = useForm<z.input<typeof AcceptInvitationForm>>({ id: 'accept', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">You are invited</h1>
      <p className="govuk-body-l">
        {isForPerson
          ? `This invitation is for ${to}: to see the budget and order support.`
          : `You are invited to work for ${to}.`}
      </p>
      <ErrorSummary form={form} />
      {!signedInAs && hasAccount ? (
        <>
          <p>There is an account for {email}. Sign in with it, then you can accept.</p>
          <ButtonLink href={paths.signIn(paths.invitation(token))}>Sign in</ButtonLink>
        </>
      ) : (
        <form method="post" {...getFormProps(form)} noValidate>
          {signedInAs ? (
            <p>You are signed in as {signedInAs}.</p>
          ) : (
            <>
              <TextField field={fields.name} label="Your name" autoComplete="name" />
              <PasswordField
                field={fields.password}
                label="Choose a password"
                hint="10 letters or more. Three or four words are good."
                autoComplete="new-password"
              />
            </>
          )}
          <SubmitButton>Accept the invitation</SubmitButton>
        </form>
      )}
    </div>
  )
}
