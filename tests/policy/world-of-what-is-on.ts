import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction } from '#db/client.ts'
import { happenings } from '#db/schema/catalogue.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'

/** A group that meets today, late in the evening. */
export async function worldOfWhatIsOn({ marker }: { marker: string }): Promise<void> {
  const organisationId = await anOrganisation({ kind: 'community', name: 'A choir' })
  const title = `${marker}choir`
  const { listingId } = await aListing({ organisationId, title, kind: 'activity', lineKind: 'visits', isFree: true })
  const when = { day: today(), startsMinute: 23 * 60, endsMinute: 24 * 60 - 1 }
  await transaction((tx) => tx.insert(happenings).values({ id: newId('hap'), listingId, ...when }))
}
