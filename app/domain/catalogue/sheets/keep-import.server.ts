import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import type { PlannedRow } from './planned.ts'

export const dayMs = 24 * 60 * 60_000

/** Writes down what a file would change. Nothing of it is done until somebody says yes, and after a day nobody can. */
export async function keepImport(
  tx: Tx,
  actor: Actor,
  {
    organisationId,
    fileName,
    planned,
    notices,
  }: { organisationId: string; fileName: string; planned: PlannedRow[]; notices: string[] },
): Promise<string> {
  await requireMembership(tx, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const importId = newId('imp')
  const at = now()
  await tx.insert(sheetImports).values({
    ...{
      id: importId,
      organisationId,
      userId: actor.userId,
      fileName: fileName.slice(0, 120),
      state: 'waiting',
      notices,
    },
    ...{ createdAt: at, endsAt: new Date(at.getTime() + dayMs), takenAt: null },
  })
  const rows = planned.map((row, position) => ({
    ...row,
    ...{ id: newId('row'), importId, position, after: null },
    state: stateOf(row),
  }))
  if (rows.length > 0) await insertRows(tx, sheetImportRows, { rows })
  await audit(tx, actor, {
    verb: 'sent in a file',
    words: `Sent in the file ${fileName.slice(0, 120)} with ${planned.length} rows`,
    subject: { kind: 'sheet import', id: importId },
    organisationId,
  })
  return importId
}

function stateOf({ plan }: PlannedRow) {
  if (plan === 'refused') return 'refused' as const
  return plan === 'unchanged' ? ('kept' as const) : ('waiting' as const)
}

/** Files that nobody said yes to for a day are put away, with all that stood in them. */
export async function putAwayOldImports(tx: Tx): Promise<boolean> {
  const old = await tx
    .select({ id: sheetImports.id })
    .from(sheetImports)
    .where(and(eq(sheetImports.state, 'waiting'), lt(sheetImports.endsAt, now())))
    .limit(20)
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return false
  await tx.delete(sheetImportRows).where(inArray(sheetImportRows.importId, ids))
  await tx.update(sheetImports).set({ state: 'lapsed' }).where(inArray(sheetImports.id, ids))
  return true
}
