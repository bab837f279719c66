import type { AccountRef } from './accounts.ts'
import type { Transfer } from './events.ts'

export type Movement = [debit: AccountRef, credit: AccountRef, pence: number]

/** The transfers of an event. What comes to 0 pence moves nothing and is left out. */
export function moved(...movements: Movement[]): Transfer[] {
  return movements.filter(([, , pence]) => pence !== 0).map(([debit, credit, pence]) => ({ debit, credit, pence }))
}
