import { count, day, id, index, instant, json, pence, table, text, uniqueIndex } from '../columns.ts'
import { organisations, users } from './people.ts'

/** invoice: to a payer; recharge note: in-house, a journal; statement: individual service fund; credit note: gives back. */
export const invoiceKinds = ['invoice', 'recharge note', 'statement', 'credit note'] as const

export const invoices = table(
  'invoices',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: invoiceKinds }).notNull(),
    number: text('number').notNull(), // of the provider's own series, without gaps
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => organisations.id),
    /** who pays: 'person:per_…', 'user:usr_…' or 'organisation:org_…' */
    payer: text('payer').notNull(),
    payerName: text('payer_name').notNull(),
    state: text('state', { enum: ['draft', 'approved', 'part paid', 'paid', 'credited'] }).notNull(),
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    grossPence: pence('gross_pence').notNull(),
    vatPence: pence('vat_pence').notNull(),
    vatByRate:
      json<{ basisPoints: number; grossPence: number; netPence: number; vatPence: number }[]>('vat_by_rate').notNull(),
    noVatReason: text('no_vat_reason'),
    creditsInvoiceId: text('credits_invoice_id'),
    key: text('key').notNull(), // the same press twice makes one invoice
    madeByUserId: text('made_by_user_id'),
    issuedAt: instant('issued_at').notNull(),
    /** what was sent, as it was sent: names and addresses of both sides. Never changes. */
    document: json<{
      from: string[]
      to: string[]
      vatNumber: string | null
      bank: string | null
      costCentres: string[] | null
      /** by which yes it was written in the provider's name; absent in what was sent before that was kept */
      selfBilled?: string | null
    }>('document').notNull(),
  },
  (t) => [
    uniqueIndex('invoices_number').on(t.providerId, t.kind, t.number),
    uniqueIndex('invoices_key').on(t.key),
    index('invoices_council').on(t.councilId, t.issuedAt),
    index('invoices_provider').on(t.providerId, t.issuedAt),
    index('invoices_payer').on(t.payer, t.issuedAt),
  ],
)

export const invoiceLines = table(
  'invoice_lines',
  {
    id: id().primaryKey(),
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoices.id),
    position: count('position').notNull(),
    personId: text('person_id').notNull(),
    visitId: text('visit_id').notNull(),
    shareId: text('share_id').notNull(),
    potId: text('pot_id').notNull(),
    words: text('words').notNull(), // "A walk and a chat, Tuesday 24 November 2026, 2 hours"
    grossPence: pence('gross_pence').notNull(),
    netPence: pence('net_pence').notNull(),
    vatPence: pence('vat_pence').notNull(),
    vatBasisPoints: count('vat_basis_points').notNull(),
    /** exception: does not match, waits for an officer; queried: approved, then queried */
    state: text('state', { enum: ['exception', 'approved', 'queried', 'on its way', 'paid', 'credited'] }).notNull(),
    creditedPence: pence('credited_pence').notNull().default(0),
    paidPence: pence('paid_pence').notNull().default(0),
    approvedAt: instant('approved_at'),
    approvedByUserId: text('approved_by_user_id'), // null with approvedAt: by the match
  },
  (t) => [
    index('invoice_lines_invoice').on(t.invoiceId, t.position),
    index('invoice_lines_visit').on(t.visitId),
    index('invoice_lines_pot').on(t.potId, t.state),
    index('invoice_lines_person').on(t.personId),
    index('invoice_lines_state').on(t.state),
  ],
)

/** What does not match by itself, with its reason in words, until an officer who is not part of it settles it. */
export const exceptions = table(
  'exceptions',
  {
    id: id().primaryKey(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', {
      enum: [
        'more than ordered',
        'price differs',
        'no agreement',
        'late record',
        'pot short',
        'queried',
        'wrong payer',
      ],
    }).notNull(),
    words: text('words').notNull(),
    personId: text('person_id').notNull(),
    providerId: text('provider_id').notNull(),
    visitId: text('visit_id'),
    invoiceLineId: text('invoice_line_id'),
    openedAt: instant('opened_at').notNull(),
    settledAt: instant('settled_at'),
    settledByUserId: text('settled_by_user_id').references(() => users.id),
    outcome: text('outcome', { enum: ['approved', 'sent back', 'credited', 'released'] }),
    outcomeWords: text('outcome_words'),
  },
  (t) => [
    index('exceptions_council').on(t.councilId, t.settledAt, t.openedAt),
    index('exceptions_visit').on(t.visitId),
    index('exceptions_line').on(t.invoiceLineId),
  ],
)
