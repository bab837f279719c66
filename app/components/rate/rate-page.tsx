import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { RateAnswerForm } from '#app/domain/catalogue/rates/rate-form.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import type { RateTerms } from '#db/schema/rates.ts'
import type { Unit } from '#db/schema/catalogue.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { DateField, TextAreaField } from '../forms/text-fields.tsx'
import { useLastResult, useOwnResult } from '../forms/use-last-result.ts'
import { BackLink } from '../layout/breadcrumbs.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Details, Section } from '../ui/panel.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { RateTag, type RateFacts } from './rate-list.tsx'
import { TermsFields, termsTyped } from './terms-fields.tsx'

export type RateShown = RateFacts & {
  side: 'provider' | 'council'
  words: string | null
  reason: string | null
  answersHref: string | null
  reached: {
    key: string
    title: string
    label: string
    unit: Unit
    publicPence: number
    withoutPence: number
    pence: number
  }[]
  backHref: string
  today: string
  terms: RateTerms
  fromDay: string
  toDay: string | null
  may: { answer: boolean; takeBack: boolean; end: boolean }
}

/** One rate: what it says, what it makes of the public prices, and what this side can do with it. */
export function RatePage({ rate }: { rate: RateShown }) {
  const lastResult = useLastResult()
  const sent = lastResult?.initialValue?.['intent']
  const [form] = useForm({ id: typeof sent === 'string' ? sent : 'answer', lastResult })
  return (
    <>
      <BackLink href={rate.backHref}>Agreed rates</BackLink>
      <PageHeading title={rate.what} above={`Rate with ${rate.other}`} lead={rate.says.join('; ')} />
      <ErrorSummary form={form} />
      <p>
        <RateTag rate={rate} />
      </p>
      <SummaryList rows={rowsOf(rate)} />
      {rate.answersHref ? (
        <p>
          This answers{' '}
          <a className="govuk-link" href={rate.answersHref}>
            an earlier offer
          </a>
          .
        </p>
      ) : null}
      <Reached rate={rate} />
      {rate.may.answer ? <Answer rate={rate} /> : null}
      {rate.may.takeBack ? (
        <form method="post">
          <Hidden name="intent" value="take back" />
          <Button look="secondary">Take this offer back</Button>
        </form>
      ) : null}
      {rate.may.end ? <End rate={rate} /> : null}
    </>
  )
}

function rowsOf(rate: RateShown): SummaryRow[] {
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return [...row('When it counts', rate.days), ...row('In their words', rate.words), ...row('Why', rate.reason)]
}

type ReachedPrice = RateShown['reached'][number]

/** Where other agreements stand for the same prices, what they make of them is said too: a newer rate may change them. */
function Reached({ rate }: { rate: RateShown }) {
  const whose = rate.side === 'council' ? 'For our people' : 'For their people'
  const isAgreedBesides = rate.reached.some(({ withoutPence, publicPence }) => withoutPence !== publicPence)
  return (
    <Section heading="What people pay" id="reached">
      {rate.reached.length === 0 ? (
        <p>There is no public price today that this rate is about.</p>
      ) : (
        <DataTable
          caption="Public prices and what this rate makes of them"
          isCaptionHidden
          rows={rate.reached}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'What', isRowHeading: true, cell: ({ title }) => title },
            { heading: 'Price', cell: ({ label }) => label },
            {
              heading: 'For everybody',
              isNumeric: true,
              cell: (one) => `${pounds(one.publicPence)} ${perUnit(one.unit)}`,
            },
            ...(isAgreedBesides
              ? [
                  {
                    heading: `${whose}, without this rate`,
                    isNumeric: true,
                    cell: (one: ReachedPrice) => `${pounds(one.withoutPence)} ${perUnit(one.unit)}`,
                  },
                ]
              : []),
            {
              heading: isAgreedBesides ? `${whose}, with this rate` : whose,
              isNumeric: true,
              cell: (one) => `${pounds(one.pence)} ${perUnit(one.unit)}`,
            },
          ]}
        />
      )}
    </Section>
  )
}

function Answer({ rate }: { rate: RateShown }) {
  return (
    <Section heading="Your answer" id="answer-it">
      <form method="post">
        <Hidden name="intent" value="accept" />
        <Button icon="tick">Say yes to this rate</Button>
      </form>
      <Counter rate={rate} />
      <Details summary="Say no" isOpen={useOwnResult({ intent: 'refuse' }) !== undefined}>
        <WithReason intent="refuse" label="Why not?" words="Say no" />
      </Details>
    </Section>
  )
}

function Counter({ rate }: { rate: RateShown }) {
  const lastResult = useOwnResult({ intent: 'counter' })
  const fromDay = rate.fromDay < rate.today ? rate.today : rate.fromDay
  const [form, fields] = useForm<Extract<z.input<typeof RateAnswerForm>, { intent: 'counter' }>>({
    id: 'counter',
    lastResult,
    defaultValue: { intent: 'counter', ...termsTyped({ terms: rate.terms, fromDay, toDay: rate.toDay }) },
  })
  return (
    <Details summary="Offer something else" isOpen={lastResult !== undefined}>
      <form method="post" {...getFormProps(form)} noValidate>
        <Hidden name="intent" value="counter" />
        <TermsFields fields={fields} />
        <Button look="secondary">Send this offer instead</Button>
      </form>
    </Details>
  )
}

function End({ rate }: { rate: RateShown }) {
  return (
    <Details summary="End this rate" isOpen={useOwnResult({ intent: 'end' }) !== undefined}>
      <p>What was ordered at it stays as it was ordered. New orders pay the public price.</p>
      <WithReason intent="end" label="Why?" words="End it" lastDay={rate.toDay ?? rate.today} />
    </Details>
  )
}

function WithReason(props: { intent: 'refuse' | 'end'; label: string; words: string; lastDay?: string }) {
  const { intent, label, words, lastDay } = props
  const [form, fields] = useForm({
    id: intent,
    lastResult: useOwnResult({ intent }),
    defaultValue: { lastDay: lastDay ?? '', reason: '' },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <Hidden name="intent" value={intent} />
      {lastDay ? <DateField field={fields.lastDay} label="On which day does it count for the last time?" /> : null}
      <TextAreaField field={fields.reason} label={label} hint="They read it." rows={2} />
      <Button look="secondary">{words}</Button>
    </form>
  )
}
