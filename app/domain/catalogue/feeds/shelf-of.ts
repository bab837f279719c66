import type { FeedTerm } from './terms-from.ts'

export type Category = { id: string; slug: string; name: string; facet: 'shelf' | 'specialism' }

/**
 * The shelf on which a service is put and whom it is for: by our own names where the feed has them, else by the same
 * name, else on the shelf that the council chose for the rest. A listing stays where the council has moved it later.
 */
export function shelfOf(
  terms: readonly FeedTerm[],
  { categories, otherwise }: { categories: readonly Category[]; otherwise: string },
): { categoryId: string; specialismIds: string[] } {
  const meant = terms.flatMap((term) => categories.filter((category) => isMeant(term, category)))
  const shelf = meant.find(({ facet }) => facet === 'shelf')
  const specialisms = meant.filter(({ facet }) => facet === 'specialism').map(({ id }) => id)
  return { categoryId: shelf?.id ?? otherwise, specialismIds: [...new Set(specialisms)].sort() }
}

function isMeant(term: FeedTerm, category: Category): boolean {
  return term.slug === category.slug || plain(term.name) === plain(category.name)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
