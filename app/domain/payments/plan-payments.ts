import type { Day } from '../shared/day.ts'

/** An approved, unpaid invoice line. `pence` is what is still to pay of it. */
export type OwedLine = { lineId: string; providerId: string; potId: string; pence: number }
/** What a provider owes back to a pot: the line of a credit note. */
export type Credit = { lineId: string; providerId: string; potId: string; pence: number }
export type ReleaseToCome = { dueOn: Day; pence: number }

export type PlannedPayment = {
  providerId: string
  pence: number
  /** invoice lines above 0, credit lines below: they add up to the payment */
  lines: { itemId: string; potId: string; pence: number }[]
}
/** `release` is the one that brings enough, with what came before; null when none that is planned does. */
export type WaitingLine<Line extends OwedLine> = { line: Line; missingPence: number; release: ReleaseToCome | null }

type Money<Line extends OwedLine> = {
  /** oldest first */
  lines: Line[]
  credits: Credit[]
  /** what is there in each pot; null: the council's own bank, which is not counted here */
  cash: ReadonlyMap<string, number | null>
  releases: ReadonlyMap<string, ReleaseToCome[]>
}

/**
 * One payment for each provider, oldest lines first, from money that is there. What a provider owes back to a pot
 * is taken off what the same pot pays it. A line is paid whole or waits for a release day.
 */
export function planPayments<Line extends OwedLine>(money: Money<Line>) {
  const cash = new Map(money.cash)
  const credits = creditsLeft(money.credits)
  const payments = new Map<string, PlannedPayment>()
  const waits: WaitingLine<Line>[] = []
  const missing = new Map<string, number>()

  for (const line of money.lines) {
    const left = credits.get(creditKey(line)) ?? []
    const fromCredit = Math.min(line.pence, totalOf(left))
    const needed = line.pence - fromCredit
    const there = cash.get(line.potId) ?? null
    if (there !== null && there < needed) {
      const short = (missing.get(line.potId) ?? -there) + needed
      missing.set(line.potId, short)
      waits.push({ line, missingPence: short, release: releaseThatBrings(short, money.releases.get(line.potId)) })
      continue
    }
    if (there !== null) cash.set(line.potId, there - needed)
    const payment = payments.get(line.providerId) ?? { providerId: line.providerId, pence: 0, lines: [] }
    payments.set(line.providerId, payment)
    payment.pence += needed
    payment.lines.push({ itemId: line.lineId, potId: line.potId, pence: line.pence })
    takeCredit(payment, left, fromCredit)
  }
  return { payments: [...payments.values()], waits }
}

function takeCredit(payment: PlannedPayment, left: Credit[], pence: number): void {
  let toTake = pence
  for (const credit of left) {
    const part = Math.min(toTake, credit.pence)
    if (part === 0) continue
    credit.pence -= part
    toTake -= part
    const same = payment.lines.find(({ itemId }) => itemId === credit.lineId)
    if (same) same.pence -= part
    else payment.lines.push({ itemId: credit.lineId, potId: credit.potId, pence: -part })
  }
}

function creditsLeft(credits: Credit[]): Map<string, Credit[]> {
  const left = new Map<string, Credit[]>()
  for (const credit of credits) {
    const key = creditKey(credit)
    left.set(key, [...(left.get(key) ?? []), { ...credit }])
  }
  return left
}

function creditKey({ potId, providerId }: { potId: string; providerId: string }): string {
  return `${potId} ${providerId}`
}

function releaseThatBrings(pence: number, releases: ReleaseToCome[] = []): ReleaseToCome | null {
  let brought = 0
  for (const release of releases.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))) {
    brought += release.pence
    if (brought >= pence) return release
  }
  return null
}

function totalOf(items: { pence: number }[]): number {
  return items.reduce((total, { pence }) => total + pence, 0)
}
