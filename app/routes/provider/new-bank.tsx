import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireFreshSecondFactor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { BankForm } from '#app/domain/people/bank/bank-form.ts'
import { banksOf } from '#app/domain/people/bank/bank-of.server.ts'
import { changeBank } from '#app/domain/people/bank/change-bank.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Bank details – Daybook' }]

const owners = { kind: 'provider', roles: ['owner'] } as const

/** The code is asked for before the form, so that nothing typed is lost. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, owners)
  await requireFreshSecondFactor(request, actor)
  const bank = (await banksOf(db, [organisationId])).get(organisationId)
  return { organisationId, hasBank: Boolean(bank?.sortCode && bank.account) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, owners)
  await requireFreshSecondFactor(request, actor)
  return submit(request, BankForm, async (bank) => {
    const { isWaiting } = await transaction((tx) => changeBank(tx, actor, { ...bank, organisationId }))
    return redirectWith(
      paths.providerBank(organisationId),
      isWaiting
        ? 'The new bank details count in three days. We have told every owner and the address we write to.'
        : 'We pay you into this account from now on.',
    )
  })
}

export default function NewBank() {
  const { organisationId, hasBank } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof BankForm>>({ id: 'bank', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <BackLink href={paths.providerBank(organisationId)}>How you are paid</BackLink>
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
        <SubmitButton backHref={paths.providerBank(organisationId)}>
          {hasBank ? 'Use this account in three days' : 'Use this account'}
        </SubmitButton>
      </form>
    </div>
  )
}
