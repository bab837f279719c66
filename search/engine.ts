import type { Place, SearchDocument } from './documents.ts'
import type { SearchQuery } from './query.ts'
import type { Explanation, SearchResult } from './result.ts'
import type { SearchSettings } from './settings.ts'

/** An index that is being made beside the one that answers. */
export type Rebuild = {
  put(documents: SearchDocument[]): Promise<void>
  /** From now on it is the one that answers. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** What a search engine does for us. Both engines meet tests/contracts/search-behaviour.ts. */
export type SearchEngine = {
  /** Before the first visitor comes: what takes long the first time is begun now. */
  prepare(): Promise<void>
  search(query: Partial<SearchQuery>): Promise<SearchResult>
  /** Why a listing stands where it stands by best match; null: it is not among what was found. */
  explain(query: Partial<SearchQuery>, slug: string): Promise<Explanation | null>
  /** Every listing that a text finds, wherever it is and whatever it costs, in no order. */
  idsOf(text: string): Promise<string[]>
  /** Searches that begin like this one and find something, the likeliest first: for while somebody types. */
  complete(text: string): Promise<string[]>
  /** Takes up the synonyms, stop words and weights of a council. */
  use(settings: SearchSettings): Promise<void>
  /** Where the engine can fill a second index while the first one answers; where it cannot, mark and removeOlderThan do. */
  startAnew?(): Promise<Rebuild>
  /** Adds documents or replaces those with the same listing id. */
  put(documents: SearchDocument[]): Promise<void>
  remove(listingIds: string[]): Promise<void>
  /** Takes away everything that was not put since the mark was made: the end of a rebuild. */
  mark(): Promise<string>
  removeOlderThan(mark: string): Promise<number>
  putPlaces(places: Place[]): Promise<void>
  /** Of these words, those that stand in the index. */
  knownWords(words: string[]): Promise<string[]>
  /** The state of the catalogue that the index shows; null: unknown, so it must be rebuilt. */
  catalogueState(): Promise<string | null>
  rememberCatalogueState(state: string): Promise<void>
  count(): Promise<number>
  close(): Promise<void>
}
