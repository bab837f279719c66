import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { LineTag } from '#app/components/order/state-tag.tsx'
import { lineInShort, reasonHeading } from '#app/components/provider/line-words.ts'
import { LineDays } from '#app/components/provider/line-days.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card, InsetText, Section } from '#app/components/ui/panel.tsx'
import { SummaryList, type SummaryRow } from '#app/components/ui/summary-list.tsx'
import { noDayLeft } from '#app/domain/ordering/answer-by.ts'
import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { isTravel } from '#app/domain/ordering/accepted-prices.ts'
import { costInWords } from '#app/domain/ordering/cost-now.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { getLineOfProvider, personOfLine } from '#app/domain/ordering/lines-of-provider.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, perUnit } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.line.title}, order ${data.line.number} – Daybook` : 'Nothing here – Daybook' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const which = { organisationId, lineId: params.lineId! }
  const line = found(await getLineOfProvider(db, actor, which))
  const personId = found(await personOfLine(db, which))
  const subject = { kind: 'order line', id: line.id }
  await noteOrganisationLooks(actor, organisationId, [{ personId, what: seenWith[line.told], subject }])
  return { organisationId, line }
}

const seenWith = {
  'district and times': 'an order, without the name',
  'name and chosen page': 'an order and the chosen page',
  'what an invoice needs': 'an order',
} as const

const Accepting = z.object({ intent: z.literal('accept') })
const Declining = z.object({
  intent: z.literal('decline'),
  reason: z
    .string({ error: 'Say why, in a few words. The person reads it.' })
    .trim()
    .min(3, 'Say why, in a few words. The person reads it.')
    .max(600, 'Use up to 600 letters'),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { organisationId, lineId } = { organisationId: params.organisationId!, lineId: params.lineId! }
  return submit(request, z.discriminatedUnion('intent', [Accepting, Declining]), async (input) => {
    found(await getLineOfProvider(db, actor, { organisationId, lineId }))
    if (input.intent === 'accept') {
      await transaction((tx) => acceptLine(tx, actor, { lineId }))
      return redirectWith(paths.providerOrder(organisationId, lineId), 'You said yes. Now you see who it is and where.')
    }
    await transaction((tx) => declineLine(tx, actor, { lineId, reason: input.reason }))
    return redirectWith(paths.providerOrders(organisationId), 'You said no. They know why, and their money went back.')
  })
}

export default function Order() {
  const { organisationId, line } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerOrders(organisationId)}>Orders</BackLink>
      {line.state === 'placed' ? null : <Refused />}
      <PageHeading
        title={line.title}
        above={`Order ${line.number}`}
        lead={`${line.personName}, ${lineInShort(line)}`}
      />
      <p>
        <LineTag state={line.state} />
      </p>
      <SummaryList rows={useRows()} />
      {line.state === 'placed' ? <Answer /> : null}
      <Section heading="The days" id="days">
        <LineDays days={line.days} unit={line.unit} hrefOf={hrefOf(organisationId, line.state !== 'placed')} />
      </Section>
    </>
  )
}

function hrefOf(organisationId: string, isOpen: boolean) {
  return isOpen ? (visitId: string) => paths.providerVisit(organisationId, visitId, { back: 'order' }) : null
}

function useRows(): SummaryRow[] {
  const { line } = useLoaderData<typeof loader>()
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : [])
  const prices = line.prices.map(
    (price) =>
      `${price.label}: ${pounds(price.pence)} ${isTravel(price) ? 'a visit' : perUnit(price.unit)}${price.isPrivate ? ', as agreed with the council' : ''}`,
  )
  return [
    ...row('In their words', line.note),
    ...row('It is worth', costInWords(line)),
    ...row('Price', [...new Set(prices)].join('. ')),
    ...row('Delivery, in it', line.deliveryPence ? pounds(line.deliveryPence) : null),
    ...row('Bring it to', line.deliveryAddress),
    ...row('District', line.told === 'district and times' ? line.district : null),
    ...line.about.map(({ heading, text }) => ({ key: heading, value: text })),
    ...row(reasonHeading(line.state), line.answerReason),
  ]
}

function Answer() {
  const { line } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof Declining>>({ id: 'decline', lastResult: useLastResult() })
  return (
    <Section heading="Your answer" id="answer">
      <ErrorSummary form={form} />
      {line.isTooLate ? <TooLate /> : <Accept />}
      <Card heading={line.isTooLate ? 'Say no' : 'Or say no'} id="no">
        <form method="post" {...getFormProps(form)} noValidate>
          <Hidden name="intent" value="decline" />
          <TextAreaField
            field={fields.reason}
            label="Why not?"
            hint="The person reads this. Such as: we have no free mornings until March."
            rows={3}
          />
          <Button look="secondary">No, we cannot do this</Button>
        </form>
      </Card>
    </Section>
  )
}

function Accept() {
  const { line } = useLoaderData<typeof loader>()
  return (
    <>
      <InsetText>
        The money for it is held. Once you say yes you see the name, the address and what the person chose to tell you.
        {line.answerBy ? ` Answer by ${dayInWords(line.answerBy, { year: false })}.` : ''}
      </InsetText>
      <form method="post">
        <Hidden name="intent" value="accept" />
        <Button isBig icon="tick">
          Yes, we will do this
        </Button>
      </form>
    </>
  )
}

function TooLate() {
  return <InsetText>{noDayLeft} It goes away by itself, and its money goes back. You can still say why not.</InsetText>
}
