import { askToOpen } from '#app/domain/catalogue/joining/ask-to-open.server.ts'
import { claimOrganisation } from '#app/domain/catalogue/claims/claims.server.ts'
import { beginDraft, keepAnswer } from '#app/domain/catalogue/joining/drafts.server.ts'
import { askCouncil } from '#app/domain/catalogue/joining/in-house.server.ts'
import { changeBank } from '#app/domain/people/bank/change-bank.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { db, transaction } from '#db/client.ts'
import { bankChanges, claims, joinRequests } from '#db/schema/joining.ts'
import { eq } from 'drizzle-orm'
import { aListing } from '../factories/catalogue.ts'
import { anOrganisation, aUser } from '../factories/people.ts'

type World = { marker: string; council: string; provider: string; owner: Actor; broker: string; brokerOwner: Actor }

/** Somebody who waits for the council, somebody who claims, an open invitation, and bank details that wait. */
export async function worldOfJoining({ marker, council, provider, owner, broker, brokerOwner }: World) {
  const asking = await aUser({ name: `${marker}asking` })
  const unclaimed = await anOrganisation({ kind: 'provider', name: 'From a register', isUnclaimed: true })
  const { listingId } = await aListing({ organisationId: unclaimed, isUnclaimed: true, source: 'A register' })
  await transaction(async (tx) => {
    await askCouncil(tx, asking, { answers: { councilId: council, name: `${marker}service`, title: 'Day centre' } })
    await claimOrganisation(tx, asking, { organisationId: unclaimed, way: 'council', words: `${marker}manager` })
    await inviteColleague(tx, owner, { organisationId: provider, email: `${marker}new@mail.example`, role: 'staff' })
    const secondFactorAt = new Date()
    const bank = { bankName: `${marker}bank`, sortCode: '089999', account: '66374958' }
    await changeBank(tx, { ...owner, secondFactorAt }, { organisationId: provider, ...bank })
    await changeBank(tx, { ...brokerOwner, secondFactorAt }, { organisationId: broker, ...bank })
    const { draftId } = await beginDraft(tx, { kind: 'community' })
    await keepAnswer(tx, { draftId, answer: { title: `${marker}tea`, when: 'Tuesdays', email: 'tea@mail.example' } })
    await askToOpen(tx, { draftId })
  })
  const [request] = await db.select().from(joinRequests).where(eq(joinRequests.councilId, council))
  const [claim] = await db.select().from(claims).where(eq(claims.councilId, council))
  const [change] = await db.select().from(bankChanges).where(eq(bankChanges.organisationId, provider))
  return {
    claimableSlug: listingId.toLowerCase(),
    joinRequestId: request?.id ?? '',
    claimId: claim?.id ?? '',
    bankChangeId: change?.id ?? '',
  }
}
