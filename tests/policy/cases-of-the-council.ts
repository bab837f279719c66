import { today } from '#app/domain/shared/day.ts'
import { form, officers, paying, type Case } from './case.ts'
import { payeeName } from './world-of-papers.ts'
import { marker, type World } from './world.ts'

const mandateForm = (w: World) => ({
  kind: 'user',
  email: w.users.stranger.email,
  powers: ['shop'],
  relation: 'a friend',
  startsOn: '2026-01-01',
  consentHow: 'spoken',
  evidence: 'They said it to me at home',
  evidenceOn: '2026-01-01',
})
const budgetForm = form({
  startsOn: '2030-01-01',
  endsOn: '2030-12-31',
  'pots[0].name': 'Pot',
  'pots[0].stream': 'social care',
  'pots[0].amount': '100.00',
  'pots[0].heldAs': 'direct payment',
  'pots[0].releasePattern': 'at once',
})

const sampleForm = (w: World) => ({ visitId: w.sampledVisitId, answer: 'right', words: 'They told me so' })
const refund = form({ key: 'key_policy', amount: '1.00', receivedOn: today(), reference: 'BACS 4471' })

/** The back office of Joan's council. */
export const casesOfTheCouncil: Record<string, Case> = {
  'routes/council/people': { at: (w) => `/council/${w.council}/people`, may: officers, sees: `${marker}joan` },
  'routes/council/person': {
    at: (w) => `/council/${w.council}/people/${w.joan}`,
    may: officers,
    sees: `${marker}joan`,
    forms: [
      { may: ['practitioner'], body: form({ intent: 'invite', email: 'thief@mail.example' }) },
      { may: ['practitioner'], body: form({ intent: 'take-back', invitationId: 'tok_none' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'suspend', mandateId: w.tomsMandate, reason: 'A worry' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'resume', mandateId: w.tomsMandate, reason: 'No worry' }) },
      { may: ['practitioner'], body: (w) => ({ intent: 'end', mandateId: w.tomsMandate, reason: 'Over' }) },
      { may: officers, body: (w) => ({ intent: 'confirm', mandateId: w.tomsMandate }) },
    ],
    crossings: [
      { who: 'finance', at: (w) => `/council/${w.council}/people/${w.joan}`, hides: [`${marker}address`] },
      { who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/people/${w.joan}` },
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/people/${w.joan}`,
        body: (w) => ({ intent: 'end', mandateId: w.tomsMandate, reason: 'Over' }),
      },
    ],
  },
  'routes/council/new-mandate': {
    at: (w) => `/council/${w.council}/people/${w.joan}/mandates/new`,
    may: ['practitioner'],
    sees: 'Jojo',
    forms: [{ may: ['practitioner'], body: mandateForm }],
    crossings: [
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/people/${w.joan}/mandates/new`,
        body: mandateForm,
      },
    ],
  },
  'routes/council/new-budget': {
    at: (w) => `/council/${w.council}/people/${w.joan}/budgets/new`,
    may: ['practitioner'],
    sees: `${marker}joan`,
    forms: [{ may: ['practitioner'], body: budgetForm }],
  },
  'routes/council/staff': {
    at: (w) => `/council/${w.council}/staff`,
    may: ['admin'],
    sees: `${marker}clerk`,
    forms: [
      { may: ['admin'], body: form({ intent: 'invite', email: 'thief@mail.example', role: 'finance' }) },
      { may: ['admin', 'finance'], body: (w) => ({ intent: 'end', userId: w.users.finance.userId }) },
    ],
  },
  'routes/council/search': {
    at: (w) => `/council/${w.council}/search`,
    may: ['commissioner', 'admin'],
    sees: 'How search works',
    forms: [{ may: ['commissioner', 'admin'], body: form({ step: 'return', number: '0' }) }],
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/search` }],
  },
  'routes/council/letters': {
    at: (w) => `/council/${w.council}/letters`,
    may: ['practitioner', 'admin'],
    sees: `${marker}letter`,
    forms: [{ may: ['practitioner', 'admin'], body: (w) => ({ letterId: w.letterId }) }],
    crossings: [{ who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/letters` }],
  },
  'routes/council/exceptions': { at: (w) => `/council/${w.council}/exceptions`, may: paying, sees: `${marker}joan` },
  'routes/council/exception': {
    at: (w) => `/council/${w.council}/exceptions/${w.exceptionId}`,
    may: paying,
    sees: `${marker}joan`,
    forms: [{ may: paying, body: form({ answer: 'pay-all', why: 'It was agreed', expectedPence: '4950' }) }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/exceptions/${w.exceptionId}` },
      {
        who: 'financeElsewhere',
        at: (w) => `/council/${w.elsewhere}/exceptions/${w.exceptionId}`,
        body: form({ answer: 'pay-all', why: 'It was agreed', expectedPence: '4950' }),
      },
    ],
  },
  'routes/council/invoices': {
    at: (w) => `/council/${w.council}/invoices`,
    may: paying,
    sees: (w) => w.invoiceNumber,
    forms: [{ may: paying, body: form({ key: 'key_policy', periodTo: today() }) }],
  },
  'routes/council/invoice': {
    at: (w) => `/council/${w.council}/invoices/${w.creditNoteId}`,
    may: paying,
    sees: `${marker}paul Reeve`,
    forms: [{ may: paying, body: refund }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/invoices/${w.invoiceId}` },
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/invoices/${w.creditNoteId}`, body: refund },
    ],
  },
  'routes/council/payment-runs': {
    at: (w) => `/council/${w.council}/payment-runs`,
    may: paying,
    sees: (w) => `/payment-runs/${w.runId}`,
    forms: [{ may: paying, body: form({ key: 'key_policy', make: 'payment' }) }],
  },
  'routes/council/payment-run': {
    at: (w) => `/council/${w.council}/payment-runs/${w.runId}`,
    may: paying,
    sees: payeeName,
    forms: [{ may: paying, body: form({ step: 'check' }) }],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}` },
      {
        who: 'financeElsewhere',
        at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}`,
        body: form({ step: 'check' }),
      },
    ],
  },
  'routes/council/payment-run-csv': {
    at: (w) => `/council/${w.council}/payment-runs/${w.runId}/csv`,
    may: paying,
    sees: payeeName,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/payment-runs/${w.runId}/csv` }],
  },
  'routes/council/invoice-pdf': {
    at: (w) => `/council/${w.council}/invoices/${w.invoiceId}/pdf`,
    may: paying,
    sees: `${marker}title`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/invoices/${w.invoiceId}/pdf` }],
  },
  'routes/council/today': {
    at: (w) => `/council/${w.council}`,
    may: ['practitioner', 'finance', 'finance2', 'commissioner', 'admin'],
    sees: 'What waits',
  },
  'routes/council/find': {
    at: (w) => `/council/${w.council}/find?q=Reeve`,
    may: officers,
    sees: `${marker}joan`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/find?q=Reeve` }],
  },
  'routes/council/budgets': {
    at: (w) => `/council/${w.council}/budgets`,
    may: officers,
    sees: `${marker}joan`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/budgets` }],
  },
  'routes/council/budget': {
    at: (w) => `/council/${w.council}/budgets/${w.draftBudgetId}`,
    may: officers,
    sees: `${marker}draft pot`,
    forms: [
      { may: paying, body: form({ intent: 'confirm' }) },
      { may: paying, body: form({ intent: 'send back', reason: 'Too much' }) },
      { may: ['practitioner'], body: form({ intent: 'take back', reason: 'Too much' }) },
    ],
    crossings: [
      { who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/budgets/${w.draftBudgetId}` },
      {
        who: 'financeElsewhere',
        at: (w) => `/council/${w.elsewhere}/budgets/${w.draftBudgetId}`,
        body: form({ intent: 'send back', reason: 'Too much' }),
      },
    ],
  },
  'routes/council/order': {
    at: (w) => `/council/${w.council}/orders/${w.orderId}`,
    may: officers,
    sees: `${marker}title`,
    crossings: [{ who: 'financeElsewhere', at: (w) => `/council/${w.elsewhere}/orders/${w.orderId}` }],
  },
  'routes/council/samples': {
    at: (w) => `/council/${w.council}/samples`,
    may: ['practitioner'],
    sees: `${marker}alone`,
    crossings: [{ who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/samples` }],
  },
  'routes/council/sample': {
    at: (w) => `/council/${w.council}/samples/${w.sampledLineId}`,
    may: ['practitioner'],
    sees: `${marker}alone`,
    forms: [{ may: ['practitioner'], body: sampleForm }],
    crossings: [
      { who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/samples/${w.sampledLineId}` },
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/samples/${w.sampledLineId}`,
        body: sampleForm,
      },
    ],
  },
  'routes/council/reports': {
    at: (w) => `/council/${w.council}/reports`,
    may: ['commissioner', 'admin'],
    sees: `${marker}unfound`.toLowerCase(),
  },
}
