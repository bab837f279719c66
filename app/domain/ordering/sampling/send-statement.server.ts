import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations, persons } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { pounds } from '../../shared/money.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { deliveryInWords } from '../delivery-words.ts'
import type { VisitOf } from '../visit-of.server.ts'

type Statement = { sampled: [VisitOf, ...VisitOf[]]; words: string }

/** A letter to somebody who cannot look in Daybook: what is paid for, how much, who said that it was right and why. */
export async function sendStatement(tx: Tx, actor: Actor, { sampled, words }: Statement): Promise<void> {
  const [{ visit, line, person, provider }] = sampled
  const [to] = await tx
    .select({
      name: persons.name,
      address: persons.address,
      councilId: persons.councilId,
      council: organisations.name,
    })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.councilId))
    .where(eq(persons.id, person.id))
  if (!to) throw new Error(`no person ${person.id}`)
  const { name, address, councilId, council } = to
  const pence = sampled.reduce((sum, one) => sum + (one.visit.deliveredPence ?? 0), 0)
  await enqueue(tx, {
    kind: 'letter',
    key: `statement:${visit.id}:${now().getTime()}`,
    councilId,
    payload: {
      name,
      address,
      subject: `What is paid for you: ${line.title}`,
      lines: [
        `${provider.name} wrote down:`,
        ...sampled.map((one) => `${recordedInWords(one)}: ${pounds(one.visit.deliveredPence ?? 0)}.`),
        `${pounds(pence)} of your budget is paid for this.`,
        `${actor.name} of ${council} asked about it and said that it was right: ${words}`,
        `If something here is not right, tell ${actor.name} at ${council}. It can be put right until your budget is closed.`,
      ],
    },
  })
}

function recordedInWords({ visit }: VisitOf): string {
  return deliveryInWords({
    day: visit.deliveredDay ?? visit.plannedDay,
    startMinute: visit.deliveredStartMinute,
    minutes: visit.deliveredMinutes,
    quantity: visit.deliveredQuantity ?? visit.quantity,
  })
}
