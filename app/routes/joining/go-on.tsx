import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { OldLink } from '#app/components/joining/old-link.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { draftOfLink } from '#app/domain/catalogue/joining/drafts.server.ts'
import { nextQuestion } from '#app/domain/catalogue/joining/questions.ts'
import { writeJoining } from '#app/http/joining-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Go on joining – Daybook' }]

/** Only the button goes on: what opens links in mails by itself changes nothing. */
export async function loader({ params }: LoaderFunctionArgs) {
  const draft = await draftOfLink(db, params.token!)
  return { isGood: draft !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const draft = await draftOfLink(db, params.token!)
  if (!draft) throw redirect(paths.goOnJoining(params.token!))
  const isSignedIn = (await optionalActor(request)) !== null
  const next = nextQuestion({ kind: draft.kind, answers: draft.answers, isSignedIn })
  return redirect(paths.joinQuestion(next ?? 'check'), { headers: { 'Set-Cookie': await writeJoining(draft.id) } })
}

export default function GoOn() {
  const { isGood } = useLoaderData<typeof loader>()
  if (!isGood) return <OldLink />
  return (
    <div className="db-measure">
      <PageHeading title="Go on joining" lead="Every answer that you saved is here." />
      <form method="post">
        <SubmitButton>Go on where I stopped</SubmitButton>
      </form>
    </div>
  )
}
