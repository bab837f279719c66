import { account } from './accounts.ts'
import type { Transfer } from './events.ts'
import { moved } from './moved.ts'

type Contribution = { potId: string; personId: string; pence: number }
type CardPayment = { personId: string; cardAccountId: string; pence: number; feePence: number }
type PayOut = { councilId: string; cardAccountId: string; pence: number }
type TopUp = { potId: string; cardAccountId: string; pence: number }

export function contributionBilled({ potId, personId, pence }: Contribution): Transfer[] {
  return moved([account.personOwes(personId), account.paidIn(potId), pence])
}

/** By card; the card account keeps its fee. */
export function contributionReceived(payment: CardPayment): Transfer[] {
  const { personId, cardAccountId, pence, feePence } = payment
  return moved(
    [account.cardClearing(cardAccountId), account.personOwes(personId), pence],
    [account.cardFees(cardAccountId), account.cardClearing(cardAccountId), feePence],
  )
}

export function contributionPaidOut({ councilId, cardAccountId, pence }: PayOut): Transfer[] {
  return moved([account.councilCash(councilId), account.cardClearing(cardAccountId), pence])
}

export function cardTopUp({ potId, cardAccountId, pence }: TopUp): Transfer[] {
  return moved(
    [account.given(potId), account.available(potId), pence],
    [account.cardClearing(cardAccountId), account.paidIn(potId), pence],
  )
}

/** A top-up is taken back by the card's bank, even when it was spent. */
export function chargedBack(back: TopUp & { availablePence: number }): Transfer[] {
  const { potId, cardAccountId, pence } = back
  const borne = Math.min(pence, back.availablePence)
  return moved(
    [account.available(potId), account.given(potId), borne],
    [account.shortfall(potId), account.given(potId), pence - borne],
    [account.paidIn(potId), account.cardClearing(cardAccountId), pence],
  )
}
