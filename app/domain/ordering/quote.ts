import { mayPay } from './may-pay.ts'
import type { OrderPot } from './pots-to-order-with.server.ts'
import type { PricedLine } from './wanted-line.ts'
import { waysIntoBudget, waysOut, type WayOut } from './ways-out.ts'

export type LineToQuote = { id: string; potId: string | null; priced: PricedLine }

export type QuotedLine = {
  id: string
  priced: PricedLine
  /** null: no pot may pay for it; `why` says so */
  pot: { id: string; name: string } | null
  why: string | null
  shortPence: number
  leftPence: number
  ways: WayOut[]
  mayAlsoPay: { id: string; name: string }[]
}
export type QuotedPot = {
  id: string
  name: string
  endsOn: string
  nowPence: number
  holdsPence: number
  afterPence: number
  shortPence: number
}
export type Quote = { lines: QuotedLine[]; pots: QuotedPot[]; totalPence: number; isEnough: boolean }

/** Which pot pays for each line, whether it fits, and what the pots have now and after. Lines are served in their order. */
export function quoteLines(lines: LineToQuote[], pots: OrderPot[]): Quote {
  const leftOf = new Map(pots.map(({ id, availablePence }) => [id, availablePence]))
  const needed = new Map<string, number>()
  const quoted = lines.map((line) => {
    const result = quoteLine(line, { pots, leftOf })
    if (result.pot) needed.set(result.pot.id, (needed.get(result.pot.id) ?? 0) + line.priced.costPence)
    if (result.pot && result.shortPence === 0) leftOf.set(result.pot.id, result.leftPence - line.priced.costPence)
    return result
  })
  return {
    lines: quoted,
    pots: pots.filter(({ id }) => needed.has(id)).map((pot) => quotedPot(pot, needed.get(pot.id) ?? 0)),
    totalPence: lines.reduce((sum, { priced }) => sum + priced.costPence, 0),
    isEnough: quoted.every(({ pot, shortPence }) => pot !== null && shortPence === 0),
  }
}

type Around = { pots: OrderPot[]; leftOf: Map<string, number> }

function quoteLine({ id, potId, priced }: LineToQuote, { pots, leftOf }: Around): QuotedLine {
  const answers = pots.map((pot) => ({ pot, answer: mayPay(pot, priced) }))
  const able = answers.flatMap(({ pot, answer }) => (answer.may ? [pot] : []))
  const left = (pot: OrderPot) => leftOf.get(pot.id) ?? 0
  const chosen =
    able.find((pot) => pot.id === potId) ??
    able.find((pot) => left(pot) >= priced.costPence) ??
    able.toSorted((a, b) => left(b) - left(a))[0]
  if (!chosen) {
    const why = answers.find(({ pot }) => potId === null || pot.id === potId)?.answer
    return {
      id,
      priced,
      pot: null,
      why: why && !why.may ? why.words : 'There is no budget that can pay for this at the moment.',
      shortPence: 0,
      leftPence: 0,
      ways: waysIntoBudget(priced, { pots, leftOf }),
      mayAlsoPay: [],
    }
  }
  const leftPence = left(chosen)
  const shortPence = Math.max(0, priced.costPence - leftPence)
  return {
    id,
    priced,
    pot: { id: chosen.id, name: chosen.name },
    why: null,
    shortPence,
    leftPence,
    ways: shortPence > 0 ? waysOut({ line: priced, potId: chosen.id, leftOf, pots }) : [],
    mayAlsoPay: able.filter((pot) => pot !== chosen).map((pot) => ({ id: pot.id, name: pot.name })),
  }
}

function quotedPot({ id, name, endsOn, availablePence }: OrderPot, holdsPence: number): QuotedPot {
  const afterPence = Math.max(0, availablePence - holdsPence)
  const shortPence = Math.max(0, holdsPence - availablePence)
  return { id, name, endsOn, nowPence: availablePence, holdsPence, afterPence, shortPence }
}
