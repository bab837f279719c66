import { keepFile } from '#app/integrations/files.server.ts'
import { readyPhoto } from '#app/integrations/pictures.server.ts'

/** Draws a sent picture anew in the sizes of the pages and keeps the files, before anything is written down about it. */
export async function keptPhoto(picture: File, { of, field }: { of: string; field: string }) {
  const { files, ...photo } = await readyPhoto(new Uint8Array(await picture.arrayBuffer()), { of, field })
  for (const { name, bytes } of files) await keepFile(name, bytes)
  return photo
}
