import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction } from '#db/client.ts'
import { categories, listings, prices } from '#db/schema/catalogue.ts'
import { aMember, anOrganisation } from './people.ts'

export type TestListing = Awaited<ReturnType<typeof aListing>>
type About = Partial<typeof listings.$inferInsert> & {
  price?: Partial<typeof prices.$inferInsert>
  morePrices?: Partial<typeof prices.$inferInsert>[]
  providerType?: 'micro' | 'independent' | 'charity' | 'personal-assistant' | 'in-house'
}

/** A published listing of a provider with an owner, at £16.50 an hour at any time unless told otherwise. */
export async function aListing({ price = {}, morePrices = [], providerType = 'micro', ...about }: About = {}) {
  const providerId =
    about.organisationId ?? (await anOrganisation({ kind: 'provider', providerType, name: 'Bright Days' }))
  const owner = await aMember(providerId, 'owner', 'Maya Bright')
  const listingId = about.id ?? newId('lst')
  const categoryId = about.categoryId ?? (await aCategory())
  const at = now()
  await transaction(async (tx) => {
    await tx.insert(listings).values({
      slug: listingId.toLowerCase(),
      kind: 'service',
      lineKind: 'visits',
      state: 'published',
      title: 'A walk and a chat',
      summary: 'Somebody to go out with.',
      description: 'We go where you like to go.',
      checks: [],
      pictures: ['1F6B6'],
      publishedAt: at,
      changedAt: at,
      createdAt: at,
      ...about,
      id: listingId,
      organisationId: providerId,
      categoryId,
    })
    await tx.insert(prices).values(
      [price, ...morePrices].map((one) => ({
        unit: 'hour' as const,
        label: 'Any time',
        pence: 1650,
        validFrom: '2020-01-01',
        createdAt: at,
        ...one,
        id: newId('prc'),
        listingId,
      })),
    )
  })
  return { listingId, providerId, categoryId, owner }
}

export async function aCategory(
  name = 'Getting out',
  { facet = 'shelf' }: { facet?: 'shelf' | 'specialism' } = {},
): Promise<string> {
  const id = newId('cat')
  await transaction((tx) =>
    tx.insert(categories).values({ id, slug: id.toLowerCase(), name, facet, tone: 'out', position: 1 }),
  )
  return id
}
