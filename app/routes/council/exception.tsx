import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { MoneyField, TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { Answers } from '#app/components/invoice/answers.tsx'
import { CaseFacts } from '#app/components/invoice/case-facts.tsx'
import { caseSlips } from '#app/components/invoice/case-slips.ts'
import { CasesPage } from '#app/components/invoice/cases-page.tsx'
import { MatchSlips } from '#app/components/invoice/match-slips.tsx'
import { AnswerForm } from '#app/domain/invoicing/answer-form.ts'
import { answerCase } from '#app/domain/invoicing/answer-case.server.ts'
import { answersTo } from '#app/domain/invoicing/answers.ts'
import { getCase } from '#app/domain/invoicing/case-page.server.ts'
import { listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { queueOf, weekOf } from '../shared/exception-queue.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.providerName} for ${data?.personName} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const about = { councilId: organisationId, exceptionId: params.exceptionId! }
  const page = found(await getCase(db, actor, about))
  const { exception, visit, line, facts, invoice, pot, orderedPence, events } = page
  return {
    queue: queueOf(organisationId, await listExceptions(db, actor, organisationId), exception.id),
    matched: await weekOf(db, organisationId),
    personName: facts.personName,
    shortName: facts.shortName,
    providerName: facts.providerName,
    title: facts.title,
    invoice: invoice && { ...invoice, href: paths.councilInvoice(organisationId, invoice.id) },
    kind: exception.kind,
    words: exception.words,
    note: visit.deliveredNote,
    outcomeWords: exception.outcomeWords,
    isSettled: exception.settledAt !== null,
    slips: caseSlips({ ...page, visitId: visit.id, invoiceNumber: invoice?.number ?? null }),
    pot,
    orderedPence,
    pence: line?.grossPence ?? visit.deliveredPence ?? visit.plannedPence,
    answers: exception.settledAt ? [] : answersTo({ line, visit, orderedPence, ...facts }),
    events: events.map(({ id, at, words, by }) => ({ id, when: instantInWords(at), words, by: by ?? 'Daybook' })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return submit(request, AnswerForm, async (input) => {
    const about = { councilId: organisationId, exceptionId: params.exceptionId! }
    const sentence = await transaction((tx) => answerCase(tx, actor, { ...about, ...input }))
    const isAsked = input.answer === 'ask-provider' || input.answer === 'ask-person'
    const next = isAsked
      ? paths.councilException(organisationId, about.exceptionId)
      : paths.councilExceptions(organisationId)
    return redirectWith(next, sentence)
  })
}

export default function Exception() {
  const page = useLoaderData<typeof loader>()
  return (
    <CasesPage queue={page.queue} matched={page.matched}>
      <section aria-labelledby="case">
        <CaseFacts page={page}>
          <MatchSlips slips={page.slips} />
        </CaseFacts>
        {page.answers.length ? <YourAnswer /> : null}
        <h3 className="govuk-heading-m govuk-!-margin-top-7">What happened so far</h3>
        <SoFar />
      </section>
    </CasesPage>
  )
}

function YourAnswer() {
  const { answers, shortName, providerName } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof AnswerForm>>({ id: 'answer-form', lastResult: useLastResult() })
  return (
    <form
      className="db-card govuk-!-margin-top-5"
      method="post"
      aria-labelledby="ans"
      {...getFormProps(form)}
      noValidate
    >
      <h3 className="govuk-heading-m" id="ans">
        Your answer
      </h3>
      <ErrorSummary form={form} />
      <TextAreaField
        field={fields.why}
        label="Why?"
        hint={`${shortName} and ${providerName} will both read this.`}
        rows={2}
      />
      {answers.some(({ value }) => value === 'pay-some') ? (
        <MoneyField
          field={fields.amount}
          label="How much is paid"
          hint="Only for the answer “Pay this much”. The rest goes back to the pot."
        />
      ) : null}
      <Answers answers={answers} />
    </form>
  )
}

function SoFar() {
  const { events } = useLoaderData<typeof loader>()
  return (
    <div className="db-daybook">
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <p>{event.words}</p>
            <p className="db-daybook__who">
              {event.when}, by {event.by}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
