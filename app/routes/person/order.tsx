import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { Breadcrumbs } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ApproveOrder } from '#app/components/order/approve-order.tsx'
import { OrderLineCard } from '#app/components/order/order-line-card.tsx'
import { WhatTheyAreTold } from '#app/components/order/what-they-are-told.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { approveOrder } from '#app/domain/ordering/approve-order.server.ts'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { cancelVisit } from '#app/domain/ordering/cancel-visit.server.ts'
import { ownFirms } from '#app/domain/ordering/no-part.server.ts'
import { backInWords, ownOrderInWords } from '#app/domain/ordering/order-words.ts'
import { getOrder } from '#app/domain/ordering/orders.server.ts'
import { refuseOrder } from '#app/domain/ordering/refuse-order.server.ts'
import { sectionWords, sectionWordsOf } from '#app/domain/people/about-me.ts'
import { getAboutMe } from '#app/domain/people/about-me.server.ts'
import { canSeeCare } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { orderLineShown } from '../shared/order-shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Order ${data?.number ?? ''} – Daybook`.replace('  ', ' ') },
]

/** One order: each line with its days, its state and what can still be done. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId, shortName } = access
  const order = found(await getOrder(db, { personId, orderId: params.orderId! }))
  const isSelf = access.as === 'self'
  const { address } = await getAboutMe(db, personId)
  const seesCare = canSeeCare(access)
  const waiting = order.lines.filter(({ state }) => state === 'waiting for agreement')
  const providerIds = waiting.map(({ providerId }) => providerId)
  const mayApprove = access.powers.has('approve')
  const [ownFirm] = mayApprove ? await ownFirms(db, actor, { access, providerIds }) : []
  const words = isSelf ? sectionWords : sectionWordsOf(shortName)
  return {
    personId,
    isSelf,
    shortName,
    number: order.number,
    day: today(order.placedAt),
    by: order.byUserId === actor.userId ? 'you' : order.byName,
    isWaiting: waiting.length > 0,
    mayShop: access.powers.has('shop'),
    mayApprove: mayApprove && !ownFirm,
    whyNot: ownFirm ? ownOrderInWords(ownFirm.name, shortName) : null,
    totalPence: order.lines.reduce((sum, { nowPence }) => sum + nowPence, 0),
    orderedPence: order.lines.reduce((sum, { costPence }) => sum + costPence, 0),
    hasAddress: Boolean(address),
    mayRead: seesCare
      ? order.aboutMeShared.filter((section) => section !== 'address').map((section) => words[section])
      : null,
    lines: order.lines.map((line) => orderLineShown(seesCare ? line : { ...line, note: null })),
  }
}

/** Nobody has to say why. */
const reason = z
  .string()
  .trim()
  .max(300, 'Write at most 300 letters.')
  .optional()
  .transform((words) => words || null)
/** What the page said that cancelling costs. A page that said nothing is read as one that said: nothing. */
const expectedFeePence = z.coerce.number().int().default(0)
const OrderAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('refuse'), reason }),
  z.object({ intent: z.literal('cancel line'), lineId: z.string(), reason }),
  z.object({ intent: z.literal('cancel visit'), visitId: z.string(), expectedFeePence, reason }),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { access } = await requirePerson(request, params.personId)
  const orderId = params.orderId!
  const order = found(await getOrder(db, { personId: access.personId, orderId }))
  return submit(request, OrderAct, async (act) => {
    const sentence = await transaction(async (tx) => {
      switch (act.intent) {
        case 'approve':
          await approveOrder(tx, actor, { orderId })
          return 'You said yes. The money is held, and the providers have been asked.'
        case 'refuse':
          await refuseOrder(tx, actor, { orderId, reason: act.reason })
          return 'You said no. Nothing was ordered.'
        case 'cancel line': {
          const { id: lineId, title } = found(order.lines.find(({ id }) => id === act.lineId))
          return `${title} is cancelled. ${backInWords(await cancelLine(tx, actor, { lineId, reason: act.reason }))}`
        }
        case 'cancel visit': {
          const all = order.lines.flatMap(({ visits }) => visits)
          const { id: visitId } = found(all.find(({ id }) => id === act.visitId))
          const { reason, expectedFeePence } = act
          const back = await cancelVisit(tx, actor, { visitId, reason, expectedFeePence })
          return `The visit is cancelled. ${backInWords(back)}`
        }
        default:
          return act satisfies never
      }
    })
    return redirectWith(paths.order(access.personId, orderId), sentence)
  })
}

export default function Order() {
  const page = useLoaderData<typeof loader>()
  const { personId, number, day, by, totalPence, orderedPence, isWaiting, mayApprove, mayShop, mayRead, lines } = page
  const [form] = useForm({ id: 'order', lastResult: useLastResult() })
  return (
    <>
      <Breadcrumbs
        places={[{ words: page.isSelf ? 'Your orders' : `${page.shortName}’s orders`, href: paths.orders(personId) }]}
      />
      <ErrorSummary form={form} />
      <PageHeading
        title={`Order ${number}`}
        lead={`Ordered by ${by} on ${dayInWords(day)}. ${totalInWords(totalPence, orderedPence)}`}
        actions={<PrintLink />}
      />
      {isWaiting ? (
        mayApprove ? (
          <ApproveOrder totalPence={totalPence} />
        ) : (
          <InsetText>
            {page.whyNot ?? 'This order waits until somebody who may approve it says yes.'} No money is held for it yet.
          </InsetText>
        )
      ) : null}
      <div className="db-stack">
        {lines.map((line) => (
          <OrderLineCard
            key={line.id}
            line={line}
            mayCancel={mayShop}
            whoseYes={mayApprove ? 'your yes' : 'a yes'}
            storeHref={paths.store(line.providerSlug)}
            visitsHref={paths.visits(personId)}
          />
        ))}
      </div>
      {mayRead ? (
        <WhatTheyAreTold
          lines={lines}
          whose={page.isSelf ? 'your' : `${page.shortName}’s`}
          hasAddress={page.hasAddress}
          mayRead={mayRead}
        />
      ) : null}
    </>
  )
}

function totalInWords(nowPence: number, orderedPence: number): string {
  if (nowPence === orderedPence) return `It costs ${pounds(nowPence)}.`
  return `It costs ${pounds(nowPence)} now. It was ${pounds(orderedPence)}.`
}
