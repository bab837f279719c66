import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countTry } from '#app/auth/limits.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { sendWayBack } from '#app/domain/catalogue/joining/drafts.server.ts'
import { nextQuestion, OpenForm } from '#app/domain/catalogue/joining/questions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { requireJoining } from './joining.server.ts'

export const meta: MetaFunction = () => [{ title: 'Go on later – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { draft, joining } = await requireJoining(request)
  if (!draft.email) throw redirect(paths.joinProvider())
  return { email: draft.email, backHref: paths.joinQuestion(nextQuestion(joining) ?? 'check') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { draft } = await requireJoining(request)
  return submit(request, OpenForm, async () => {
    const who = { visitor: context.visitor, about: draft.email ?? '' }
    await countTry('join', who)
    await transaction((tx) => sendWayBack(tx, { draftId: draft.id }))
    return redirectWith(paths.home(), `We have written to ${draft.email ?? 'you'}. Go on whenever you like.`)
  })
}

export default function Later() {
  const { email, backHref } = useLoaderData<typeof loader>()
  const errors = useLastResult()?.error
  return (
    <div className="db-measure">
      <BackLink href={backHref}>Back to the question</BackLink>
      <ErrorSummary form={{ id: 'later', allErrors: { '': errors?.[''] ?? [] } }} />
      <PageHeading title="Go on later" lead="Every answer that you saved is kept for 30 days." />
      <p>
        We can write to <strong>{email}</strong> with a link that brings you back, on this or another device. It is good
        for two weeks.
      </p>
      <form method="post">
        <SubmitButton>Send me the link</SubmitButton>
      </form>
    </div>
  )
}
