import type { OwnStop } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { NotificationBanner } from '../ui/notification-banner.tsx'

/** On every page where a provider looks, while nobody can order from it. `checksHref`: left out on the page of checks, null for a group, which has none. */
export function NoNewOrders({ stop, checksHref }: { stop: OwnStop | null; checksHref?: string | null }) {
  if (!stop) return null
  const { why, isSuspended, council } = stop
  return (
    <NotificationBanner title="No new orders">
      {why} What is ordered already goes on.{' '}
      {isSuspended ? `Your store is not shown meanwhile. ${council} has written to you why. ` : null}
      {checksHref === undefined && !isSuspended ? 'Send the new document below.' : null}
      {checksHref ? (
        <a className="govuk-notification-banner__link" href={checksHref}>
          {isSuspended ? 'See your checks' : 'Send the new document'}
        </a>
      ) : null}
    </NotificationBanner>
  )
}
