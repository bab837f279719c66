import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { WaitingBank } from '#app/components/bank/bank-cards.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { maskedBank } from '#app/domain/people/bank/bank-form.ts'
import { banksOf, waitingBankOf } from '#app/domain/people/bank/bank-of.server.ts'
import { cancelBankChange } from '#app/domain/people/bank/change-bank.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'How you are paid – Daybook' }]

const owners = { kind: 'provider', roles: ['owner'] } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, owners)
  const [banks, waiting] = await Promise.all([banksOf(db, [organisationId]), waitingBankOf(db, organisationId)])
  const bank = banks.get(organisationId)
  const { sortCode, account, bankName, name } = bank ?? { sortCode: null, account: null, bankName: null, name: '' }
  return {
    organisationId,
    now: sortCode && account ? { name: bankName ?? name, words: maskedBank({ sortCode, account }) } : null,
    waiting: waiting && {
      id: waiting.id,
      name: waiting.bankName,
      words: maskedBank(waiting),
      from: instantInWords(waiting.countsFrom),
    },
  }
}

const Stop = z.object({ intent: z.literal('stop'), changeId: z.string() })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, Stop, async ({ changeId }) => {
    const back = paths.providerBank(organisationId)
    await transaction((tx) => cancelBankChange(tx, actor, { organisationId, changeId }))
    return redirectWith(back, 'The new bank details are stopped. We go on paying into the old account.')
  })
}

export default function Bank() {
  const { organisationId, now, waiting } = useLoaderData<typeof loader>()
  const lastResult = useLastResult()
  return (
    <>
      <BackLink href={paths.providerInvoices(organisationId)}>Invoices</BackLink>
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
          <ButtonLink href={paths.providerNewBank(organisationId)} look={now ? 'secondary' : 'main'}>
            {now ? 'Change bank details' : 'Give bank details'}
          </ButtonLink>
        </p>
      </Section>
      <p>
        <a className="govuk-link" href={paths.providerAgreement(organisationId)}>
          Your agreement about invoices, and VAT
        </a>
      </p>
    </>
  )
}
