import { pounds } from '#app/domain/shared/money.ts'
import { NotificationBanner } from '../ui/notification-banner.tsx'

type Missing = { isOwner: boolean; deliveries: number; pence: number }

/** On every page where a provider looks first, while nobody has agreed that Daybook writes its invoices. */
export function MissingAgreement({ missing, href }: { missing: Missing | null; href: string }) {
  if (!missing) return null
  return (
    <NotificationBanner title="One yes is missing">
      {waitsInWords(missing)} {missing.isOwner ? '' : 'An owner has to do it. '}
      <a className="govuk-notification-banner__link" href={href}>
        Read what you agree to
      </a>
    </NotificationBanner>
  )
}

/** "3 visits of £99.00 wait: we may not write your invoices before you agree to it, once." */
export function waitsInWords({ deliveries, pence }: Omit<Missing, 'isOwner'>): string {
  if (deliveries === 0) return 'We may not write invoices for you before you agree to it, once.'
  const what = deliveries === 1 ? `A visit of ${pounds(pence)} waits` : `${deliveries} visits of ${pounds(pence)} wait`
  return `${what}: we may not write your invoices before you agree to it, once.`
}
