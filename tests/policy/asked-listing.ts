import { ListingForm } from '#app/domain/catalogue/listing-form.ts'
import { changeListing } from '#app/domain/catalogue/write-listing.server.ts'
import { transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'

/** A listing of the council's own service with a change that waits for the council's yes. */
export async function anAskedListing(councilId: string, words: { now: string; asked: string }): Promise<string> {
  const organisationId = await anOrganisation({
    kind: 'provider',
    providerType: 'in-house',
    councilId,
    name: 'In-house',
  })
  const { listingId, categoryId, owner } = await aListing({ organisationId, title: words.now, state: 'paused' })
  const said = ListingForm.parse({
    ...{ categoryId, kind: 'service', lineKind: 'visits', title: words.asked },
    ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.' },
  })
  await transaction((tx) => changeListing(tx, owner, { ...said, listingId }))
  return listingId
}
