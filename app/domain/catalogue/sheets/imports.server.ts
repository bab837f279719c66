import { and, asc, count, desc, eq, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { notHere } from '../../shared/refusal.ts'

export type Which = { organisationId: string; importId: string }
export type SheetImport = NonNullable<Awaited<ReturnType<typeof getImport>>>

/** A file that came in, for the people of its provider, with how many of its rows stand how. */
export async function getImport(db: Db, actor: Actor, { organisationId, importId }: Which) {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const [row] = await db
    .select()
    .from(sheetImports)
    .where(and(eq(sheetImports.id, importId), eq(sheetImports.organisationId, organisationId)))
  return row ? { ...row, tally: await tallyOf(db, importId) } : null
}

/** A file that came in, for somebody of its provider who decides about it. */
export async function requireImport(tx: Tx, actor: Actor, { organisationId, importId }: Which) {
  await requireMembership(tx, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const [row] = await tx
    .select({ state: sheetImports.state, endsAt: sheetImports.endsAt, fileName: sheetImports.fileName })
    .from(sheetImports)
    .where(and(eq(sheetImports.id, importId), eq(sheetImports.organisationId, organisationId)))
  if (!row) throw notHere()
  return row
}

/** The files of the last weeks, the newest first. */
export async function listImports(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  return db
    .select({
      id: sheetImports.id,
      fileName: sheetImports.fileName,
      state: sheetImports.state,
      createdAt: sheetImports.createdAt,
      endsAt: sheetImports.endsAt,
    })
    .from(sheetImports)
    .where(eq(sheetImports.organisationId, organisationId))
    .orderBy(desc(sheetImports.createdAt))
    .limit(10)
}

export type RowsShown = 'refused' | 'changed' | 'added' | 'unchanged'

/** The rows of a file in their order: all of them, or those of a kind. What was refused when it was taken counts as refused. */
export async function listImportRows(db: Db, importId: string, about: { show?: RowsShown; limit?: number } = {}) {
  const { plan, state } = sheetImportRows
  const { show } = about
  const which = show && (show === 'refused' ? eq(state, 'refused') : and(eq(plan, show), ne(state, 'refused')))
  return db
    .select()
    .from(sheetImportRows)
    .where(and(eq(sheetImportRows.importId, importId), which))
    .orderBy(asc(sheetImportRows.position))
    .limit(about.limit ?? 5000)
}

/** How many rows are planned how, and how they stand. */
async function tallyOf(db: Db, importId: string) {
  const rows = await db
    .select({ sheet: sheetImportRows.sheet, plan: sheetImportRows.plan, state: sheetImportRows.state, times: count() })
    .from(sheetImportRows)
    .where(eq(sheetImportRows.importId, importId))
    .groupBy(sheetImportRows.sheet, sheetImportRows.plan, sheetImportRows.state)
  const sum = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((total, { times }) => total + times, 0)
  return {
    all: sum(() => true),
    added: sum(({ plan, state }) => plan === 'added' && state !== 'refused'),
    changed: sum(({ plan, state }) => plan === 'changed' && state !== 'refused'),
    unchanged: sum(({ plan }) => plan === 'unchanged'),
    refused: sum(({ state }) => state === 'refused'),
    refusedListings: sum(({ sheet, state }) => state === 'refused' && sheet === 'listings'),
    refusedPrices: sum(({ sheet, state }) => state === 'refused' && sheet === 'prices'),
    waiting: sum(({ state }) => state === 'waiting'),
    taken: sum(({ state }) => state === 'taken'),
    undone: sum(({ state }) => state === 'undone'),
    kept: sum(({ plan, state }) => state === 'kept' && plan !== 'unchanged'),
  }
}
