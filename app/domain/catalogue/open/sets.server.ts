import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'
import { canonical, type OpenQuery } from './filters.ts'
import { refOf } from './open-ids.server.ts'
import { openIdOf } from './open-ids.ts'
import { countOrganizations, listOrganizations } from './organizations.server.ts'
import { hasLocation, locationsOf } from './location-of.ts'
import { countWanted, listWanted } from './list-wanted.server.ts'
import { readCategories, readParts, readServices } from './read-open.server.ts'
import type { CategoryRow, Publisher, ServiceRow } from './rows.ts'
import { serviceOf, serviceSummaryOf } from './service-of.ts'
import { anyListing, placeOfDistrict, type Wanted } from './shown.server.ts'
import { taxonomiesFor, taxonomyIdOf, termOf } from './taxonomy.ts'

export type Asked = {
  query: OpenQuery
  publisher: Publisher
  /** found by the words that were asked for; null: no words */
  listingIds: string[] | null
  /** the catalogue's version: what was counted is right as long as it stays */
  version: string
}
type Part = { skip: number; limit: number }
type Set = {
  count(db: Db, asked: Asked): Promise<number>
  list(db: Db, asked: Asked, part: Part & { after?: string }): Promise<{ items: object[]; last: string | null }>
  one(db: Db, uuid: string, publisher: Publisher): Promise<object | null>
}

/** The five sets of the standard, each counted, listed and asked for one by its UUID. */
export const sets = {
  services: listingSet('services'),
  service_at_locations: listingSet('service_at_locations'),
  organizations: {
    count: (db) => countOrganizations(db),
    list: (db, { publisher }, part) => listOrganizations(db, publisher, part),
    one: async (db, uuid, publisher) => {
      const id = await refOf(db, 'organization', uuid)
      return id === null ? null : ((await listOrganizations(db, publisher, { skip: 0, limit: 1, id })).items[0] ?? null)
    },
  },
  taxonomies: smallSet((_, { origin }) => taxonomiesFor(origin)),
  taxonomy_terms: smallSet((rows, publisher, taxonomyId) =>
    rows.filter(({ facet }) => !taxonomyId || taxonomyIdOf(facet) === taxonomyId).map((row) => termOf(row, publisher)),
  ),
} satisfies Record<string, Set>
export type SetName = keyof typeof sets

export function isSetName(name: string): name is SetName {
  return Object.hasOwn(sets, name)
}

function listingSet(name: 'services' | 'service_at_locations'): Set {
  const isPlaced = name === 'service_at_locations'
  const shape = isPlaced ? atLocation : service
  return {
    async count(db, asked) {
      const wanted = await wantedOf(db, asked, isPlaced)
      return wanted === null ? 0 : countWanted(db, wanted)
    },
    async list(db, asked, { skip, limit, after }) {
      const wanted = await wantedOf(db, asked, isPlaced)
      if (wanted === null) return { items: [], last: null }
      const key = `${asked.version} ${name} ${canonical({ ...asked.query, page: 1 })} ${limit}`
      const start = after === undefined ? startOf(key, skip) : { after, skip: 0 }
      const ids = await listWanted(db, { ...wanted, after: start.after }, { limit, skip: start.skip })
      const last = ids.at(-1) ?? null
      if (last !== null && ids.length === limit) ends.set(`${key} ${skip + limit}`, last)
      const isWhole = asked.query.full === 'true' || asked.query.full === '1'
      return { items: await shape(db, await readServices(db, ids), { publisher: asked.publisher, isWhole }), last }
    },
    async one(db, uuid, publisher) {
      const id = await refOf(db, isPlaced ? 'service_at_location' : 'service', uuid)
      const rows = id === null ? [] : await readServices(db, [id])
      return (await shape(db, rows, { publisher, isWhole: true }))[0] ?? null
    },
  }
}

/** The last id of each page that was given out: whoever reads page after page costs one look at the index for each. */
const ends = new LRUCache<string, string>({ max: 5000 })

function startOf(key: string, skip: number): { after: string | null; skip: number } {
  const end = skip > 0 ? ends.get(`${key} ${skip}`) : undefined
  return end === undefined ? { after: null, skip } : { after: end, skip: 0 }
}

type How = { publisher: Publisher; isWhole: boolean }

async function service(db: Db, rows: ServiceRow[], { publisher, isWhole }: How): Promise<object[]> {
  if (!isWhole) return rows.map((row) => serviceSummaryOf(row, publisher))
  const partsOf = await readParts(db, rows)
  return rows.map((row) => serviceOf(row, partsOf(row), publisher))
}

async function atLocation(db: Db, all: ServiceRow[], { publisher, isWhole }: How): Promise<object[]> {
  const rows = all.filter(hasLocation)
  const services = await service(db, rows, { publisher, isWhole })
  return rows.flatMap((row, position) => {
    const [location] = locationsOf(row, publisher)
    if (!location) return []
    const { addresses, accessibility, ...summary } = location
    return [
      {
        id: openIdOf('service_at_location', row.id),
        // the official OpenAPI holds one of these to the schema of a service, which wants a name and a status
        ...(isWhole ? { name: row.title, status: 'active' } : {}),
        location: isWhole ? { ...summary, addresses, accessibility } : summary,
        service: services[position] ?? {},
      },
    ]
  })
}

async function wantedOf(db: Db, { query, listingIds }: Asked, isPlaced: boolean): Promise<Wanted | null> {
  const { organization_id, taxonomy_id, taxonomy_term_id, postcode, proximity } = query
  const organisationId = organization_id ? await refOf(db, 'organization', organization_id) : null
  const near = postcode ? await placeOfDistrict(db, postcode) : null
  const isAboutNothing = (organization_id && organisationId === null) || (postcode && near === null)
  const categoryIds = taxonomy_id || taxonomy_term_id ? categoriesOf(await readCategories(db), query) : null
  if (isAboutNothing || categoryIds?.length === 0 || listingIds?.length === 0) return null
  return {
    ...{ ...anyListing, isPlaced, listingIds, categoryIds, organisationId },
    near: near && { ...near, metres: proximity ?? null },
    day: query.day,
    start_time: query.start_time,
    end_time: query.end_time,
    modified_after: query.modified_after,
    ...{ minimum_age: query.minimum_age, maximum_age: query.maximum_age },
  }
}

/** The asked category with all that stands under it, or everything of the asked taxonomy. */
function categoriesOf(rows: CategoryRow[], { taxonomy_id, taxonomy_term_id }: OpenQuery): string[] {
  const ofTaxonomy = rows.filter(({ facet }) => !taxonomy_id || taxonomyIdOf(facet) === taxonomy_id)
  if (!taxonomy_term_id) return ofTaxonomy.map(({ id }) => id)
  const isUnder = (row: CategoryRow, depth = 0): boolean => {
    if (openIdOf('taxonomy_term', row.id) === taxonomy_term_id) return true
    const parent = rows.find(({ id }) => id === row.parentId)
    return parent !== undefined && depth < 10 && isUnder(parent, depth + 1)
  }
  return ofTaxonomy.filter((row) => isUnder(row)).map(({ id }) => id)
}

type Small = (rows: CategoryRow[], publisher: Publisher, taxonomyId?: string) => { id: string }[]

function smallSet(all: Small): Set {
  return {
    count: async (db, { publisher, query }) => all(await readCategories(db), publisher, query.taxonomy_id).length,
    async list(db, { publisher, query }, { skip, limit, after }) {
      const items = all(await readCategories(db), publisher, query.taxonomy_id)
      const from = after ? items.findIndex(({ id }) => id === after) + 1 : skip
      const part = items.slice(from, from + limit)
      return { items: part, last: part.at(-1)?.id ?? null }
    },
    one: async (db, uuid, publisher) =>
      all(await readCategories(db), publisher).find(({ id }) => id === uuid.toLowerCase()) ?? null,
  }
}
