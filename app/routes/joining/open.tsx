import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { optionalActorWithCode } from '#app/auth/require-actor.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { OldLink } from '#app/components/joining/old-link.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { getOpening, openAsNewUser, openByLink } from '#app/domain/catalogue/joining/open-draft.server.ts'
import { AcceptInvitationForm } from '#app/domain/people/account-forms.ts'
import { requireMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { afterOpening } from './joining.server.ts'

export const meta: MetaFunction = () => [{ title: 'Open your store – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const opening = await getOpening(db, params.token!)
  if (!opening) return null
  const actor = await optionalActorWithCode(request)
  const { kind, name, email, accountUserId } = opening
  const how = !accountUserId ? 'password' : accountUserId === actor?.userId ? 'button' : 'sign-in'
  return { kind, name, email, how, token: params.token! } as const
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await optionalActorWithCode(request)
  const token = params.token!
  return submit(request, AcceptInvitationForm, async ({ password }) => {
    const opening = await getOpening(db, token)
    if (signedIn && opening?.accountUserId === signedIn.userId) {
      return afterOpening(await transaction((tx) => openByLink(tx, signedIn, { token })))
    }
    if (!password) throw new Refusal('not-allowed', 'Choose a password.', { field: 'password' })
    await requireMailToken(db, { kind: 'open-store', token })
    const account = { passwordHash: await hashPassword(password), isDemonstration: await isDemonstration() }
    const { actor, outcome } = await transaction((tx) => openAsNewUser(tx, { token, ...account }))
    return afterOpening(outcome, await beginSession(request, actor))
  })
}

const titles: Partial<Record<string, string>> = {
  'in-house': 'Ask the council to open your service',
  community: 'Put your group on the list',
}

export default function Open() {
  const opening = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof AcceptInvitationForm>>({ id: 'open', lastResult: useLastResult() })
  if (!opening) return <OldLink />
  const { kind, name, email, how, token } = opening
  const button = kind === 'in-house' ? 'Ask the council' : kind === 'community' ? 'Put it on the list' : 'Open my store'
  return (
    <div className="db-measure">
      <ErrorSummary form={form} />
      <PageHeading above={name} title={titles[kind] ?? 'Open your store'} />
      {how === 'sign-in' ? (
        <>
          <p>There is an account for {email}. Sign in with it, then you can go on.</p>
          <ButtonLink href={paths.signIn(paths.openStore(token))}>Sign in</ButtonLink>
        </>
      ) : (
        <form method="post" {...getFormProps(form)} noValidate>
          {how === 'password' ? (
            <PasswordField
              field={fields.password}
              label="Choose a password"
              hint={`10 letters or more. Three or four words are good. With it and ${email} you sign in from now on.`}
              autoComplete="new-password"
            />
          ) : (
            <p>One press, and it is done.</p>
          )}
          <SubmitButton>{button}</SubmitButton>
        </form>
      )}
    </div>
  )
}
