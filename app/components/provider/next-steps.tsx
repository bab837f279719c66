import { NotificationBanner } from '../ui/notification-banner.tsx'

/** Where a new store's people look first, until all that it needs is done. */
export function NextSteps({ left, href }: { left: number; href: string }) {
  if (left === 0) return null
  return (
    <NotificationBanner title="What to do next">
      {left === 1 ? 'One thing is' : `${left} things are`} left to do for your store.{' '}
      <a className="govuk-notification-banner__link" href={href}>
        See what to do next
      </a>
    </NotificationBanner>
  )
}
