import { once } from 'node:events'
import type { Readable } from 'node:stream'
import busboy, { type Busboy } from 'busboy'

/** One file, in bytes. */
export const biggestFile = 10_000_000
const biggestText = 1_000_000
const mostFiles = 3
const mostFields = 500

export type ReadForm = {
  form: FormData
  /** a sentence for each field whose file was not taken; '' is the form as a whole */
  refused: Partial<Record<string, string>>
}

export const tooBig =
  'This file is larger than 10 MB. Choose a smaller one, or take the picture again in a smaller size.'
const empty = 'This file is empty. Choose another one.'
const tooMany = `Send at most ${mostFiles} files at once.`
const notWhole = 'The form did not arrive whole. Check your connection and send it again.'
const tooLong = 'That is too much text for one form. Make it shorter.'

/**
 * Reads a form with files part by part. What is too big or too many is let go while it arrives and never kept,
 * and the rest of the form is there as it was typed. The type that the sender says is not looked at, and of the name only
 * whether there is one.
 */
export function readUpload(request: Request): Promise<ReadForm> {
  const read: ReadForm = { form: new FormData(), refused: {} }
  const parser = parserFor(request)
  if (!parser || !request.body) return Promise.resolve({ ...read, refused: { '': notWhole } })

  return new Promise((resolve) => {
    const end = (sentence?: string) => {
      if (sentence) read.refused[''] ??= sentence
      resolve(read)
    }
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) read.refused[name] = tooLong
      read.form.append(name, value)
    })
    parser.on('file', (name, stream, { filename }) =>
      keepWhileSmall(stream, { name, isChosen: Boolean(filename) }, read),
    )
    parser.on('filesLimit', () => (read.refused[''] ??= tooMany))
    parser.on('fieldsLimit', () => (read.refused[''] ??= tooLong))
    parser.on('error', () => end(notWhole))
    parser.on('close', () => end())
    if (request.body) pour(request.body, parser).catch(() => end(notWhole))
  })
}

function parserFor(request: Request): Busboy | null {
  const limits = {
    fileSize: biggestFile,
    files: mostFiles,
    fields: mostFields,
    fieldSize: biggestText,
    fieldNameSize: 200,
    parts: mostFields + mostFiles,
  }
  try {
    return busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits })
  } catch {
    return null // no boundary, or another type: nothing can be read from it
  }
}

type Sent = { name: string; isChosen: boolean }

function keepWhileSmall(stream: Readable, { name, isChosen }: Sent, { form, refused }: ReadForm): void {
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  stream.on('limit', () => {
    parts.length = 0
    refused[name] = tooBig
  })
  stream.on('end', () => {
    if (isChosen && parts.length === 0) refused[name] ??= empty
    if (refused[name] || parts.length === 0) return
    form.append(name, new File([new Uint8Array(Buffer.concat(parts))], 'file'))
  })
  stream.on('error', () => (parts.length = 0))
}

/** Gives the parser as much as it takes at a time. */
async function pour(body: ReadableStream<Uint8Array>, parser: Busboy): Promise<void> {
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!parser.write(part.value)) await once(parser, 'drain')
  }
  parser.end()
}
