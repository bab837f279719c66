import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'
import { users } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ListingSheetForm } from '../listing-form.ts'
import type { setPrices } from '../set-prices.server.ts'
import { changeListing, createListing } from '../write-listing.server.ts'
import { requireImport, type Which } from './imports.server.ts'
import { dayMs } from './keep-import.server.ts'
import { isSameMenu, stepsWithin } from './menu-steps.ts'
import { nextRow, type ImportRow } from './next-row.server.ts'
import { ownListingNow } from './own-catalogue.server.ts'
import { asForm, isSameTyped } from './plan-listings.ts'
import { intoKept } from './planned.ts'
import { storedListing, storedPrices } from './stored.ts'

/** Sets a menu from a day on, as the page of prices does: it stands in ordering, which tells whom it concerns. */
export type SetMenu = (tx: Tx, actor: Actor, menu: Parameters<typeof setPrices>[2]) => Promise<unknown>

/** The yes to a file that was looked at. Its rows are taken one by one from now on, and for a day it can be undone. */
export async function startTaking(tx: Tx, actor: Actor, { organisationId, importId }: Which): Promise<void> {
  const found = await requireImport(tx, actor, { organisationId, importId })
  if (found.state === 'taking' || found.state === 'taken') return // the same press twice
  const at = now()
  if (found.state !== 'waiting' || found.endsAt < at)
    throw new Refusal('conflict', 'You looked at this file more than a day ago. Send it once more.')
  const endsAt = new Date(at.getTime() + dayMs)
  await tx
    .update(sheetImports)
    .set({ state: 'taking', userId: actor.userId, takenAt: at, endsAt })
    .where(eq(sheetImports.id, importId))
  await audit(tx, actor, {
    verb: 'took a file',
    words: `Took what the file ${found.fileName} says`,
    subject: { kind: 'sheet import', id: importId },
    organisationId,
  })
}

/** Imports that are on their way, with whoever said yes. */
export async function importsUnderWay(db: Db, state: 'taking' | 'undoing') {
  return db
    .select({
      importId: sheetImports.id,
      organisationId: sheetImports.organisationId,
      userId: users.id,
      name: users.name,
    })
    .from(sheetImports)
    .innerJoin(users, eq(users.id, sheetImports.userId))
    .where(eq(sheetImports.state, state))
    .orderBy(asc(sheetImports.takenAt))
    .limit(20)
}

/** The next row that waits. Null when there is none any more: then the file is taken. */
export function nextToTake(tx: Tx, importId: string): Promise<ImportRow | null> {
  return nextRow(tx, importId, { state: 'waiting', order: asc(sheetImportRows.position), from: 'taking', to: 'taken' })
}

/** Does what a row says, by the same verbs as the pages. What they refuse is refused here. */
export async function takeRow(
  tx: Tx,
  actor: Actor,
  { organisationId, row, setMenu }: { organisationId: string; row: ImportRow; setMenu: SetMenu },
): Promise<void> {
  const listingId =
    row.sheet === 'listings'
      ? await takeListing(tx, actor, { organisationId, row })
      : await takePrices(tx, actor, { row, setMenu })
  const after = await ownListingNow(tx, listingId)
  await tx
    .update(sheetImportRows)
    .set({
      state: 'taken',
      listingId,
      after: after && (row.sheet === 'listings' ? after.typed : { prices: after.prices, state: after.state }),
      reason: row.sheet === 'listings' && after?.isKept ? intoKept : null,
    })
    .where(eq(sheetImportRows.id, row.id))
}

/** The row goes back with a reason. */
export async function refuseRow(tx: Tx, { rowId, reason }: { rowId: string; reason: string }): Promise<void> {
  await tx
    .update(sheetImportRows)
    .set({ state: 'refused', reason })
    .where(and(eq(sheetImportRows.id, rowId), eq(sheetImportRows.state, 'waiting')))
}

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody changed it after you had sent the file. Download the list again, and change that.')

async function takeListing(
  tx: Tx,
  actor: Actor,
  { organisationId, row }: { organisationId: string; row: ImportRow },
): Promise<string> {
  const input = ListingSheetForm.parse(asForm(storedListing(row.wanted)))
  if (!row.listingId) return (await createListing(tx, actor, { ...input, organisationId })).listingId
  const there = await ownListingNow(tx, row.listingId)
  if (!there || !isSameTyped(there.typed, storedListing(row.before))) throw changedMeanwhile()
  await changeListing(tx, actor, { ...input, listingId: row.listingId, isDraft: there.isKept })
  return row.listingId
}

async function takePrices(
  tx: Tx,
  actor: Actor,
  { row, setMenu }: { row: ImportRow; setMenu: SetMenu },
): Promise<string> {
  const listingId = row.listingId ?? (await addedListing(tx, row))
  const there = await ownListingNow(tx, listingId)
  const before = row.before ? storedPrices(row.before) : []
  if (!there || !isSameMenu(there.prices, before, today())) throw changedMeanwhile()
  const set = stepsWithin(storedPrices(row.wanted), there.prices, today())
  if ('why' in set) throw new Refusal('not-allowed', set.why)
  for (const step of set.steps) await setMenu(tx, actor, { listingId, ...step })
  return listingId
}

/** The listing that an earlier row of the same file has added. */
async function addedListing(tx: Tx, { importId, title }: ImportRow): Promise<string> {
  const [row] = await tx
    .select({ listingId: sheetImportRows.listingId })
    .from(sheetImportRows)
    .where(
      and(
        eq(sheetImportRows.importId, importId),
        eq(sheetImportRows.sheet, 'listings'),
        eq(sheetImportRows.plan, 'added'),
        eq(sheetImportRows.state, 'taken'),
        sql`lower(${sheetImportRows.title}) = ${title.toLowerCase()}`,
      ),
    )
  if (!row?.listingId) throw new Refusal('conflict', 'Its listing was not taken, so there is nothing to price.')
  return row.listingId
}
