import { eq } from 'drizzle-orm'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { claimOrganisation } from '#app/domain/catalogue/claims/claims.server.ts'
import { askToOpen } from '#app/domain/catalogue/joining/ask-to-open.server.ts'
import { beginDraft, keepAnswer, sendWayBack } from '#app/domain/catalogue/joining/drafts.server.ts'
import { keepListings, noteKept } from '#app/domain/catalogue/shortlists/change-shortlist.server.ts'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { nameOpenly } from '#app/domain/catalogue/open/open-ids.server.ts'
import { hashOfToken } from '#app/domain/catalogue/still-right/still-right.server.ts'
import { setStoreAddress } from '#app/domain/catalogue/storefront/short-address.server.ts'
import { invitePerson } from '#app/domain/people/invitations.server.ts'
import { joinDaybook } from '#app/domain/people/join.server.ts'
import { issueMailToken } from '#app/domain/people/mail-tokens.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { writeJoining } from '#app/http/joining-cookie.server.ts'
import { newKeptKey, writeKeptKey } from '#app/http/kept-cookie.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { stillRightAsks } from '#db/schema/listing-versions.ts'
import { persons } from '#db/schema/people.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'

/** With which an account is begun, and finished by its link. */
export const chosenPassword = 'three small green boats'

type World = {
  marker: string
  practitioner: Actor
  provider: string
  owner: Actor
  listingId: string
  draftId: string
  council: string
}

/** A good link of every kind, and what two browsers hold: whoever has it needs no account, and nobody else has it. */
export async function worldOfLinks({ marker, practitioner, provider, owner, ...records }: World) {
  const { listingId, draftId, council } = records
  const invited = await aPerson({ councilId: council, name: `${marker}invited Finch` })
  const passwordHash = await hashPassword(chosenPassword)
  const storeCode = `${marker}code`.toLowerCase()
  await transaction(async (tx) => {
    await setStoreAddress(tx, owner, { organisationId: provider, code: storeCode })
    await tx.update(persons).set({ userId: null }).where(eq(persons.id, invited.personId))
    await invitePerson(tx, practitioner, { personId: invited.personId, email: 'invited@mail.example' })
    await nameOpenly(tx, [listingId, draftId])
    await joinDaybook(tx, { name: 'New', email: toConfirm(marker), passwordHash })
  })
  const { email, userId } = await aUser({ name: 'Forgot' })
  return {
    storeCode,
    invitationToken: await tokenMailedTo('invited@mail.example'),
    confirmToken: await tokenMailedTo(toConfirm(marker)),
    resetToken: await transaction((tx) => issueMailToken(tx, { kind: 'reset-password', email, userId })),
    claimToken: await aClaimByMail(marker),
    stillRightToken: await anAsk({ provider, listingId }),
    ...(await aDraft(marker)),
    ...(await aKeptList(marker, listingId)),
  }
}

const toConfirm = (marker: string) => `${marker}confirm@mail.example`.toLowerCase()

async function aClaimByMail(marker: string): Promise<string> {
  const email = 'register@mail.example'
  const organisationId = await anOrganisation({ kind: 'provider', name: 'By mail', email, isUnclaimed: true })
  await aListing({ organisationId, isUnclaimed: true, source: 'A register' })
  const claimer = await aUser({ name: 'Clay' })
  await transaction((tx) => claimOrganisation(tx, claimer, { organisationId, way: 'mail', words: `${marker}claims` }))
  return tokenMailedTo(email)
}

async function anAsk({ provider, listingId }: { provider: string; listingId: string }): Promise<string> {
  const token = newId('key')
  const ask = { organisationId: provider, tokenHash: hashOfToken(token), listingIds: [listingId], askedOn: today() }
  await transaction(async (tx) => {
    await tx.insert(stillRightAsks).values({ id: newId('key'), ...ask })
    await tx.update(listings).set({ askedOn: ask.askedOn }).where(eq(listings.id, listingId))
  })
  return token
}

async function aDraft(marker: string) {
  const email = `${marker}tea@mail.example`.toLowerCase()
  const draftId = await transaction(async (tx) => {
    const { draftId } = await beginDraft(tx, { kind: 'community' })
    await keepAnswer(tx, { draftId, answer: { title: `${marker}tea`, when: 'Tuesdays', email } })
    await sendWayBack(tx, { draftId })
    return draftId
  })
  const goOnToken = await tokenMailedTo(email)
  await transaction((tx) => askToOpen(tx, { draftId }))
  return {
    joiningId: draftId,
    goOnToken,
    openToken: await tokenMailedTo(email),
    joiningBrowser: held(await writeJoining(draftId)),
  }
}

async function aKeptList(marker: string, listingId: string) {
  const visitorKey = newKeptKey()
  const keeper = { actor: null, whose: { visitorKey } }
  await transaction((tx) => keepListings(tx, keeper, [listingId.toLowerCase()]))
  const [kept] = (await getShortlist(db, keeper.whose, null)).items
  await transaction((tx) => noteKept(tx, keeper, { itemId: kept?.id ?? '', note: `${marker}visitor note` }))
  return { visitorsItemId: kept?.id ?? '', keepingBrowser: held(await writeKeptKey(visitorKey, 30)) }
}

/** What a browser sends back of a header that sets a cookie. */
function held(header: string): string {
  return header.split(';')[0] ?? ''
}
