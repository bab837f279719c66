import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { LineTag } from '#app/components/order/state-tag.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listOrders } from '#app/domain/ordering/orders.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

const pageSize = 20

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Orders'} – Daybook` }]

/** Everything that was ordered, newest first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId, shortName } = access
  const before = keyOf(new URL(request.url).searchParams.get('before'))
  const orders = await listOrders(db, { personId, before, limit: pageSize + 1 })
  const shown = orders.slice(0, pageSize)
  const last = shown.at(-1)
  const isSelf = access.as === 'self'
  return {
    personId,
    title: isSelf ? 'Your orders' : `${shortName}’s orders`,
    mayShop: access.powers.has('shop'),
    isFirstPage: before === undefined,
    olderKey: orders.length > pageSize && last ? `${last.placedAt.getTime()}.${last.id}` : null,
    orders: shown.map(({ id, number, placedAt, byUserId, byName, lines }) => ({
      id,
      number,
      day: today(placedAt),
      by: byUserId === actor.userId ? 'you' : byName,
      lines: lines.map((line) => ({
        id: line.id,
        title: line.title,
        providerName: line.providerName,
        state: line.state,
        costPence: line.costPence,
        nowPence: line.nowPence,
        firstDay: line.firstDay,
        lastDay: line.lastDay,
      })),
    })),
  }
}

/** "1795478400000.ord_…": where the page before ended. */
function keyOf(key: string | null) {
  const [time = '', id] = key?.split('.') ?? []
  return id && /^\d+$/.test(time) ? { placedAt: new Date(Number(time)), id } : undefined
}

export default function Orders() {
  const { personId, title, orders, mayShop, isFirstPage, olderKey } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={title}
        actions={
          <ButtonLink href={paths.visits(personId)} look="secondary">
            See all visits
          </ButtonLink>
        }
      />
      {orders.length === 0 ? (
        <EmptyState title="Nothing has been ordered yet">
          {mayShop ? (
            <p>
              <a className="govuk-link" href={paths.shop(personId)}>
                Look in the shop
              </a>{' '}
              and find what helps.
            </p>
          ) : (
            <p>When something is ordered, it stands here.</p>
          )}
        </EmptyState>
      ) : null}
      <ul className="db-orders">
        {orders.map((order) => (
          <li key={order.id} className="db-card">
            <Order personId={personId} order={order} />
          </li>
        ))}
      </ul>
      <Pagination
        of="orders"
        newerHref={isFirstPage ? null : paths.orders(personId)}
        olderHref={olderKey ? paths.orders(personId, { before: olderKey }) : null}
        words={{ newer: 'Newest', older: 'Older' }}
      />
    </>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['orders'][number]

function Order({ personId, order }: { personId: string; order: Shown }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
        <a className="govuk-link" href={paths.order(personId, order.id)}>
          Order {order.number}
        </a>
      </h2>
      <p className="db-small db-soft">
        {dayInWords(order.day)}, ordered by {order.by}
      </p>
      <ul className="db-held">
        {order.lines.map((line) => (
          <li key={line.id}>
            <p>
              {line.providerName}, {line.title}
              <br />
              <span className="db-small db-soft">{daysInWords(line)}</span>
            </p>
            <p>
              <LineTag state={line.state} />
            </p>
            <p className="db-held__sum">
              {pounds(line.nowPence)}
              {line.nowPence === line.costPence ? null : (
                <span className="db-small db-soft">
                  <br />
                  was {pounds(line.costPence)}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function daysInWords({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string {
  if (firstDay === lastDay) return dayInWords(firstDay)
  return `${dayInWords(firstDay, { weekday: false })} to ${dayInWords(lastDay, { weekday: false })}`
}
