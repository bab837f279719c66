import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { photos } from '#db/schema/checks.ts'
import { organisations } from '#db/schema/people.ts'
import { membershipIn } from '../../people/access.server.ts'
import { getCouncil } from '../../people/council.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { isPublished } from '../in-shop.server.ts'

/**
 * Who may see a picture: everybody, when it stands on a page that everybody sees; else only its own people and the
 * council that reads their changes. Null: nobody else, and whoever asks learns nothing.
 */
export async function whoSeesPhoto(
  db: Db,
  actor: Actor | null,
  photoId: string,
): Promise<'everybody' | 'its own people' | null> {
  const [row] = await db
    .select({
      organisationId: photos.organisationId,
      storePhoto: organisations.photo,
      suspendedAt: organisations.suspendedAt,
      councilId: organisations.councilId,
    })
    .from(photos)
    .innerJoin(organisations, eq(organisations.id, photos.organisationId))
    .where(eq(photos.id, photoId))
  if (!row) return null
  if (
    row.suspendedAt === null &&
    (row.storePhoto?.id === photoId || (await isInShop(db, row.organisationId, photoId)))
  ) {
    return 'everybody'
  }
  if (!actor) return null
  if ((await membershipIn(db, actor, row.organisationId)).length > 0) return 'its own people'
  const councilId = row.councilId ?? (await getCouncil(db))?.id
  const roles = councilId ? await membershipIn(db, actor, councilId) : []
  return roles.some(({ role }) => shopOfficers.includes(role)) ? 'its own people' : null
}

async function isInShop(db: Db, organisationId: string, photoId: string): Promise<boolean> {
  const rows = await db
    .select({ photos: listings.photos })
    .from(listings)
    .where(and(eq(listings.organisationId, organisationId), isPublished))
  return rows.some((row) => row.photos.some(({ id }) => id === photoId))
}
