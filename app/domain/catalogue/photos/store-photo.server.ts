import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { withShelves } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { bumpCatalogueVersion } from '../../shared/stamps.server.ts'
import { keepPhoto, type SentPhoto } from './keep-photo.server.ts'
import type { Photo } from './photo.ts'

type New = { organisationId: string; sent: SentPhoto; alt: string }

/** The picture of a store: everybody sees it at once, in the place of the one before. */
export async function setStorePhoto(tx: Tx, actor: Actor, { organisationId, sent, alt }: New): Promise<void> {
  await requireStore(tx, actor, organisationId)
  const photo = await keepPhoto(tx, actor, { organisationId, sent, alt })
  await put(tx, actor, { organisationId, photo, words: 'Put a picture on the store' })
}

export async function removeStorePhoto(
  tx: Tx,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<void> {
  await requireStore(tx, actor, organisationId)
  await put(tx, actor, { organisationId, photo: null, words: 'Took the picture from the store' })
}

/** Asked before a picture is read: whether this actor may change the store. */
export async function requireStore(db: Db, actor: Actor, organisationId: string): Promise<void> {
  await requireMembership(db, actor, { organisationId, kind: withShelves, roles: ['owner', 'staff'] })
}

type Put = { organisationId: string; photo: Photo | null; words: string }

async function put(tx: Tx, actor: Actor, { organisationId, photo, words }: Put): Promise<void> {
  await tx.update(organisations).set({ photo }).where(eq(organisations.id, organisationId))
  await audit(tx, actor, {
    verb: 'changed the picture of a store',
    words,
    subject: { kind: 'store', id: organisationId },
    organisationId,
  })
  await bumpCatalogueVersion(tx)
}
