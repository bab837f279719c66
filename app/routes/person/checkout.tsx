import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { CheckboxesField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden, HiddenKey } from '#app/components/forms/hidden-key.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { Breadcrumbs } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { BasketBody, ShortSummary } from '#app/components/order/basket-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { checkOut } from '#app/domain/ordering/check-out.server.ts'
import { payingPots } from '#app/domain/ordering/paying-pots.ts'
import { getAboutMe } from '#app/domain/people/about-me.server.ts'
import { sections, sectionWords, sectionWordsOf } from '#app/domain/people/about-me.ts'
import { newId } from '#app/domain/shared/id.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { BasketAct, doInBasket } from '../shared/basket-acts.server.ts'
import { basketShown } from '../shared/basket-shown.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Order'} – Daybook` }]

/** Everything once more before it is ordered: what it costs, which pot pays, what will be left, what the providers are told. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId, 'shop')
  const { personId, shortName } = access
  const isSelf = access.as === 'self'
  const [basket, aboutMe] = await Promise.all([basketShown(db, actor, personId), getAboutMe(db, personId)])
  return {
    personId,
    shortName,
    isSelf,
    title: isSelf ? 'Order this?' : `Order this for ${shortName}?`,
    key: newId('key'),
    basket: found(basket),
    hasAddress: Boolean(aboutMe.address),
    sections: sections.filter((section) => section !== 'address' && Boolean(aboutMe[section])),
  }
}

const Order = z.object({
  intent: z.literal('order'),
  key: z.string().min(8).max(64),
  expectedPence: z.coerce.number().int(),
  payingPots: z.array(z.string().max(200)).default([]),
  aboutMeShared: z.array(z.enum(sections)).default([]),
})

const CheckoutForm = z.discriminatedUnion('intent', [Order, ...BasketAct.options])

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const personId = params.personId!
  return submit(request, CheckoutForm, async (input) => {
    if (input.intent !== 'order') {
      const sentence = await transaction((tx) => doInBasket(tx, actor, { personId, act: input }))
      return redirectWith(paths.basket(personId), sentence)
    }
    const { orderId, number, isWaiting } = await transaction((tx) => checkOut(tx, actor, { ...input, personId }))
    const sentence = isWaiting
      ? `Order ${number} waits for a yes. Nothing is held until then.`
      : `Order ${number} is placed. The money is held, and the providers have been asked.`
    return redirectWith(paths.order(personId, orderId), sentence)
  })
}

export default function Checkout() {
  return useLoaderData<typeof loader>().basket.lines.length > 0 ? <LookAgain /> : <NothingToOrder />
}

/** Not sent elsewhere: whoever pressed twice, or in two windows, reads here that nothing was ordered by it. */
function NothingToOrder() {
  const { personId, title } = useLoaderData<typeof loader>()
  return (
    <>
      <Refused />
      <PageHeading title={title} />
      <EmptyState title="Nothing is in the basket">
        <p>
          <a className="govuk-link" href={paths.basket(personId)}>
            Go to the basket
          </a>
        </p>
        <p>
          <a className="govuk-link" href={paths.orders(personId)}>
            See what is ordered
          </a>
        </p>
      </EmptyState>
    </>
  )
}

function LookAgain() {
  const { personId, title, basket, isSelf, shortName } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof Order>>({ id: 'order', lastResult: useLastResult() })
  const hasFailed = Object.keys(form.allErrors).length > 0
  return (
    <>
      <Breadcrumbs
        places={[{ words: isSelf ? 'Your basket' : `${shortName}’s basket`, href: paths.basket(personId) }]}
      />
      {hasFailed ? <ErrorSummary form={form} title="Nothing is ordered yet" /> : <ShortSummary basket={basket} />}
      <PageHeading title={title} />
      <BasketBody
        basket={basket}
        below={basket.isEnough ? <WhatIsTold formProps={getFormProps(form)} field={fields.aboutMeShared} /> : null}
        act={<OrderButton />}
      />
    </>
  )
}

type TellProps = {
  formProps: ReturnType<typeof getFormProps>
  field: Parameters<typeof CheckboxesField>[0]['field']
}

/** The form itself: what goes along with the order. Its button stands on the receipt. */
function WhatIsTold({ formProps, field }: TellProps) {
  const { personId, key, basket, hasAddress, sections: filled, isSelf, shortName } = useLoaderData<typeof loader>()
  const whose = isSelf ? 'your' : `${shortName}’s`
  const words = isSelf ? sectionWords : sectionWordsOf(shortName)
  return (
    <form method="post" className="db-card" {...formProps} noValidate>
      <Hidden name="intent" value="order" />
      <HiddenKey value={key} />
      <Hidden name="expectedPence" value={String(basket.totalPence)} />
      {payingPots(basket.lines).map((pays) => (
        <Hidden key={pays} name="payingPots" value={pays} />
      ))}
      {hasAddress ? (
        <p>
          Once they have said yes they are told {whose} name and address. Before that they see the district, the days
          and your note.
        </p>
      ) : (
        <p>
          Once they have said yes they are told {whose} name. If they come to the door, write the address under{' '}
          <a className="govuk-link" href={paths.aboutMe(personId)}>
            About me
          </a>{' '}
          first.
        </p>
      )}
      {filled.length > 0 ? (
        <CheckboxesField
          field={field}
          label={`What else of ${whose} page “About me” may they read then?`}
          options={filled.map((section) => ({ value: section, words: words[section] }))}
          isSmall
        />
      ) : null}
    </form>
  )
}

function OrderButton() {
  const { basket } = useLoaderData<typeof loader>()
  if (!basket.isEnough)
    return (
      <p className="db-small">
        When everything fits, the button to order appears here. The money is held, and only paid when the support has
        been given.
      </p>
    )
  return (
    <>
      <Button form="order" isBig>
        {basket.mayApprove ? `Order and hold ${pounds(basket.totalPence)}` : 'Ask for a yes'}
      </Button>
      <p className="db-small govuk-!-margin-bottom-0">
        {basket.mayApprove
          ? 'Nothing is paid now. The money is held, and only paid when the support has been given.'
          : 'The order waits until somebody who may approve it says yes. No money is held until then.'}
      </p>
    </>
  )
}
