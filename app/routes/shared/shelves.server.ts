import { redirect } from '@remix-run/node'
import { newSlugOf } from '#app/domain/catalogue/categories.server.ts'
import { db } from '#db/client.ts'
import type { CategoryName } from './search-words.ts'

/** Shelves as a search page names them, each with the one above it. */
export function shelfNames(
  categories: readonly { id: string; slug: string; name: string; parentId: string | null }[],
): CategoryName[] {
  const slugs = new Map(categories.map(({ id, slug }) => [id, slug]))
  return categories.map(({ slug, name, parentId }) => ({
    slug,
    name,
    above: (parentId && slugs.get(parentId)) || null,
  }))
}

/**
 * The address of a category that was put into another leads there: links on paper go on working. For now and not for good:
 * the council may take it back, and a browser would remember.
 */
export async function leadToNewShelf(url: URL): Promise<void> {
  const asked = url.searchParams.get('category')
  const slug = asked ? await newSlugOf(db, asked) : null
  if (!slug) return
  const query = new URLSearchParams(url.searchParams)
  query.set('category', slug)
  throw leadTo(url, query)
}

/** The same page by another address: for now, so nothing remembers it. */
export function leadTo({ pathname }: URL, query: URLSearchParams): Response {
  query.delete('_routes')
  const path = pathname.replace(/\.data$/, '')
  return redirect(query.size > 0 ? `${path}?${query}` : path)
}
