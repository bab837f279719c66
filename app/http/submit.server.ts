import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { withPlainLines } from './plain-lines.ts'
import { plainRefusal } from './plain-refusal.ts'
import { readUpload, type ReadForm } from './uploads.server.ts'

const biggestForm = 1_000_000 // bytes, as text fields

/**
 * Parses the form, runs, and answers. What the schema or the domain refuses comes back as typed,
 * with its sentences, and the status that fits (400, 403, 404, 409, 422, 429, 503).
 * A page that posts to itself reads `lastResult` from its action data. A form with files is read part by part:
 * in the schema a file is `z.instanceof(File)`, and one that was not taken comes back with a sentence beside its field.
 */
export async function submit<Schema extends z.ZodType, Answer>(
  request: Request,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Answer>,
) {
  const { form, refused } = await readForm(request)
  const submission = parseWithZod(withPlainLines(form), { schema, error: plainRefusal })
  if (Object.keys(refused).length > 0) {
    const { '': whole = [], ...fieldErrors } = { ...errorsOf(submission), ...sentences(refused) }
    return data({ lastResult: submission.reply({ formErrors: whole, fieldErrors }) }, { status: 400 })
  }
  if (submission.status !== 'success') {
    // no status: the form itself is being changed ("Add another pot"), nothing was refused
    return data({ lastResult: submission.reply() }, { status: submission.status === 'error' ? 400 : 200 })
  }
  try {
    return await run(submission.value)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-found') throw new Response('Not found', { status: 404 })
    const errors = error.field ? { fieldErrors: { [error.field]: [error.message] } } : { formErrors: [error.message] }
    return data({ lastResult: submission.reply(errors) }, { status: error.status })
  }
}

async function readForm(request: Request): Promise<ReadForm> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) return readUpload(request)
  if (Number(request.headers.get('content-length') ?? 0) > biggestForm) throw new Response('Too large', { status: 413 })
  return { form: await request.formData(), refused: {} }
}

type Errors = Record<string, string[]>

function errorsOf(submission: { status?: string; error?: Record<string, string[] | null> | null }): Errors {
  const errors = Object.entries(submission.error ?? {})
  return Object.fromEntries(errors.flatMap(([name, words]) => (words ? [[name, words]] : [])))
}

function sentences(refused: ReadForm['refused']): Errors {
  return Object.fromEntries(Object.entries(refused).flatMap(([name, words]) => (words ? [[name, [words]]] : [])))
}
