import { pounds } from '#app/domain/shared/money.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/panel.tsx'

type Payment = { id: string; pence: number }
type Props = { payments: Payment[]; payerName: string; where: string; isOwn: (payment: Payment) => boolean }

/** What a payer says they paid: whoever sees the bank account says that it has come, and nobody who said that it was paid. */
export function HasItCome({ payments, payerName, where, isOwn }: Props) {
  return payments.map((payment) => (
    <Card key={payment.id} heading="Has the money come?" id={payment.id}>
      {isOwn(payment) ? (
        <p>
          You said yourself that {pounds(payment.pence)} was paid, so a colleague or the council says that it has come.
        </p>
      ) : (
        <>
          <p>
            {payerName} says that {pounds(payment.pence)} was paid. {where}
          </p>
          <form method="post">
            <Hidden name="paymentId" value={payment.id} />
            <Button icon="tick">Yes, it has come</Button>
          </form>
        </>
      )}
    </Card>
  ))
}
