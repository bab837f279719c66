import { fieldIn, objectIn, objectsIn, type Raw } from './fields.ts'
import { plainLine } from './plain-text.ts'

/** A word by which a feed says what a service is. `slug`: our own name of it. */
export type FeedTerm = { name: string; slug: string | null }

/** What a service is called in the feed's taxonomies: attributes of version 3, `service_taxonomys` of version 1. */
export function termsFrom(service: Raw): FeedTerm[] {
  const found = objectsIn(service, 'attributes', 'service_taxonomys').flatMap((attribute) => {
    const term = objectIn(attribute, 'taxonomy_term', 'taxonomy')
    const name = plainLine(fieldIn(term, 'name'), 120)
    return name ? [{ name, slug: plainLine(fieldIn(term, 'daybook_slug'), 80) }] : []
  })
  return [...new Map(found.map((term) => [`${term.slug ?? ''} ${term.name}`, term])).values()].slice(0, 40)
}
