import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { endMandate } from '#app/domain/ordering/end-mandate.server.ts'
import { placeOrder } from '#app/domain/ordering/place-order.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { close, db, transaction } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { eq } from 'drizzle-orm'

// One of several processes that order at the same time. It is told what to do as JSON and tells what came of it.

export type Attempt = { by: Actor; personId: string; potId: string; isCancelled: boolean }
export type Job = {
  listingId: string
  /** one stage after the other; within a stage five at a time */
  stages: Attempt[][]
  /** after so many attempts of the first stage this mandate is ended by this user */
  ending?: { after: number; mandateId: string; by: Actor }
}
export type Outcome = { placed: string[]; cancelled: string[]; refused: Record<string, number> }

const job: Job = JSON.parse(process.argv[2] ?? '{}')
const outcome: Outcome = { placed: [], cancelled: [], refused: {} }
let begun = 0

for (const stage of job.stages) {
  const waiting = [...stage]
  const next = async () => {
    for (let attempt = waiting.shift(); attempt; attempt = waiting.shift()) await tried(attempt)
  }
  await Promise.all([next(), next(), next(), next(), next()])
}
process.stdout.write(JSON.stringify(outcome))
await close()

async function tried({ by, personId, potId, isCancelled }: Attempt): Promise<void> {
  begun += 1
  const { ending } = job
  if (ending && begun === ending.after) {
    await transaction((tx) => endMandate(tx, ending.by, { mandateId: ending.mandateId }))
  }
  const key = newId('key')
  const order = { personId, key, lines: [aLine(job, { potId })], aboutMeShared: [] }
  try {
    const { orderId } = await transaction((tx) => placeOrder(tx, by, order))
    outcome.placed.push(orderId)
    if (isCancelled) await cancelled(by, orderId)
  } catch (error) {
    const why = error instanceof Refusal ? error.code : String(error)
    outcome.refused[why] = (outcome.refused[why] ?? 0) + 1
  }
}

async function cancelled(by: Actor, orderId: string): Promise<void> {
  const [line] = await db.select({ id: orderLines.id }).from(orderLines).where(eq(orderLines.orderId, orderId))
  await transaction((tx) => cancelLine(tx, by, { lineId: line!.id, reason: 'Something else came up.' }))
  outcome.cancelled.push(orderId)
}
