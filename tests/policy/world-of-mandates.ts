import { eq } from 'drizzle-orm'
import { shareShortlist } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { endMandate } from '#app/domain/ordering/end-mandate.server.ts'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { suspendMandate } from '#app/domain/people/mandate-states.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { mandates, type Power } from '#db/schema/people.ts'
import { aBrokerFor, aMandate, aMember, aUser, type TestPerson } from '#tests/factories/people.ts'

type World = { joan: TestPerson; practitioner: Actor; elsewhere: string }

const all: Power[] = ['see', 'shop', 'approve', 'plan', 'manage-money']

/** Everybody to whom Joan, or her council, gave a mandate that does not stand today; and those who stand outside as well. */
export async function worldOfMandates({ joan, practitioner, elsewhere }: World) {
  const ended = await aUser({ name: 'Ed' })
  const { mandateId: endedMandate } = await aMandate(joan, ended, all)
  const suspended = await aUser({ name: 'Sue' })
  const { mandateId: suspendedMandate } = await aMandate(joan, suspended, all)
  const over = await aUser({ name: 'Ove' })
  const { mandateId: overMandate } = await aMandate(joan, over, all)
  const later = await aUser({ name: 'Lara' })
  const { mandateId: laterMandate } = await aMandate(joan, later, all)
  const offered = await aUser({ name: 'Otis' })
  const broker = await aBrokerFor(joan, all)
  const keeper = { actor: ended, whose: { personId: joan.personId } }
  const endedSharedToken = await transaction((tx) => shareShortlist(tx, keeper, { forWhom: 'a cousin', days: 30 }))
  await transaction(async (tx) => {
    await endMandate(tx, joan.actor, { mandateId: endedMandate })
    await endMandate(tx, joan.actor, { mandateId: broker.mandateId })
    await suspendMandate(tx, practitioner, { mandateId: suspendedMandate, reason: 'A worry' })
    await tx
      .update(mandates)
      .set({ endsOn: addDays(today(), -1) })
      .where(eq(mandates.id, overMandate))
    await tx
      .update(mandates)
      .set({ startsOn: addDays(today(), 1) })
      .where(eq(mandates.id, laterMandate))
    await giveMandate(tx, practitioner, {
      ...{ personId: joan.personId, email: offered.email, powers: all, relation: 'a friend' },
      ...{ startsOn: today(), endsOn: null },
      evidence: { how: 'spoken', words: 'She said so at home', on: today() },
    })
  })
  return {
    endedSharedToken,
    ended,
    suspended,
    over,
    later,
    offered,
    endedBrokerOwner: broker.owner,
    endedCaseworker: broker.caseworker,
    adminElsewhere: await aMember(elsewhere, 'admin', 'Ada'),
  }
}
