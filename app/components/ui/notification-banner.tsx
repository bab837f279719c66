import type { ReactNode } from 'react'

/**
 * Green: it is done. A page that only loads says nothing of its own accord, so a script takes whoever hears pages to it,
 * and it is said whole. Teal: something to know before you go on.
 */
export function NotificationBanner(props: { children: ReactNode; isSuccess?: boolean; title?: string }) {
  const { children, isSuccess = false, title = isSuccess ? 'Done' : 'Good to know' } = props
  return (
    <div
      className={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      role={isSuccess ? 'status' : 'region'}
      aria-label={title}
      {...(isSuccess ? { tabIndex: -1, 'aria-describedby': 'what-is-done' } : {})}
    >
      <div className="govuk-notification-banner__header">
        <p className="govuk-notification-banner__title">{title}</p>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading" id={isSuccess ? 'what-is-done' : undefined}>
          {children}
        </p>
      </div>
    </div>
  )
}
