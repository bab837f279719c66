import { keepImport } from '#app/domain/catalogue/sheets/keep-import.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { planFile, readFile } from '#app/domain/catalogue/sheets/read-file.ts'
import { keepListings, noteKept } from '#app/domain/catalogue/shortlists/change-shortlist.server.ts'
import { linksOf, shareShortlist } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'

type World = {
  marker: string
  provider: string
  owner: Actor
  draftId: string
  joan: { personId: string; actor: Actor }
  listingSlug: string
}

/** A file of the provider that waits for a yes, with a row that went back; and what Joan keeps, with a link to it. */
export async function worldOfKeeping({ marker, provider, owner, draftId, joan, listingSlug }: World) {
  const csv = `Listing number,Name,Days of notice\n${draftId},${marker}renamed,14\n,${marker}short,1`
  const { sheets, notices } = await readFile(new TextEncoder().encode(csv))
  const planned = planFile(sheets, await ownCatalogue(db, owner, provider), today())
  const sheetImportId = await transaction((tx) =>
    keepImport(tx, owner, { organisationId: provider, fileName: `${marker}list`, planned, notices }),
  )
  const hers = { actor: joan.actor, whose: { personId: joan.personId } }
  const sharedToken = await transaction(async (tx) => {
    await keepListings(tx, hers, [listingSlug])
    return shareShortlist(tx, hers, { forWhom: `${marker}sister`, days: 30 })
  })
  const [kept] = (await getShortlist(db, hers.whose, null)).items
  const [link] = await linksOf(db, hers.whose)
  const keptItemId = kept?.id ?? ''
  await transaction((tx) => noteKept(tx, hers, { itemId: keptItemId, note: `${marker}kept note` }))
  const storeSlug = provider.toLowerCase()
  return { sheetImportId, storeSlug, keptItemId, sharedLinkId: link?.id ?? '', sharedToken }
}
