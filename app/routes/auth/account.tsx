import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeOwnAccount } from '#app/auth/own-account.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { Details, EmailForm, PasswordForm, SignOutEverywhere } from '#app/components/account/account-forms.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { listWaitingOf } from '#app/domain/catalogue/claims/waiting.server.ts'
import { AccountForm } from '#app/domain/people/account-forms.ts'
import { listDoors, type Doors } from '#app/domain/people/doors.server.ts'
import { getUser } from '#app/domain/people/users.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Your account – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const { name, email, phone, totpConfirmedAt } = found(await getUser(db, actor.userId))
  const [doors, waiting] = await Promise.all([listDoors(db, actor), listWaitingOf(db, actor)])
  return { name, email, phone, hasCodes: totpConfirmedAt !== null, doors, waiting }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, AccountForm, async (input) => {
    const { sentence, headers } = await changeOwnAccount(request, { actor, visitor: context.visitor }, input)
    const to = input.intent === 'sign-out-everywhere' ? paths.signIn() : paths.account()
    return redirectWith(to, sentence, { headers })
  })
}

export default function Account() {
  const account = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="govuk-heading-xl">Your account</h1>
      <Section heading="Where you belong" id="places">
        <Places {...account.doors} />
        {account.waiting.length ? (
          <>
            <p>You have asked, and wait for an answer:</p>
            <ul className="govuk-list govuk-list--bullet">
              {account.waiting.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </>
        ) : null}
      </Section>
      <Section heading="Your name and telephone number" id="details">
        <Details name={account.name} phone={account.phone} />
      </Section>
      <Section heading="Your e-mail address" id="email">
        <p>It is {account.email} now.</p>
        <EmailForm />
      </Section>
      <Section heading="Your password" id="password">
        <PasswordForm />
      </Section>
      <Section heading="Codes for signing in" id="codes">
        <p>
          {account.hasCodes
            ? 'You sign in with your password and a code from an app.'
            : 'You can make your account safer: sign in with your password and a code from an app.'}
        </p>
        {account.hasCodes ? null : (
          <p>
            <a className="govuk-link" href={paths.secondFactor(paths.account())}>
              Set up codes
            </a>
          </p>
        )}
      </Section>
      <Section heading="Sign out everywhere" id="sign-out">
        <SignOutEverywhere />
      </Section>
    </>
  )
}

function Places({ ownPerson, organisations, actsForOthers }: Doors) {
  if (!ownPerson && !actsForOthers && organisations.length === 0) {
    return (
      <p>
        Your account is not linked with a budget yet. If you have a personal budget, ask your council to send you an
        invitation. If you help somebody, they can let you act for them on their own page.
      </p>
    )
  }
  return (
    <ul className="govuk-list">
      {ownPerson ? (
        <li>
          <a className="govuk-link" href={paths.person(ownPerson.id)}>
            Your own budget and support
          </a>
        </li>
      ) : null}
      {actsForOthers ? (
        <li>
          <a className="govuk-link" href={paths.actingFor()}>
            The people you act for
          </a>
        </li>
      ) : null}
      {organisations.map(({ id, name, kind }) => (
        <li key={id}>
          <a className="govuk-link" href={kind === 'community' ? paths.providerListings(id) : paths[kind](id)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
