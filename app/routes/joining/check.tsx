import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { CheckboxField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { AnswerList, BeginsWith, InvoiceWords } from '#app/components/joining/answers.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { answersInWords } from '#app/domain/catalogue/joining/answers-in-words.server.ts'
import { askToOpen } from '#app/domain/catalogue/joining/ask-to-open.server.ts'
import { keepAnswer } from '#app/domain/catalogue/joining/drafts.server.ts'
import { openOwnDraft } from '#app/domain/catalogue/joining/open-draft.server.ts'
import {
  AgreeForm,
  mustAgree,
  nextQuestion,
  OpenForm,
  questionsFor,
  type Answers,
} from '#app/domain/catalogue/joining/questions.ts'
import { selfBilling } from '#app/domain/people/agreements/self-billing.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { afterOpening, requireJoining } from './joining.server.ts'

export const meta: MetaFunction = () => [{ title: 'Check your answers – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { draft, joining } = await requireJoining(request)
  const next = nextQuestion(joining)
  if (next) throw redirect(paths.joinQuestion(next))
  const questions = questionsFor(joining)
  const words = await answersInWords(db, draft.answers)
  return {
    kind: draft.kind,
    answers: draft.answers,
    isSignedIn: joining.isSignedIn,
    mustAgree: mustAgree(draft.kind),
    answered: questions.map((question) => ({
      question,
      words: words[question] ?? '',
      href: paths.joinQuestion(question),
    })),
    backHref: paths.joinQuestion(questions.at(-1) ?? ''),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, draft } = await requireJoining(request)
  const schema: z.ZodType<{ agree?: 'on' | undefined }> = mustAgree(draft.kind) ? AgreeForm : OpenForm
  return submit(request, schema, async ({ agree }) => {
    const draftId = draft.id
    const answer: Answers = agree ? { agreed: selfBilling.wording } : {}
    if (actor) {
      const outcome = await transaction(async (tx) => {
        await keepAnswer(tx, { draftId, answer })
        return openOwnDraft(tx, actor, { draftId })
      })
      return afterOpening(outcome)
    }
    const who = { visitor: context.visitor, about: draft.email ?? '' }
    await countTry('join', who)
    await transaction(async (tx) => {
      await keepAnswer(tx, { draftId, answer })
      await askToOpen(tx, { draftId })
    })
    return redirect(paths.joinSent())
  })
}

export default function Check() {
  const { kind, answers, isSignedIn, mustAgree, answered, backHref } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ agree?: string }>({ id: 'check', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <BackLink href={backHref}>Back</BackLink>
      <ErrorSummary form={form} />
      <PageHeading above="The last page" title="Check your answers" />
      <AnswerList answered={answered} />
      <BeginsWith kind={kind} answers={answers} />
      <form method="post" {...getFormProps(form)} noValidate>
        {mustAgree ? (
          <>
            <h2 className="govuk-heading-m">Daybook writes your invoices</h2>
            <InvoiceWords />
            <CheckboxField field={fields.agree} label="We agree" />
          </>
        ) : null}
        <SubmitButton {...(isSignedIn ? {} : { backHref: paths.joinLater(), backWords: 'Go on later' })}>
          {buttonWords(kind, isSignedIn)}
        </SubmitButton>
      </form>
    </div>
  )
}

function buttonWords(kind: ReturnType<typeof useLoaderData<typeof loader>>['kind'], isSignedIn: boolean): string {
  if (kind === 'in-house') return isSignedIn ? 'Ask the council' : 'Go on'
  if (kind === 'community') return isSignedIn ? 'Put it on the list' : 'Go on'
  return isSignedIn ? 'Open my store' : 'Go on'
}
