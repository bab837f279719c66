import type { Tx } from '#db/client.ts'
import { photos } from '#db/schema/checks.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import type { Photo } from './photo.ts'

/** A picture whose files are kept already. */
export type SentPhoto = { id: string; width: number; height: number }

/** Writes down a picture of an organisation. The same one twice is one. */
export async function keepPhoto(
  tx: Tx,
  actor: Actor,
  { organisationId, sent, alt }: { organisationId: string; sent: SentPhoto; alt: string },
): Promise<Photo> {
  const { id, width, height } = sent
  await tx
    .insert(photos)
    .values({ id, organisationId, width, height, sentByUserId: actor.userId, createdAt: now() })
    .onConflictDoNothing()
  return { id, alt, width, height }
}
