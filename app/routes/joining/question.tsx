import { getFormProps, useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { QuestionFields } from '#app/components/joining/question-fields.tsx'
import { wordsOf } from '#app/components/joining/question-words.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { keepAnswer } from '#app/domain/catalogue/joining/drafts.server.ts'
import { fieldsOf, formOf, nextQuestion, placeOf, questionAt } from '#app/domain/catalogue/joining/questions.ts'
import { listShelves } from '#app/domain/catalogue/joining/shelves.server.ts'
import { listCouncils } from '#app/domain/people/council.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { requireJoining } from './joining.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Join'} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { draft, joining } = await requireJoining(request)
  const question = questionAt(joining, params.question!)
  if (!question) throw redirect(paths.joinQuestion(nextQuestion(joining) ?? 'check'))
  const { before, words } = placeOf(joining, question)
  return {
    question,
    kind: draft.kind,
    title: wordsOf(question, draft.kind).title,
    place: words,
    backHref: before ? paths.joinQuestion(before) : paths.joinProvider(),
    given: Object.fromEntries(fieldsOf(question).map((name) => [name, draft.answers[name]])),
    mayGoOnLater: draft.email !== null,
    categories: question === 'category' ? await listShelves(db) : [],
    councils: question === 'council' ? await listCouncils(db) : [],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { draft, joining } = await requireJoining(request)
  const question = questionAt(joining, params.question!)
  if (!question) throw redirect(paths.joinProvider())
  return submit(request, formOf(question), async (answer) => {
    const { answers } = await transaction((tx) => keepAnswer(tx, { draftId: draft.id, answer }))
    return redirect(paths.joinQuestion(nextQuestion({ ...joining, answers }) ?? 'check'))
  })
}

export default function QuestionPage() {
  const { question, kind, title, place, backHref, given, mayGoOnLater, categories, councils } =
    useLoaderData<typeof loader>()
  const [form, fields] = useForm<Record<string, string>>({
    id: question,
    lastResult: useLastResult(),
    defaultValue: given,
  })
  return (
    <div className="db-measure">
      <BackLink href={backHref}>Back</BackLink>
      <ErrorSummary form={form} />
      <PageHeading above={place} title={title} lead={wordsOf(question, kind).lead} />
      <form method="post" {...getFormProps(form)} noValidate>
        <QuestionFields
          question={question}
          kind={kind}
          fields={fields}
          categories={categories.map(({ slug, name }) => ({ value: slug, words: name }))}
          councils={councils.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <SubmitButton {...(mayGoOnLater ? { backHref: paths.joinLater(), backWords: 'Go on later' } : {})}>
          Save and go on
        </SubmitButton>
      </form>
    </div>
  )
}
