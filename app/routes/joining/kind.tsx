import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { beginDraft, changeKind, getDraft } from '#app/domain/catalogue/joining/drafts.server.ts'
import { kindChoices, KindForm, nextQuestion } from '#app/domain/catalogue/joining/questions.ts'
import { readJoining, writeJoining } from '#app/http/joining-cookie.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What you are – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const draftId = await readJoining(request)
  const draft = draftId ? await getDraft(db, draftId) : null
  return { kind: draft?.kind ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const draftId = await readJoining(request)
  const isSignedIn = (await optionalActor(request)) !== null
  return submit(request, KindForm, async ({ kind }) => {
    const draft = draftId ? await getDraft(db, draftId) : null
    if (draft) {
      await transaction((tx) => changeKind(tx, { draftId: draft.id, kind }))
      const next = nextQuestion({ kind, answers: draft.answers, isSignedIn })
      return redirect(next ? paths.joinQuestion(next) : paths.joinCheck())
    }
    const who = { visitor: context.visitor, about: context.visitor }
    await countTry('draft', who)
    const begun = await transaction((tx) => beginDraft(tx, { kind }))
    const next = nextQuestion({ kind, answers: {}, isSignedIn })
    return redirect(next ? paths.joinQuestion(next) : paths.joinCheck(), {
      headers: { 'Set-Cookie': await writeJoining(begun.draftId) },
    })
  })
}

export default function Kind() {
  const { kind } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof KindForm>>({
    id: 'kind',
    lastResult: useLastResult(),
    ...(kind ? { defaultValue: { kind } } : {}),
  })
  return (
    <div className="db-measure">
      <BackLink href={paths.join()}>Back</BackLink>
      <PageHeading title="What are you?" lead="One short question on each page. We keep every answer as you go." />
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <RadiosField field={fields.kind} label="Choose what fits you best" options={[...kindChoices]} />
        <SubmitButton>Go on</SubmitButton>
      </form>
    </div>
  )
}
