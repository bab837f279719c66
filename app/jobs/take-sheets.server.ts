import { setImmediate as otherWork } from 'node:timers/promises'
import { putAwayOldImports } from '#app/domain/catalogue/sheets/keep-import.server.ts'
import { importsUnderWay, nextToTake, refuseRow, takeRow } from '#app/domain/catalogue/sheets/take-import.server.ts'
import { leaveRow, nextToUndo, undoRow } from '#app/domain/catalogue/sheets/undo-import.server.ts'
import { changePrices } from '#app/domain/ordering/price-changes/change-prices.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { log } from '#app/http/log.server.ts'
import { db, TooBusy, transaction } from '#db/client.ts'

type UnderWay = Awaited<ReturnType<typeof importsUnderWay>>[number]

/** Rows of files that somebody said yes to: taken or taken back, so many of each file at a time. True when there may be more. */
export async function workOnSheets(most = 50): Promise<boolean> {
  await transaction(putAwayOldImports)
  const taking = await importsUnderWay(db, 'taking')
  const undoing = await importsUnderWay(db, 'undoing')
  const more = []
  for (const one of taking) more.push(await someRows(most, () => takeOne(one)))
  for (const one of undoing) more.push(await someRows(most, () => undoOne(one)))
  return more.some(Boolean)
}

async function someRows(most: number, one: () => Promise<boolean>): Promise<boolean> {
  for (let number = 0; number < most; number += 1) {
    if (!(await one())) return false
    await otherWork() // a row asks nothing of the network: without this nobody would get a page until the last
  }
  return true
}

/** Each row has a transaction of its own: what is refused takes nothing else with it. False: there is none any more. */
async function takeOne(one: UnderWay): Promise<boolean> {
  let rowId = ''
  try {
    return await transaction(async (tx) => {
      const row = await nextToTake(tx, one.importId)
      if (!row) return false
      rowId = row.id
      await takeRow(tx, actorOf(one), { organisationId: one.organisationId, row, setMenu: changePrices })
      return true
    })
  } catch (error) {
    const reason = reasonOf(error, rowId)
    await transaction((tx) => refuseRow(tx, { rowId, reason }))
    return true
  }
}

async function undoOne(one: UnderWay): Promise<boolean> {
  let rowId = ''
  try {
    return await transaction(async (tx) => {
      const row = await nextToUndo(tx, one.importId)
      if (!row) return false
      rowId = row.id
      await undoRow(tx, actorOf(one), { row, setMenu: changePrices })
      return true
    })
  } catch (error) {
    const reason = reasonOf(error, rowId)
    await transaction((tx) => leaveRow(tx, { rowId, reason }))
    return true
  }
}

function actorOf({ userId, name }: UnderWay): Actor {
  return { userId, name, secondFactorAt: null, hasSecondFactor: false }
}

/**
 * The sentence of a refusal. After a fault of ours the row goes back too: it must not keep the others waiting. What has
 * to do with no row, or passes by itself, is thrown on: the next turn tries again.
 */
function reasonOf(error: unknown, rowId: string): string {
  if (rowId === '' || error instanceof TooBusy) throw error
  if (error instanceof Refusal && error.code !== 'busy') return error.message
  if (error instanceof Refusal) throw error
  log.error({ err: error }, 'a row of a file could not be taken')
  return 'Something went wrong on our side, and nothing was changed. Send this row once more.'
}
