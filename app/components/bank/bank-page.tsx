import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { BankForm } from '#app/domain/people/bank/bank-form.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { BackLink } from '../layout/breadcrumbs.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/panel.tsx'
import { WaitingBank, type Waiting } from './bank-cards.tsx'

type Bank = { now: { name: string; words: string } | null; waiting: Waiting | null; changeHref: string }

/** Where an organisation is paid, what waits, and the way to change it. */
export function BankNow({ now, waiting, changeHref }: Bank) {
  const lastResult = useLastResult()
  return (
    <>
      {lastResult?.initialValue?.intent === 'stop' ? (
        <ErrorSummary form={{ id: 'stop', allErrors: { '': lastResult.error?.[''] ?? [] } }} />
      ) : null}
      <PageHeading title="How you are paid" lead="Only owners see this page." />
      <Section heading="Where we pay you" id="bank">
        {now ? (
          <p>
            We pay <strong>{now.name}</strong>, {now.words}.
          </p>
        ) : (
          <p>We do not know yet where to pay you. The first bank details count at once.</p>
        )}
        {waiting ? <WaitingBank waiting={waiting} /> : null}
        <p>
          <ButtonLink href={changeHref} look={now ? 'secondary' : 'main'}>
            {now ? 'Change bank details' : 'Give bank details'}
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}

/** The form for new bank details. */
export function NewBankDetails({ hasBank, backHref }: { hasBank: boolean; backHref: string }) {
  const [form, fields] = useForm<z.input<typeof BankForm>>({ id: 'bank', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <BackLink href={backHref}>How you are paid</BackLink>
      <ErrorSummary form={form} />
      <PageHeading
        title={hasBank ? 'Change bank details' : 'Give bank details'}
        lead={
          hasBank
            ? 'New details count after three days. Until then we pay into the old account, and any owner can stop it.'
            : 'They are your first, so they count at once.'
        }
      />
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField field={fields.bankName} label="Name on the account" isSpellingOff autoComplete="off" />
        <TextField
          field={fields.sortCode}
          label="Sort code"
          hint="Six figures, such as 08-99-99"
          width={10}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          field={fields.account}
          label="Account number"
          hint="Eight figures"
          width={10}
          inputMode="numeric"
          autoComplete="off"
        />
        <SubmitButton backHref={backHref}>
          {hasBank ? 'Use this account in three days' : 'Use this account'}
        </SubmitButton>
      </form>
    </div>
  )
}
