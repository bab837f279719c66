import { keepImport } from '#app/domain/catalogue/sheets/keep-import.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { planFile, readFile } from '#app/domain/catalogue/sheets/read-file.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'

type World = { marker: string; provider: string; owner: Actor; draftId: string }

/** A file of the provider that waits for a yes, with a row that went back. */
export async function worldOfKeeping({ marker, provider, owner, draftId }: World) {
  const csv = `Listing number,Name,Days of notice\n${draftId},${marker}renamed,3\n,${marker}short,1`
  const { sheets, notices } = await readFile(new TextEncoder().encode(csv))
  const planned = planFile(sheets, await ownCatalogue(db, owner, provider), today())
  const sheetImportId = await transaction((tx) =>
    keepImport(tx, owner, { organisationId: provider, fileName: 'Listings', planned, notices }),
  )
  return { sheetImportId, storeSlug: provider.toLowerCase() }
}
