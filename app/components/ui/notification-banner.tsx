import type { ReactNode } from 'react'

/**
 * Green: it is done. Teal: something to know before you go on. `isAnswer`: to what was just pressed. A page that only loads
 * says nothing of its own accord, so a script takes whoever hears pages to an answer, and it is said whole.
 */
export function NotificationBanner(props: {
  children: ReactNode
  isSuccess?: boolean
  isAnswer?: boolean
  title?: string
}) {
  const { children, isSuccess = false, isAnswer = isSuccess, title = isSuccess ? 'Done' : 'Good to know' } = props
  return (
    <div
      className={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      role={isAnswer ? 'status' : 'region'}
      aria-label={title}
      {...(isAnswer ? { tabIndex: -1, 'aria-describedby': 'what-is-done' } : {})}
    >
      <div className="govuk-notification-banner__header">
        <p className="govuk-notification-banner__title">{title}</p>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading" id={isAnswer ? 'what-is-done' : undefined}>
          {children}
        </p>
      </div>
    </div>
  )
}

/** What somebody pressed was not taken, because they had to say first who they are. */
export function NotSent({ children }: { children: ReactNode }) {
  return (
    <NotificationBanner isAnswer title="Not sent">
      {children}
    </NotificationBanner>
  )
}
