import { sql } from 'drizzle-orm'
import { check, count, flag, id, index, instant, pence, table, text, uniqueIndex } from '../columns.ts'

/** An account of one of the two books. Its balance, on its normal side, changes only with a transfer. */
export const ledgerAccounts = table(
  'ledger_accounts',
  {
    /** its kind and what it is kept for: 'available:pot_…', 'owed:pot_…:org_…' */
    id: id().primaryKey(),
    book: text('book', { enum: ['budget', 'money'] }).notNull(),
    kind: text('kind').notNull(),
    normal: text('normal', { enum: ['debit', 'credit'] }).notNull(),
    hasFloor: flag('has_floor').notNull(),
    potId: text('pot_id'), // the pot it belongs to, where it belongs to one
    balancePence: pence('balance_pence').notNull().default(0),
  },
  (t) => [
    index('ledger_accounts_pot').on(t.potId),
    check('ledger_accounts_floor', sql`not ${t.hasFloor} or ${t.balancePence} >= 0`),
  ],
)

/** What happened. Only ever added; the database refuses anything else. */
export const ledgerEntries = table(
  'ledger_entries',
  {
    id: id().primaryKey(),
    number: count('number').notNull(), // 1, 2, 3 … without gaps: the chain's order
    kind: text('kind').notNull(), // 'order placed', 'visit confirmed' …
    at: instant('at').notNull(),
    actorUserId: text('actor_user_id'), // null: Daybook itself
    personId: text('person_id'), // acted for
    mandateId: text('mandate_id'),
    reasonHash: text('reason_hash'), // salted; the words are in ledger_reasons
    reference: text('reference').notNull(), // what it is about: 'ord_…', 'inv_…'
    key: text('key').notNull(), // idempotency: the same key is the same entry
    reversesEntryId: text('reverses_entry_id'), // the mistake it gives back
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    uniqueIndex('ledger_entries_number').on(t.number),
    uniqueIndex('ledger_entries_key').on(t.key),
    index('ledger_entries_reference').on(t.reference),
    uniqueIndex('ledger_entries_reverses').on(t.reversesEntryId), // an entry is reversed once
  ],
)

/** Whole pence from a debit account to a credit account of the same book. */
export const ledgerTransfers = table(
  'ledger_transfers',
  {
    id: id().primaryKey(),
    entryId: text('entry_id')
      .notNull()
      .references(() => ledgerEntries.id),
    position: count('position').notNull(),
    debitAccountId: text('debit_account_id')
      .notNull()
      .references(() => ledgerAccounts.id),
    creditAccountId: text('credit_account_id')
      .notNull()
      .references(() => ledgerAccounts.id),
    pence: pence('pence').notNull(),
  },
  (t) => [
    index('ledger_transfers_entry').on(t.entryId),
    index('ledger_transfers_debit').on(t.debitAccountId),
    index('ledger_transfers_credit').on(t.creditAccountId),
    check('ledger_transfers_positive', sql`${t.pence} > 0`),
    check('ledger_transfers_two_accounts', sql`${t.debitAccountId} <> ${t.creditAccountId}`),
  ],
)

/** The words of a reason, erasable; the chain holds only their salted hash. */
export const ledgerReasons = table('ledger_reasons', {
  entryId: text('entry_id')
    .primaryKey()
    .references(() => ledgerEntries.id),
  salt: text('salt').notNull(),
  words: text('words').notNull(),
})
