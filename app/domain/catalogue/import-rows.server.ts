import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { slugOf } from './listing.ts'
import type { RegisterService } from './register-mapping.ts'

/** One unclaimed organisation for each provider's name; one that has joined under that name keeps its services apart. */
export async function ensureOrganisations(tx: Tx, batch: RegisterService[]): Promise<Map<string, string>> {
  const slugs = new Map(batch.map(({ provider }) => [provider, `${slugOf(provider)}-unclaimed`]))
  const rows = [...slugs].map(([name, slug]) => ({
    ...{ id: newId('org'), name, slug, kind: 'provider' as const, providerType: 'independent' as const },
    ...{ isUnclaimed: true, createdAt: now() },
  }))
  await tx.insert(organisations).values(rows).onConflictDoNothing()
  const all = await tx
    .select({ id: organisations.id, slug: organisations.slug })
    .from(organisations)
    .where(and(inArray(organisations.slug, [...slugs.values()]), eq(organisations.isUnclaimed, true)))
  const idOf = new Map(all.map(({ id, slug }) => [slug, id]))
  return new Map([...slugs].map(([name, slug]) => [name, idOf.get(slug) ?? '']))
}

/** Where the districts of these services are, as far as that is known. */
export async function placesOf(tx: Db, batch: RegisterService[]) {
  const districts = [...new Set(batch.map(({ district }) => district))]
  const rows = await tx
    .select({
      district: postcodeDistricts.district,
      latitude: postcodeDistricts.latitude,
      longitude: postcodeDistricts.longitude,
    })
    .from(postcodeDistricts)
    .where(inArray(postcodeDistricts.district, districts))
  return new Map(rows.map(({ district, ...where }) => [district, where]))
}

/** Of what the import writes, in a fixed order: tells whether anybody has changed it since. */
export function hashOf(written: {
  title: string
  summary: string
  description: string
  placeWords: string | null
  pictures: string[]
  categoryId: string
  district: string | null
}): string {
  const { title, summary, description, placeWords, pictures, categoryId, district } = written
  const text = JSON.stringify([title, summary, description, placeWords, pictures, categoryId, district])
  return createHash('sha256').update(text).digest('hex')
}
