import { Refusal } from '#app/domain/shared/refusal.ts'
import { readyScan, typeByContent } from './pictures.server.ts'

export type ReadyDocument = { mediaType: 'application/pdf' | 'image/jpeg'; bytes: Uint8Array }

/**
 * A document to be kept: a PDF as it is (it is only ever handed out as a file to be saved), or a picture of one, drawn
 * anew without what the camera wrote into it. By its content, whatever its name says.
 */
export async function readyDocument(file: Blob, { field }: { field: string }): Promise<ReadyDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = await typeByContent(bytes)
  if (type === 'application/pdf') return { mediaType: type, bytes: wholePdf(bytes, field) }
  if (type?.startsWith('image/')) return { mediaType: 'image/jpeg', bytes: await readyScan(bytes, { field }) }
  throw new Refusal('not-allowed', 'This is neither a PDF nor a picture. Choose a PDF, a JPEG or a PNG.', { field })
}

/** It has an end as well as a beginning. */
function wholePdf(bytes: Uint8Array, field: string): Uint8Array {
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  if (tail.includes('%%EOF')) return bytes
  throw new Refusal('not-allowed', 'The end of this PDF is missing. Save it again and send that.', { field })
}
