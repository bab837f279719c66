import type { KeptDocument } from '#app/domain/catalogue/checks/check-file.server.ts'
import { found } from '#app/http/found.ts'
import { readKept } from '#app/integrations/files.server.ts'

/** A document somebody sent: always a file to be saved, never a page of ours, and kept by nobody's cache (`nosniff` is on every answer). */
export async function documentAnswer(document: KeptDocument | null): Promise<Response> {
  const { id, mediaType, name } = found(document)
  const bytes = found(await readKept(id))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}
