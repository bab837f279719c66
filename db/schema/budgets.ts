import { count, day, flag, id, index, instant, json, pence, table, text, uniqueIndex } from '../columns.ts'
import { organisations, persons, users } from './people.ts'

export const budgets = table(
  'budgets',
  {
    id: id().primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    state: text('state', { enum: ['draft', 'taken back', 'agreed', 'running', 'closing', 'closed'] }).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(), // last day
    closingDays: count('closing_days').notNull().default(90),
    draftedByUserId: text('drafted_by_user_id')
      .notNull()
      .references(() => users.id), // practitioner
    confirmedByUserId: text('confirmed_by_user_id').references(() => users.id), // finance officer
    confirmedAt: instant('confirmed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('budgets_person').on(t.personId, t.startsOn), index('budgets_council').on(t.councilId, t.state)],
)

export const fundingStreams = [
  'social care',
  'health',
  'independent living',
  'housing support',
  'equipment',
  'education',
  'own contribution',
  'self-funded',
] as const
export const heldAs = [
  'direct payment',
  'indirect payment',
  'trust',
  'managed account',
  'individual service fund',
  'council-managed',
] as const
export type HeldAs = (typeof heldAs)[number]
export const releasePatterns = ['at once', 'four-weekly', 'monthly'] as const

export const pots = table(
  'pots',
  {
    id: id().primaryKey(),
    budgetId: text('budget_id')
      .notNull()
      .references(() => budgets.id),
    name: text('name').notNull(), // "Day-to-day support"
    position: count('position').notNull(),
    stream: text('stream', { enum: fundingStreams }).notNull(),
    pence: pence('pence').notNull(), // as agreed for the whole period; the ledger tells what it is now
    heldAs: text('held_as', { enum: heldAs }).notNull(),
    payerUserId: text('payer_user_id'), // indirect payment: the representative
    payerOrganisationId: text('payer_organisation_id'), // trust, broker, provider (isf) or council
    releasePattern: text('release_pattern', { enum: releasePatterns }).notNull(),
    mayBuyCategories: json<string[]>('may_buy_categories'), // category ids; null: any
    mayNotBuyCategories: json<string[]>('may_not_buy_categories').notNull(),
    mayBuyInHouse: flag('may_buy_in_house').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('pots_budget').on(t.budgetId, t.position), index('pots_payer').on(t.payerOrganisationId)],
)

/** Money to be put into a pot that the council does not manage itself. */
export const releases = table(
  'releases',
  {
    id: id().primaryKey(),
    potId: text('pot_id')
      .notNull()
      .references(() => pots.id),
    dueOn: day('due_on').notNull(),
    pence: pence('pence').notNull(),
    state: text('state', { enum: ['planned', 'in run', 'released', 'stopped'] }).notNull(),
    runId: text('run_id'),
    releasedAt: instant('released_at'),
  },
  (t) => [uniqueIndex('releases_pot_due').on(t.potId, t.dueOn), index('releases_due').on(t.state, t.dueOn)],
)
