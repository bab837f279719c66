import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listingVersions } from '#db/schema/listing-versions.ts'
import { Refusal } from '../../shared/refusal.ts'
import { unfairTerms } from '../editor/choices.ts'
import type { ListingSaid } from '../listing-form.ts'

/** Refuses notice and late cancellation that are none of the choices offered, unless the listing said so once. */
export async function requireFairTerms(db: Db, said: ListingSaid, listingId: string | null): Promise<void> {
  if (unfairTerms(said, []).length === 0) return
  const versions = listingId
    ? await db
        .select({ content: listingVersions.content })
        .from(listingVersions)
        .where(eq(listingVersions.listingId, listingId))
    : []
  const [unfair] = unfairTerms(
    said,
    versions.map(({ content }) => content),
  )
  if (unfair) throw new Refusal('not-allowed', unfair.words, { field: unfair.field })
}
