import type { Meilisearch } from 'meilisearch'
import type { Place } from '../documents.ts'
import { done, orNull } from './client.ts'

type Fact = { id: string; value: string }
type KeptPlace = { id: string; place: Place }
const batch = 1000

/** A small index beside the listings: which catalogue they show, by which settings, and where the districts are. */
export function aboutIndex(clients: { asking: Meilisearch; writing: Meilisearch }, uid: string) {
  const placesUid = `${uid}-places`
  const factsUid = `${uid}-facts`
  let places: Promise<Map<string, Place>> | null = null

  async function readPlaces(): Promise<Map<string, Place>> {
    const all = new Map<string, Place>()
    for (let offset = 0; ; offset += batch) {
      const index = clients.asking.index<KeptPlace>(placesUid)
      const page = await orNull(index.getDocuments({ limit: batch, offset }))
      for (const { place } of page?.results ?? []) all.set(place.district, place)
      if (!page || page.results.length < batch) return all
    }
  }

  return {
    /** The districts, read once. */
    async places(): Promise<Map<string, Place>> {
      places ??= readPlaces()
      try {
        return await places
      } catch (error) {
        places = null
        throw error
      }
    },
    async putPlaces(put: Place[]): Promise<void> {
      const documents = put.map((place) => ({ id: place.district, place }))
      await done(clients.writing.index<KeptPlace>(placesUid).addDocuments(documents, { primaryKey: 'id' }))
      places = null
    },
    async getFact(id: string): Promise<string | null> {
      const fact = await orNull(clients.asking.index<Fact>(factsUid).getDocument<Fact>(id))
      return fact?.value ?? null
    },
    async setFact(id: string, value: string): Promise<void> {
      await done(clients.writing.index<Fact>(factsUid).addDocuments([{ id, value }], { primaryKey: 'id' }))
    },
  }
}
