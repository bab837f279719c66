import type { Db } from '#db/client.ts'
import { getCouncil } from '../../people/council.server.ts'
import { countKept } from './counts.server.ts'
import { readCategories } from './read-open.server.ts'
import type { Publisher } from './rows.ts'
import { sets, type Asked, type SetName } from './sets.server.ts'

/** What `/` says of this feed. */
export function apiDetails(): { version: string; profile: string; openapi_url: string } {
  return {
    version: 'HSDS-UK-3.0',
    profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
    openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
  }
}

/** Who publishes: the address of this Daybook, its council, and the categories there are. */
export async function publisherAt(db: Db, origin: string): Promise<Publisher> {
  const [council, categories] = await Promise.all([getCouncil(db), readCategories(db)])
  return { origin, councilName: council?.shortName ?? 'Daybook', known: new Set(categories.map(({ id }) => id)) }
}

/** One page of a set, as the standard wants pages. */
export async function pageOfSet(db: Db, name: SetName, asked: Asked) {
  const { page, per_page: limit } = asked.query
  const total = await countKept(name, asked, () => sets[name].count(db, asked))
  const pages = Math.ceil(total / limit)
  const skip = (page - 1) * limit
  const { items } = skip < total ? await sets[name].list(db, asked, { skip, limit }) : { items: [] }
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: items.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: items.length === 0,
    contents: items,
  }
}

const inOneGo = 100

/** All of a set, part after part: a reader of the whole catalogue holds up nobody. */
export async function* partsOfSet(db: Db, name: SetName, asked: Asked): AsyncGenerator<object[]> {
  let after: string | undefined
  while (true) {
    const part = after === undefined ? { skip: 0, limit: inOneGo } : { skip: 0, limit: inOneGo, after }
    const { items, last } = await sets[name].list(db, asked, part)
    if (items.length > 0) yield items
    if (last === null) return
    after = last
  }
}
