import { workOnSheets } from '#app/jobs/take-sheets.server.ts'
import { db, transaction } from '#db/client.ts'
import { keepImport } from '#app/domain/catalogue/sheets/keep-import.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { planFile, readFile } from '#app/domain/catalogue/sheets/read-file.ts'
import { startTaking } from '#app/domain/catalogue/sheets/take-import.server.ts'
import { startUndoing } from '#app/domain/catalogue/sheets/undo-import.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { aCategory, aListing } from './catalogue.ts'
import { aMember, anOrganisation } from './people.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const addressOf = (photoId: string) => `https://daybook.example/pictures/${photoId}-960.jpg`
export type Shop = Awaited<ReturnType<typeof aShop>>

/** A small provider with one listing on a shelf of its own. */
export async function aShop() {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', name: 'Bright Days' })
  const owner = await aMember(organisationId, 'owner')
  const categoryName = `Shelf ${organisationId.slice(-6)}`
  const categoryId = await aCategory(categoryName)
  const { listingId } = await aListing({ organisationId, categoryId, title: 'A walk and a chat' })
  return { organisationId, owner, categoryId, categoryName, listingId }
}

/** What a file would change. */
export async function plan({ organisationId, owner }: Shop, bytes: Uint8Array) {
  const { sheets, notices } = await readFile(bytes)
  return { planned: planFile(sheets, await ownCatalogue(db, owner, organisationId), today()), notices }
}

export async function send(shop: Shop, bytes: Uint8Array) {
  const { planned, notices } = await plan(shop, bytes)
  const { organisationId, owner } = shop
  return transaction((tx) => keepImport(tx, owner, { organisationId, fileName: 'list.csv', planned, notices }))
}

/** Says yes to a file, and waits until all of it is done. */
export async function take(shop: Shop, importId: string) {
  await transaction((tx) => startTaking(tx, shop.owner, { organisationId: shop.organisationId, importId }))
  while (await workOnSheets());
}

export async function undo(shop: Shop, importId: string) {
  await transaction((tx) => startUndoing(tx, shop.owner, { organisationId: shop.organisationId, importId }))
  while (await workOnSheets());
}

export const exported = async ({ organisationId, owner }: Shop) => ownCatalogue(db, owner, organisationId)
