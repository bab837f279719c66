import { account, type AccountRef } from './accounts.ts'
import { moved, type Movement } from './moved.ts'

/** Whole pence from a debit account to a credit account of the same book. */
export type Transfer = { debit: AccountRef; credit: AccountRef; pence: number }

type OnShare = { potId: string; shareId: string; pence: number }
type ToProvider = { potId: string; providerId: string; pence: number }
type Recharge = ToProvider & { costCentre: string }
type OnItsWay = { potId: string; paymentId: string; pence: number }
/** The council whose bank pays or is paid, for a council-managed pot; otherwise null. */
type Bank = { councilId: string | null }
type NewPayer = { oldPotId: string; newPotId: string; budgetPence: number; cashPence: number }
type Elsewhere = { potId: string; availablePence: number; cashPence: number; pence: number }

export function agreedOrRaised(potId: string, pence: number): Transfer[] {
  return moved([account.given(potId), account.available(potId), pence])
}

/** `moneyBack`: the same amount leaves the payer's cash and goes back to the funder. */
export function loweredOrReturned(potId: string, pence: number, { moneyBack }: { moneyBack: boolean }): Transfer[] {
  return [
    ...moved([account.available(potId), account.given(potId), pence]),
    ...(moneyBack ? moneyReturned(potId, pence) : []),
  ]
}

/** Cash alone goes back to the funder, where it is another amount than the budget was lowered by. */
export function moneyReturned(potId: string, pence: number): Transfer[] {
  return moved([account.paidIn(potId), account.cash(potId), pence])
}

/** Release day, for a pot that the council does not manage itself. */
export function released(potId: string, pence: number): Transfer[] {
  return moved([account.cash(potId), account.paidIn(potId), pence])
}

/** Contingency is put aside. */
export function setAside(potId: string, pence: number): Transfer[] {
  return moved([account.available(potId), account.setAside(potId), pence])
}

/** Contingency becomes available again. */
export function contingencyUsed(potId: string, pence: number): Transfer[] {
  return moved([account.setAside(potId), account.available(potId), pence])
}

/** Money that was raised, credited or given back covers what the pot could not bear. */
export function shortfallCovered(potId: string, pence: number): Transfer[] {
  return moved([account.available(potId), account.shortfall(potId), pence])
}

/** Spent without an order, with a receipt. Never refused: what the pot or its cash cannot bear is recorded as such. */
export function spentElsewhere({ potId, availablePence, cashPence, pence }: Elsewhere): Transfer[] {
  const borne = Math.min(pence, availablePence)
  const paid = Math.min(pence, cashPence)
  return moved(
    [account.available(potId), account.spent(potId), borne],
    [account.shortfall(potId), account.spent(potId), pence - borne],
    [account.charged(potId), account.cash(potId), paid],
    [account.charged(potId), account.paidIn(potId), pence - paid],
  )
}

/** What is left of a pot goes on in a new one with another payer. */
export function payerChanged({ oldPotId, newPotId, budgetPence, cashPence }: NewPayer): Transfer[] {
  return moved(
    [account.available(oldPotId), account.given(oldPotId), budgetPence],
    [account.given(newPotId), account.available(newPotId), budgetPence],
    [account.paidIn(oldPotId), account.cash(oldPotId), cashPence],
    [account.cash(newPotId), account.paidIn(newPotId), cashPence],
  )
}

export function orderPlaced(shares: OnShare[]): Transfer[] {
  return moved(...shares.map(({ potId, shareId, pence }) => hold(potId, shareId, pence)))
}

/** A price, visits, a pause or a share changed: more is held where the difference is above 0, less where it is below. */
export function lineChanged(shares: { potId: string; shareId: string; differencePence: number }[]): Transfer[] {
  return moved(
    ...shares.map(({ potId, shareId, differencePence }) =>
      differencePence > 0 ? hold(potId, shareId, differencePence) : giveBack(potId, shareId, -differencePence),
    ),
  )
}

/** Declined, cancelled, lapsed, missed or ended. */
export function heldGivenBack(shares: OnShare[]): Transfer[] {
  return moved(...shares.map(({ potId, shareId, pence }) => giveBack(potId, shareId, pence)))
}

/** The real cost, or the fee for a late cancellation, becomes delivered. What was held beyond it is given back; what is missing comes from available. */
export function visitConfirmed(
  shares: { potId: string; shareId: string; heldPence: number; costPence: number }[],
): Transfer[] {
  return moved(
    ...shares.flatMap(({ potId, shareId, heldPence, costPence }): Movement[] => [
      [account.held(potId, shareId), account.delivered(potId, shareId), Math.min(heldPence, costPence)],
      giveBack(potId, shareId, Math.max(0, heldPence - costPence)),
      [account.available(potId), account.delivered(potId, shareId), Math.max(0, costPence - heldPence)],
    ]),
  )
}

/** A yes that is on no invoice is taken back: its cost is held again until somebody has decided. */
export function confirmationWithdrawn(shares: OnShare[]): Transfer[] {
  return moved(...shares.map(holdAgain))
}

export function invoiceApproved(lines: (OnShare & { providerId: string })[]): Transfer[] {
  return moved(
    ...lines.flatMap(({ potId, shareId, providerId, pence }): Movement[] => [
      [account.delivered(potId, shareId), account.spent(potId), pence],
      [account.charged(potId), account.owed(potId, providerId), pence],
    ]),
  )
}

export function queriedAfterApproval({ potId, providerId, pence }: ToProvider): Transfer[] {
  return moved([account.owed(potId, providerId), account.owedQueried(potId, providerId), pence])
}

export function querySettled({ potId, providerId, pence }: ToProvider): Transfer[] {
  return moved([account.owedQueried(potId, providerId), account.owed(potId, providerId), pence])
}

/** Individual service fund: the approved charge draws down what the provider keeps. Stands in the approving entry. */
export function drawnDown({ potId, providerId, pence }: ToProvider): Transfer[] {
  return moved([account.owed(potId, providerId), account.cash(potId), pence])
}

/** The bank sent back what a fund was drawn down from: the line is owed again. */
export function drawnDownTakenBack({ potId, providerId, pence }: ToProvider): Transfer[] {
  return moved([account.cash(potId), account.owed(potId, providerId), pence])
}

/** In-house of the same council: a journal line, never a bank payment. Stands in the approving entry. */
export function recharged({ potId, providerId, costCentre, pence }: Recharge): Transfer[] {
  return moved([account.owed(potId, providerId), account.recharge(costCentre), pence])
}

/** What was recharged and credited since: the cost centre has it again. */
export function rechargeTakenBack({ potId, providerId, costCentre, pence }: Recharge): Transfer[] {
  return moved([account.recharge(costCentre), account.owedBack(potId, providerId), pence])
}

export function creditedUnpaid({ potId, providerId, pence }: ToProvider): Transfer[] {
  return credited(potId, pence, account.owed(potId, providerId))
}

export function creditedWhileQueried({ potId, providerId, pence }: ToProvider): Transfer[] {
  return credited(potId, pence, account.owedQueried(potId, providerId))
}

export function creditedAfterPayment({ potId, providerId, pence }: ToProvider): Transfer[] {
  return credited(potId, pence, account.owedBack(potId, providerId))
}

/** What a provider owes back is taken off the next payment of the same pot. */
export function creditNetted({ potId, providerId, pence }: ToProvider): Transfer[] {
  return moved([account.owed(potId, providerId), account.owedBack(potId, providerId), pence])
}

export function creditRefunded({ potId, providerId, councilId, pence }: ToProvider & Bank): Transfer[] {
  return moved([bankOf(potId, councilId), account.owedBack(potId, providerId), pence])
}

/** A payment run was sent, or the person said "I have paid". */
export function sentToBank({ potId, providerId, paymentId, pence }: ToProvider & OnItsWay): Transfer[] {
  return moved([account.owed(potId, providerId), account.onItsWay(paymentId), pence])
}

export function paymentConfirmed({ potId, councilId, paymentId, pence }: OnItsWay & Bank): Transfer[] {
  return moved([account.onItsWay(paymentId), bankOf(potId, councilId), pence])
}

export function paymentReturned({ potId, providerId, paymentId, pence }: ToProvider & OnItsWay): Transfer[] {
  return moved([account.onItsWay(paymentId), account.owed(potId, providerId), pence])
}

function hold(potId: string, shareId: string, pence: number): Movement {
  return [account.available(potId), account.held(potId, shareId), pence]
}

function holdAgain({ potId, shareId, pence }: OnShare): Movement {
  return [account.delivered(potId, shareId), account.held(potId, shareId), pence]
}

function giveBack(potId: string, shareId: string, pence: number): Movement {
  return [account.held(potId, shareId), account.available(potId), pence]
}

function credited(potId: string, pence: number, from: AccountRef): Transfer[] {
  return moved([account.spent(potId), account.available(potId), pence], [from, account.charged(potId), pence])
}

function bankOf(potId: string, councilId: string | null): AccountRef {
  return councilId ? account.councilCash(councilId) : account.cash(potId)
}
