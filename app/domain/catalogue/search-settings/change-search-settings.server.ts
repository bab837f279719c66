import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { searchSettings, type KeptSearchSettings } from '#db/schema/search.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { actorId, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import { bumpCatalogueVersion } from '../../shared/stamps.server.ts'
import { getSearchSettings, settingsChange } from './search-settings.server.ts'
import { whatChanged } from './what-changed.ts'

type Change = { organisationId: string; settings: KeptSearchSettings; before: KeptSearchSettings }

/** By a commissioner or an administrator. It holds for everybody who searches, within seconds. `before`: what was there to begin with. */
export async function changeSearchSettings(tx: Tx, actor: Actor, { organisationId, settings, before }: Change) {
  const words = whatChanged((await getSearchSettings(tx))?.settings ?? before, settings)
  if (words === null) throw new Refusal('conflict', 'Nothing was changed, so there is nothing to save.')
  await write(tx, actor, { organisationId, settings, words })
}

/** Makes the settings what they were after an earlier change; 0: what they were to begin with. Nothing of the history is lost. */
export async function returnToSearchSettings(
  tx: Tx,
  actor: Actor,
  { organisationId, number, first }: { organisationId: string; number: number; first: KeptSearchSettings },
): Promise<void> {
  const [earlier] = await tx
    .select({ settings: searchSettings.settings })
    .from(searchSettings)
    .where(eq(searchSettings.number, number))
  const settings = number === 0 ? first : earlier?.settings
  if (!settings) throw new Refusal('not-found', 'That change is not in the history.')
  const words = number === 0 ? 'Went back to how search was to begin with' : `Went back to change ${number}`
  await write(tx, actor, { organisationId, settings, words })
}

async function write(
  tx: Tx,
  actor: Actor,
  { organisationId, settings, words }: { organisationId: string; settings: KeptSearchSettings; words: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const last = await getSearchSettings(tx)
  const id = newId('sst')
  await tx.insert(searchSettings).values({
    ...{ id, number: (last?.number ?? 0) + 1, settings, words, organisationId },
    ...{ changedBy: actorId(actor) ?? 'daybook', changedAt: now() },
  })
  await audit(tx, actor, {
    verb: 'changed how search works',
    words,
    subject: { kind: 'search-settings', id },
    organisationId,
  })
  await bumpCatalogueVersion(tx)
  await enqueue(tx, { kind: 'search', key: `search:${id}`, payload: { listingId: settingsChange } })
}
