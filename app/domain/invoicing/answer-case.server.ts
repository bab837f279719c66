import type { Tx } from '#db/client.ts'
import { settleQuery } from '../ordering/settle-query.server.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import type { answers } from './answer-form.ts'
import { answersTo } from './answers.ts'
import { approveException } from './approve-exception.server.ts'
import { askAbout } from './ask-about.server.ts'
import { getCase, type CasePage } from './case-page.server.ts'
import { backOf, fullOf } from './case-sums.ts'
import { sendBack } from './send-back.server.ts'
import { settleInvoiceLine } from './settle-invoice-line.server.ts'

type Input = {
  councilId: string
  exceptionId: string
  answer: (typeof answers)[number]
  why: string
  amount?: number | null | undefined
  /** what the page said that the case comes to: what was written down since then is read before anybody pays it */
  expectedPence: number
}

/** One answer of an officer to one case, whatever it is about. Returns what happened, in a sentence. */
export async function answerCase(tx: Tx, actor: Actor, input: Input): Promise<string> {
  const { exceptionId, answer, why } = input
  const page = await getCase(tx, actor, input)
  if (!page) throw notHere()
  if (page.exception.settledAt) throw new Refusal('conflict', 'This case was answered already. Nothing was changed.')
  const { providerName, shortName } = page.facts
  if (!answersTo({ ...page, providerName, shortName }).some(({ value }) => value === answer)) {
    throw new Refusal('conflict', 'This case has changed, so that answer does not fit it any more. Look at it again.')
  }
  if (answer.startsWith('pay-')) requireAsRead(page, input.expectedPence)
  switch (answer) {
    case 'ask-provider':
    case 'ask-person': {
      const whom = answer === 'ask-person' ? 'person' : 'provider'
      await askAbout(tx, actor, { exceptionId, whom, question: why })
      return `${whom === 'person' ? shortName : providerName} gets your question. The line waits.`
    }
    case 'send-back':
      await sendBack(tx, actor, { exceptionId, reason: why })
      return `It is sent back to ${providerName}. Its money stays held.`
    case 'pay-ordered':
      await approveException(tx, actor, { exceptionId, pay: 'ordered', reason: why })
      return 'What was ordered will be paid. The rest is back in the pot.'
    case 'pay-all':
      if (page.line?.state !== 'exception') return settle(tx, actor, { page, payPence: fullOf(page), why })
      await approveException(tx, actor, { exceptionId, pay: 'invoiced', reason: why })
      return 'All of it will be paid.'
    case 'pay-some':
      return settle(tx, actor, { page, payPence: input.amount ?? 0, why })
    case 'pay-none':
      return settle(tx, actor, { page, payPence: 0, why })
    default:
      return answer satisfies never
  }
}

function requireAsRead(page: CasePage, expectedPence: number): void {
  const full = fullOf(page)
  if (expectedPence === full) return
  const what = page.line ? 'This has changed' : 'This was written down anew'
  throw new Refusal(
    'conflict',
    `${what} since you opened it and costs ${pounds(full)} now. Nothing is decided yet. Look at it again.`,
  )
}

/** A query is settled on its invoice line, or on its visit while no invoice holds it. */
async function settle(tx: Tx, actor: Actor, about: { page: CasePage; payPence: number; why: string }): Promise<string> {
  const { page, payPence, why } = about
  const full = fullOf(page)
  if (payPence > full) {
    throw new Refusal('not-allowed', `You can pay up to ${pounds(full)}.`, { field: 'amount' })
  }
  if (page.line) {
    await settleInvoiceLine(tx, actor, { lineId: page.line.id, creditPence: full - payPence, reason: why })
  } else {
    await settleQuery(tx, actor, { visitId: page.visit.id, payPence, words: why })
  }
  const back = backOf(page, payPence)
  const paid = payPence > 0 ? `${pounds(payPence)} will be paid.` : 'Nothing will be paid.'
  return `${paid}${back > 0 ? ` ${pounds(back)} is back in the pot.` : ''}`
}
