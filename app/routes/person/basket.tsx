import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { BasketActs, changeFormId, OneAct } from '#app/components/order/basket-acts.tsx'
import { BasketBody, ShortSummary } from '#app/components/order/basket-page.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { BasketAct, doInBasket } from '../shared/basket-acts.server.ts'
import { basketShown } from '../shared/basket-shown.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Basket'} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId, 'shop')
  const { personId, shortName } = access
  const title = access.as === 'self' ? 'Your basket' : `${shortName}’s basket`
  return { personId, title, basket: found(await basketShown(db, actor, personId)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const personId = params.personId!
  return submit(request, BasketAct, async (act) => {
    const sentence = await transaction((tx) => doInBasket(tx, actor, { personId, act }))
    return redirectWith(paths.basket(personId), sentence)
  })
}

export default function Basket() {
  const { personId, title, basket } = useLoaderData<typeof loader>()
  const lastResult = useLastResult()
  const { intent, lineId } = lastResult?.initialValue ?? {}
  const isChange = intent === 'change' && typeof lineId === 'string'
  const [form] = useForm({ id: isChange ? changeFormId(lineId) : 'basket', lastResult })
  const isEmpty = basket.lines.length === 0
  return (
    <>
      <ErrorSummary form={form} />
      {lastResult ? null : <ShortSummary basket={basket} />}
      <PageHeading title={title} />
      {isEmpty ? (
        <EmptyState title="There is nothing in the basket">
          <p>
            <a className="govuk-link" href={paths.shop(personId)}>
              Look in the shop
            </a>{' '}
            and put in what helps.
          </p>
        </EmptyState>
      ) : (
        <BasketBody basket={basket} acts={(line) => <BasketActs line={line} />} act={<GoOn />} />
      )}
      <Gone />
      <Later />
    </>
  )
}

function GoOn() {
  const { personId, basket } = useLoaderData<typeof loader>()
  if (!basket.isEnough)
    return (
      <p className="db-small">
        When everything fits, the button to go on appears here. The money is held, and only paid when the support has
        been given.
      </p>
    )
  return (
    <>
      <ButtonLink href={paths.checkout(personId)} isBig>
        Go on to order
      </ButtonLink>
      <p className="db-small govuk-!-margin-bottom-0">
        {basket.mayApprove
          ? 'Nothing is ordered yet. You see everything once more.'
          : 'Nothing is ordered yet. Somebody who may approve orders has to say yes to it.'}
      </p>
    </>
  )
}

function Gone() {
  const { basket } = useLoaderData<typeof loader>()
  if (basket.gone.length === 0) return null
  return (
    <section className="db-section" aria-labelledby="gone">
      <h2 className="govuk-heading-l" id="gone">
        Cannot be ordered any more
      </h2>
      <ul className="db-later">
        {basket.gone.map((line) => (
          <li key={line.id} className="db-card">
            <p>
              <strong>{line.title}</strong>
              <br />
              {line.why}
            </p>
            <OneAct line={line} intent="take out" words="Take out" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Later() {
  const { personId, basket } = useLoaderData<typeof loader>()
  if (basket.later.length === 0) return null
  return (
    <section className="db-section" aria-labelledby="later">
      <h2 className="govuk-heading-l" id="later">
        Kept for later
      </h2>
      <ul className="db-later">
        {basket.later.map((line) => (
          <li key={line.id} className="db-card">
            <p>
              <a className="govuk-link" href={paths.shopListing(personId, line.slug)}>
                {line.title}
              </a>
              <br />
              <span className="db-soft">{line.providerName}</span>
            </p>
            <div className="db-row">
              <OneAct line={line} intent="put back" words="Put back into the basket" />
              <OneAct line={line} intent="take out" words="Take out" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
