import { day, id, index, instant, pence, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { invoiceLines } from './invoicing.ts'
import { organisations, users } from './people.ts'

/** payment run: to providers; release run: the council pays out to payers. */
export const runs = table(
  'runs',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: ['payment', 'release'] }).notNull(),
    number: text('number').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id), // who pays: council, broker or trust
    state: text('state', {
      enum: ['draft', 'checked', 'approved', 'sent', 'settled', 'part returned', 'put away'],
    }).notNull(),
    madeByUserId: text('made_by_user_id')
      .notNull()
      .references(() => users.id),
    checkedByUserId: text('checked_by_user_id').references(() => users.id),
    approvedByUserId: text('approved_by_user_id').references(() => users.id), // never who made it
    key: text('key').notNull(), // the same press twice makes one run
    madeAt: instant('made_at').notNull(),
    approvedAt: instant('approved_at'),
    sentAt: instant('sent_at'),
    settledAt: instant('settled_at'),
  },
  (t) => [
    uniqueIndex('runs_number').on(t.organisationId, t.kind, t.number),
    uniqueIndex('runs_key').on(t.key),
    index('runs_organisation').on(t.organisationId, t.madeAt),
  ],
)

/** One payment: of a run to one payee, or by a person who says "I have paid" (no run). */
export const payments = table(
  'payments',
  {
    id: id().primaryKey(),
    runId: text('run_id').references(() => runs.id),
    payer: text('payer').notNull(), // as invoices.payer
    payeeOrganisationId: text('payee_organisation_id'), // provider, or the payer of a release that is an organisation
    payeePersonId: text('payee_person_id'), // release of a direct payment
    payeeUserId: text('payee_user_id'), // release of an indirect payment
    payeeName: text('payee_name').notNull(),
    sortCode: text('sort_code'),
    account: text('account'),
    pence: pence('pence').notNull(),
    state: text('state', { enum: ['planned', 'on its way', 'confirmed', 'returned'] }).notNull(),
    reference: text('reference').notNull(), // on the bank statement
    key: text('key').notNull(),
    sentAt: instant('sent_at'),
    confirmedAt: instant('confirmed_at'),
    confirmedByUserId: text('confirmed_by_user_id'),
  },
  (t) => [
    uniqueIndex('payments_key').on(t.key),
    index('payments_run').on(t.runId),
    index('payments_payee').on(t.payeeOrganisationId, t.state),
  ],
)

/** Which invoice line, or which release, a payment pays, and from which pot. */
export const paymentLines = table(
  'payment_lines',
  {
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    itemId: text('item_id').notNull(), // invoice line or release
    potId: text('pot_id').notNull(),
    pence: pence('pence').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paymentId, t.itemId] }),
    index('payment_lines_item').on(t.itemId),
    index('payment_lines_pot').on(t.potId),
  ],
)

/** What a provider paid back of a credit note to whoever had paid it, as the bank statement says. */
export const refunds = table(
  'refunds',
  {
    id: id().primaryKey(),
    creditLineId: text('credit_line_id')
      .notNull()
      .references(() => invoiceLines.id),
    pence: pence('pence').notNull(),
    receivedOn: day('received_on').notNull(),
    reference: text('reference').notNull(), // on the bank statement
    key: text('key').notNull(), // the same press twice is one refund
    recordedByUserId: text('recorded_by_user_id')
      .notNull()
      .references(() => users.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [uniqueIndex('refunds_key').on(t.key), index('refunds_credit_line').on(t.creditLineId)],
)
