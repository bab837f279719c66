import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { Refusal } from '../../shared/refusal.ts'
import { ListingSheetForm, type ListingSaid } from '../listing-form.ts'
import { withdrawListing } from '../listing-states.server.ts'
import { changeListing } from '../write-listing.server.ts'
import { requireImport, type Which } from './imports.server.ts'
import { isSameMenu, stepsOf } from './menu-steps.ts'
import { nextRow, type ImportRow } from './next-row.server.ts'
import { ownListingNow } from './own-catalogue.server.ts'
import { asForm, isSameTyped } from './plan-listings.ts'
import { storedListing, storedPrices, storedState } from './stored.ts'
import type { SetMenu } from './take-import.server.ts'

/** Takes a file back within a day. What somebody has changed since then is left as it is, and said. */
export async function startUndoing(tx: Tx, actor: Actor, { organisationId, importId }: Which): Promise<void> {
  const found = await requireImport(tx, actor, { organisationId, importId })
  if (found.state === 'undoing' || found.state === 'undone') return // the same press twice
  if (found.state !== 'taken')
    throw new Refusal('conflict', 'This file has not been taken, so there is nothing to undo.')
  if (found.endsAt < now()) throw new Refusal('conflict', 'A file can be undone for one day, and that day is over.')
  await tx.update(sheetImports).set({ state: 'undoing', userId: actor.userId }).where(eq(sheetImports.id, importId))
  await audit(tx, actor, {
    verb: 'took a file back',
    words: `Took back what the file ${found.fileName} had changed`,
    subject: { kind: 'sheet import', id: importId },
    organisationId,
  })
}

/** The next row to take back, the last first. Null when there is none any more. */
export function nextToUndo(tx: Tx, importId: string): Promise<ImportRow | null> {
  return nextRow(tx, importId, { state: 'taken', order: desc(sheetImportRows.position), from: 'undoing', to: 'undone' })
}

/** Makes a row's listing or menu what it was. Refuses where it is no longer what the file made of it. */
export async function undoRow(
  tx: Tx,
  actor: Actor,
  { row, setMenu }: { row: ImportRow; setMenu: SetMenu },
): Promise<void> {
  const there = row.listingId === null ? null : await ownListingNow(tx, row.listingId)
  if (!there || !row.listingId) throw new Refusal('conflict', 'It was taken away since, so it was left as it is.')
  const listingId = row.listingId
  if (row.sheet === 'prices') {
    if (!isSameMenu(there.prices, storedPrices(row.after), today()))
      throw new Refusal('conflict', 'Its prices were changed since, so they were left as they are.')
    const before = row.before ? storedPrices(row.before) : []
    if (before.length === 0 && hasComeIntoShop(row, there))
      throw new Refusal('conflict', 'It has been in the shop since, so its prices stay.')
    for (const step of stepsOf(before, there.prices, today())) await setMenu(tx, actor, { listingId, ...step })
  } else {
    if (!isSameTyped(there.typed, storedListing(row.after)))
      throw new Refusal('conflict', 'It was changed since, so it was left as it is.')
    if (row.before) {
      await changeListing(tx, actor, { ...saidBefore(row.before), listingId, isDraft: there.isKept })
    } else await takeAway(tx, actor, { listingId, state: there.state })
  }
  await tx.update(sheetImportRows).set({ state: 'undone', reason: null }).where(eq(sheetImportRows.id, row.id))
}

/** As its form said it; how it is ordered may have been said by nobody, as in what came from a register. */
function saidBefore(kept: unknown): ListingSaid {
  const { lineKind, ...typed } = storedListing(kept)
  const said = ListingSheetForm.parse(asForm({ ...typed, lineKind: lineKind || 'free' }))
  return lineKind === '' ? { ...said, isFree: false } : said
}

/** What has been put there with the price of a file keeps it: nothing comes into the shop without a price. */
function hasComeIntoShop({ before, after }: ImportRow, { state }: { state: string }): boolean {
  const taken = before === null ? 'draft' : (storedState(after) ?? state)
  if (taken === 'paused') return state === 'published'
  return taken === 'draft' && hasBeenInShop({ state })
}

function hasBeenInShop({ state }: { state: string }): boolean {
  return state !== 'draft'
}

async function takeAway(
  tx: Tx,
  actor: Actor,
  { listingId, state }: { listingId: string; state: string },
): Promise<void> {
  if (hasBeenInShop({ state }))
    throw new Refusal(
      'conflict',
      'It has been in the shop since, so it stays. You can take it away on the page of your shelves.',
    )
  await withdrawListing(tx, actor, { listingId })
}

/** The row stays as it is, with a reason. */
export async function leaveRow(tx: Tx, { rowId, reason }: { rowId: string; reason: string }): Promise<void> {
  await tx
    .update(sheetImportRows)
    .set({ state: 'kept', reason })
    .where(and(eq(sheetImportRows.id, rowId), eq(sheetImportRows.state, 'taken')))
}
