import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { AnswerForm } from '#app/domain/invoicing/answer-form.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { MoneyField, TextAreaField } from '../forms/text-fields.tsx'
import { Refused } from '../forms/refused.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Answers, type Answer } from './answers.tsx'
import { CaseFacts, type Facts } from './case-facts.tsx'
import { MatchSlips, type Slip } from './match-slips.tsx'

export type CaseInView = Facts & {
  /** where the answer is sent */
  action: string
  /** what the case comes to on this page, which is what an answer is about */
  expectedPence: number
  slips: Slip[]
  answers: Answer[]
  events: { id: string; when: string; words: string; by: string }[]
}

/** One case: what it is about, the three slips, the officer's answer, and what happened so far. */
export function CaseView({ shown }: { shown: CaseInView }) {
  return (
    <section aria-labelledby="case">
      {shown.answers.length ? null : <Refused />}
      <CaseFacts page={shown}>
        <MatchSlips slips={shown.slips} />
      </CaseFacts>
      {shown.answers.length ? <YourAnswer shown={shown} /> : null}
      {shown.events.length ? <SoFar events={shown.events} /> : null}
    </section>
  )
}

function YourAnswer({ shown }: { shown: CaseInView }) {
  const { action, answers, shortName, providerName } = shown
  const [form, fields] = useForm<z.input<typeof AnswerForm>>({ id: 'answer-form', lastResult: useLastResult() })
  return (
    <form
      className="db-card govuk-!-margin-top-5"
      method="post"
      action={action}
      aria-labelledby="ans"
      {...getFormProps(form)}
      noValidate
    >
      <h3 className="govuk-heading-m" id="ans">
        Your answer
      </h3>
      <ErrorSummary form={form} />
      <Hidden name="expectedPence" value={String(shown.expectedPence)} />
      <TextAreaField
        field={fields.why}
        label="Why?"
        hint={`${shortName} and ${providerName} will both read this.`}
        rows={2}
      />
      {answers.some(({ value }) => value === 'pay-some') ? (
        <MoneyField field={fields.amount} label="How much is paid" hint="Only for the answer “Pay this much”." />
      ) : null}
      <Answers answers={answers} />
    </form>
  )
}

function SoFar({ events }: { events: CaseInView['events'] }) {
  return (
    <>
      <h3 className="govuk-heading-m govuk-!-margin-top-7">What happened so far</h3>
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
    </>
  )
}
