import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Pictures that were drawn, by what they show. */
const drawn = new LRUCache<string, Buffer>({ maxSize: 16_000_000, sizeCalculation: (picture) => picture.length || 1 })
const underWay = new Map<string, Promise<Buffer>>()

/** A drawn PNG as an answer: drawn once for the same words, however many ask at a time. */
export async function keptPicture(about: object, draw: () => Promise<Buffer>): Promise<Response> {
  const key = createHash('sha256').update(JSON.stringify(about)).digest('base64url')
  const picture = drawn.get(key) ?? (await once(key, draw))
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin', // it is made to be shown elsewhere
      ETag: `"${key.slice(0, 22)}"`,
    },
  })
}

function once(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const waiting =
    underWay.get(key) ??
    draw()
      .then((picture) => {
        drawn.set(key, picture)
        return picture
      })
      .finally(() => underWay.delete(key))
  underWay.set(key, waiting)
  return waiting
}
