import { newId } from '#app/domain/shared/id.ts'
import { readyDocument } from '#app/integrations/documents.server.ts'
import { keepFile } from '#app/integrations/files.server.ts'

/** Looks at a sent document and keeps it, before anything is written down about it. Null: none was sent. */
export async function keptDocument(document: File | null, { field }: { field: string }) {
  if (!document) return null
  const { mediaType, bytes } = await readyDocument(document, { field })
  const id = newId('fil')
  await keepFile(id, bytes)
  return { id, mediaType, bytes: bytes.length }
}
