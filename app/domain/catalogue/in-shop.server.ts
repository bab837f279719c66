import { and, eq, isNull } from 'drizzle-orm'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'

/** Published, and not hidden. */
export const isPublished = and(eq(listings.state, 'published'), isNull(listings.hiddenBecause))

/** What everybody may see: published, by an organisation that is not suspended. For queries that join organisations. */
export const isInShop = and(isPublished, isNull(organisations.suspendedAt))
