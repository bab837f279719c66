import { useForm } from '@conform-to/react'
import type { WhereToPay } from '#app/domain/invoicing/where-to-pay.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Hidden, HiddenKey } from '../forms/hidden-key.tsx'
import { useOwnResult } from '../forms/use-last-result.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

type Props = { formKey: string; number: string; pence: number; providerName: string; elsewhere: WhereToPay | null }

/** What somebody is to pay from their own account, and to which. `elsewhere`: no account stands on the invoice. */
export function IHavePaid({ formKey, ...props }: Props) {
  const [form] = useForm({ id: 'paid', lastResult: useOwnResult({ intent: 'paid' }) })
  return (
    <Card heading="To be paid by you" id="to-pay">
      <ErrorSummary form={form} />
      <p>{howToPay(props)}</p>
      <form method="post">
        <HiddenKey value={formKey} />
        <Hidden name="intent" value="paid" />
        <Button icon="tick">I have paid</Button>
      </form>
    </Card>
  )
}

function howToPay({ number, pence, providerName, elsewhere }: Omit<Props, 'formKey'>): string {
  const sum = pounds(pence)
  const reference = `Give ${number} as the reference.`
  if (!elsewhere) return `Pay ${sum} from your account to the one below. ${reference} Then press this.`
  const { account, reach } = elsewhere
  if (account) {
    return `Pay ${sum} from your account to ${account}. It was not known when the invoice was written. ${reference} Then press this.`
  }
  const ask = reach.length
    ? `Ask ${providerName} before you pay: ${reach.join(' or ')}.`
    : `Ask ${providerName} or the council before you pay.`
  return `You owe ${sum}. This invoice does not say which account to pay it to. ${ask} ${reference} When you have paid, press this.`
}
