import { and, asc, desc, eq, gte, inArray, lt, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { ledgerAccounts, ledgerEntries, ledgerReasons, ledgerTransfers } from '#db/schema/ledger.ts'
import { users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { ownPayments } from './own-payments.server.ts'

/** What an entry changed in each look of a budget's money, in pence. */
export type Movement = {
  id: string
  number: number
  at: Date
  kind: string
  reference: string
  byUserId: string | null
  byName: string | null
  mandateId: string | null
  reason: string | null
  /** what was written down about it: "Ordered A walk and a chat from Bright Days: £99.00" */
  words: string | null
  /** a payment that nobody sent to a bank: who keeps the money said that they have paid this invoice */
  ownPayment: { to: string; number: string } | null
  potNames: string[]
  changes: {
    given: number
    available: number
    setAside: number
    held: number
    delivered: number
    spent: number
    cash: number
    /** to providers: what is invoiced and not yet sent to them */
    owed: number
  }
}

type Which = {
  budgetId: string
  /** the number of an entry: only what happened before it */
  before?: number
  since?: Date
  limit: number
}

/**
 * What happened to the money of a budget, the newest first: each entry with who did it and why. The caller has asked
 * who may see it. One more than `limit` may be asked for to learn whether there are older ones.
 */
export async function listMovements(db: Db, { budgetId, before, since, limit }: Which): Promise<Movement[]> {
  const itsPots = await db.select({ id: pots.id, name: pots.name }).from(pots).where(eq(pots.budgetId, budgetId))
  const potIds = itsPots.map(({ id }) => id)
  if (potIds.length === 0) return []
  const accounts = db
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.potId, potIds))
  const touching = db
    .select({ id: ledgerTransfers.entryId })
    .from(ledgerTransfers)
    .where(or(inArray(ledgerTransfers.debitAccountId, accounts), inArray(ledgerTransfers.creditAccountId, accounts)))
  const entries = await db
    .select({
      id: ledgerEntries.id,
      number: ledgerEntries.number,
      at: ledgerEntries.at,
      kind: ledgerEntries.kind,
      reference: ledgerEntries.reference,
      byUserId: ledgerEntries.actorUserId,
      byName: users.name,
      mandateId: ledgerEntries.mandateId,
      reason: ledgerReasons.words,
    })
    .from(ledgerEntries)
    .leftJoin(users, eq(users.id, ledgerEntries.actorUserId))
    .leftJoin(ledgerReasons, eq(ledgerReasons.entryId, ledgerEntries.id))
    .where(
      and(
        inArray(ledgerEntries.id, touching),
        before === undefined ? undefined : lt(ledgerEntries.number, before),
        since === undefined ? undefined : gte(ledgerEntries.at, since),
      ),
    )
    .orderBy(desc(ledgerEntries.number))
    .limit(limit)
  const references = entries.map(({ reference }) => reference)
  const [transfers, written, own] = await Promise.all([
    transfersOf(
      db,
      entries.map(({ id }) => id),
    ),
    writtenDown(db, references),
    ownPayments(db, references),
  ])
  const nameOf = new Map(itsPots.map(({ id, name }) => [id, name]))
  return entries.map((entry) => ({
    ...entry,
    words: nearest(
      written.filter(({ subjectId }) => subjectId === entry.reference),
      entry.at,
    ),
    ownPayment: own.get(entry.reference) ?? null,
    ...changedBy(
      transfers.filter(({ entryId }) => entryId === entry.id),
      nameOf,
    ),
  }))
}

/** Everything that happened to the money of a budget, the newest first. `since`: nothing before that instant. */
export async function listAllMovements(db: Db, which: Pick<Which, 'budgetId' | 'since'>): Promise<Movement[]> {
  const all: Movement[] = []
  for (let before: number | undefined; ;) {
    const some = await listMovements(db, { ...which, limit: atOnce, ...(before === undefined ? {} : { before }) })
    all.push(...some)
    if (some.length < atOnce) return all
    before = some.at(-1)?.number
  }
}

const atOnce = 2000

/** Audit and entry are written in the same step, about the same thing: the nearest in time belongs to it. */
function nearest(written: { at: Date; words: string }[], at: Date): string | null {
  const away = (one: { at: Date }) => Math.abs(one.at.getTime() - at.getTime())
  const [best] = written.toSorted((a, b) => away(a) - away(b))
  return best && away(best) < 5000 ? best.words : null
}

/** What an entry of a budget may be about: its reference is the id of one of these. */
const moneySubjects = ['budget', 'order', 'visit', 'invoice', 'payment']

async function writtenDown(db: Db, references: string[]) {
  if (references.length === 0) return []
  return db
    .select({ subjectId: auditEvents.subjectId, at: auditEvents.at, words: auditEvents.words })
    .from(auditEvents)
    .where(
      and(
        inArray(auditEvents.subjectKind, moneySubjects),
        inArray(auditEvents.subjectId, [...new Set(references)]),
        eq(auditEvents.kind, 'did'),
      ),
    )
}

async function transfersOf(db: Db, entryIds: string[]) {
  if (entryIds.length === 0) return []
  return db
    .select({
      entryId: ledgerTransfers.entryId,
      debit: ledgerTransfers.debitAccountId,
      credit: ledgerTransfers.creditAccountId,
      pence: ledgerTransfers.pence,
    })
    .from(ledgerTransfers)
    .where(inArray(ledgerTransfers.entryId, entryIds))
    .orderBy(asc(ledgerTransfers.entryId), asc(ledgerTransfers.position))
}

type Transfer = { debit: string; credit: string; pence: number }

/** Accounts are named 'kind:pot:…'; given and cash grow on the debit side. What a provider owes back makes what is owed less. */
function changedBy(transfers: Transfer[], nameOf: ReadonlyMap<string, string>): Pick<Movement, 'changes' | 'potNames'> {
  const changes = { given: 0, available: 0, setAside: 0, held: 0, delivered: 0, spent: 0, cash: 0, owed: 0 }
  const potNames = new Set<string>()
  for (const { debit, credit, pence } of transfers) {
    for (const [accountId, change] of [
      [debit, -pence],
      [credit, pence],
    ] as const) {
      const [kind = '', potId = ''] = accountId.split(':')
      const name = nameOf.get(potId)
      if (name === undefined) continue
      potNames.add(name)
      const look = looks[kind]
      if (look) changes[look] += growsOnDebit.has(kind) ? -change : change
    }
  }
  return { changes, potNames: [...potNames] }
}

const looks: Record<string, keyof Movement['changes']> = {
  given: 'given',
  available: 'available',
  'set-aside': 'setAside',
  held: 'held',
  delivered: 'delivered',
  spent: 'spent',
  cash: 'cash',
  owed: 'owed',
  'owed-queried': 'owed',
  'owed-back': 'owed',
}

const growsOnDebit = new Set(['given', 'cash'])
