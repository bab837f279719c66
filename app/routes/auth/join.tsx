import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import type { z } from 'zod'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { countTry } from '#app/auth/limits.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { PasswordField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { JoinForm } from '#app/domain/people/account-forms.ts'
import { joinDaybook } from '#app/domain/people/join.server.ts'
import { tidyEmail } from '#app/domain/people/users.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Join – Daybook' }]

export async function action({ request, context }: ActionFunctionArgs) {
  return submit(request, JoinForm, async ({ password, ...input }) => {
    const who = { visitor: context.visitor, about: tidyEmail(input.email) }
    await countTry('join', who)
    const joining = { ...input, passwordHash: await hashPassword(password), isDemonstration: await isDemonstration() }
    await transaction((tx) => joinDaybook(tx, joining))
    return redirectWith(paths.signIn(), 'We have sent you an e-mail. Press the button in it to finish joining.')
  })
}

export default function Join() {
  const [form, fields] = useForm<z.input<typeof JoinForm>>({ id: 'join', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Join Daybook</h1>
      <p className="govuk-body-l">With an account you can use your own budget, or help somebody with theirs.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField field={fields.name} label="Your name" autoComplete="name" />
        <TextField
          field={fields.email}
          label="E-mail address"
          hint="We send a message there, to see that it is yours."
          type="email"
          autoComplete="email"
          isSpellingOff
        />
        <PasswordField
          field={fields.password}
          label="Choose a password"
          hint="10 letters or more. Three or four words are good."
          autoComplete="new-password"
        />
        <SubmitButton backHref={paths.signIn()} backWords="I have an account already">
          Join
        </SubmitButton>
      </form>
    </div>
  )
}
