import type { LoaderFunctionArgs } from '@remix-run/node'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { whoSeesPhoto } from '#app/domain/catalogue/photos/see-photo.server.ts'
import { found } from '#app/http/found.ts'
import { readKept } from '#app/integrations/files.server.ts'
import { db } from '#db/client.ts'

const names = /^(pic_[A-Za-z0-9_-]{10,40})-(480|960)\.(webp|jpg)$/

/** One picture in one size. Its address never means another picture, so what is public may be kept for good. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [name = '', photoId = '', , type] = found(names.exec(params.name ?? ''))
  const seenBy = found(await whoSeesPhoto(db, await optionalActor(request), photoId))
  const bytes = found(await readKept(name))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type === 'webp' ? 'image/webp' : 'image/jpeg',
      'Content-Length': String(bytes.length),
      'Cache-Control': seenBy === 'everybody' ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}
