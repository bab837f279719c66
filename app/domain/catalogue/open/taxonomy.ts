import { openIdOf } from './open-ids.ts'
import type { CategoryRow } from './rows.ts'

type OpenTerm = {
  id: string
  name: string
  description: string
  taxonomy: string
  taxonomy_id: string
  term_uri: string
  parent_id?: string
  daybook_slug: string
}
type OpenTaxonomy = { id: string; name: string; description: string; uri: string; version: string }

/** The one place where our categories become a taxonomy of the standard: shelves are one, whom things are for another. */
export function taxonomiesFor(origin: string): OpenTaxonomy[] {
  return (['shelf', 'specialism'] as const).map((facet) => ({
    id: taxonomyIdOf(facet),
    ...facetWords[facet],
    uri: `${origin}/search`,
    version: '1',
  }))
}

export function taxonomyIdOf(facet: CategoryRow['facet']): string {
  return openIdOf('taxonomy', facet)
}

/** A category as a term. Its parent is named only where it is itself among the categories. */
export function termOf(row: CategoryRow, { origin, known }: { origin: string; known: ReadonlySet<string> }): OpenTerm {
  const { id, slug, name, facet, parentId } = row
  return {
    id: openIdOf('taxonomy_term', id),
    name,
    description: facet === 'shelf' ? `${name}, a shelf of the shop` : `Support for: ${name}`,
    taxonomy: facetWords[facet].name,
    taxonomy_id: taxonomyIdOf(facet),
    term_uri: `${origin}/search?category=${encodeURIComponent(slug)}`,
    ...(parentId && known.has(parentId) ? { parent_id: openIdOf('taxonomy_term', parentId) } : {}),
    daybook_slug: slug,
  }
}

const facetWords = {
  shelf: { name: 'Daybook categories', description: 'What something is: the shelf on which it stands in the shop' },
  specialism: { name: 'Daybook specialisms', description: 'Whom something is for' },
} as const
