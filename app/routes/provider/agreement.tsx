import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { AgreedTo, AskToAgree } from '#app/components/agreement/agreed.tsx'
import { waitsInWords } from '#app/components/agreement/missing-agreement.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { AgreeForm } from '#app/domain/catalogue/joining/questions.ts'
import { missingAgreementOf } from '#app/domain/invoicing/without-agreement.server.ts'
import { agreeToInvoices } from '#app/domain/people/agreements/agree.server.ts'
import { agreementOf } from '#app/domain/people/agreements/agreement-of.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Who writes your invoices – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const { agreed, ...agreement } = await agreementOf(db, actor, organisationId)
  return {
    organisationId,
    ...agreement,
    missing: await missingAgreementOf(db, actor, organisationId),
    agreed: agreed.map(({ agreedAt, ...one }) => ({ ...one, at: instantInWords(agreedAt) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, AgreeForm, async () => {
    await transaction((tx) => agreeToInvoices(tx, actor, { organisationId }))
    const said = 'It is written down that you agree. What waits is on the council’s next invoices.'
    return redirectWith(paths.providerAgreement(organisationId), said)
  })
}

export default function Agreement() {
  const { organisationId, organisationName, isNeeded, isOwner, missing, agreed } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerInvoices(organisationId)}>Your invoices</BackLink>
      <PageHeading
        title="Who writes your invoices"
        lead="You record what you did, and Daybook writes the invoice for it."
        actions={agreed.length ? <PrintLink>Print this page</PrintLink> : null}
      />
      {isNeeded ? null : (
        <InsetText>
          You are a service of the council. What Daybook writes for you, the council writes in its own name: mostly
          recharge notes from one cost centre to another, which no bank pays. So there is nothing to agree to.
        </InsetText>
      )}
      {missing ? (
        <Section heading="It needs your yes, once" id="agree">
          <p>{waitsInWords(missing)}</p>
          <p>Nothing is lost while it waits. After your yes, the next invoices hold all of it.</p>
          <AskToAgree isOwner={isOwner} />
        </Section>
      ) : null}
      {agreed.length ? (
        <Section heading="You have agreed" id="agreed">
          <AgreedTo agreed={agreed} name={organisationName} />
          <p>To end it, write to the council. What you delivered until then is still invoiced here.</p>
        </Section>
      ) : null}
      {isOwner ? (
        <p>
          <a className="govuk-link" href={paths.providerVat(organisationId)}>
            Your VAT number
          </a>
        </p>
      ) : null}
    </>
  )
}
