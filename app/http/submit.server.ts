import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '#app/domain/shared/refusal.ts'

const biggestForm = 1_000_000 // bytes, as text fields

/**
 * Parses the form, runs, and answers. What the schema or the domain refuses comes back as typed,
 * with its sentences, and the status that fits (400, 403, 404, 409, 422, 429, 503).
 * A page that posts to itself reads `lastResult` from its action data.
 */
export async function submit<Schema extends z.ZodType, Answer>(
  request: Request,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Answer>,
) {
  if (Number(request.headers.get('content-length') ?? 0) > biggestForm) throw new Response('Too large', { status: 413 })
  const submission = parseWithZod(await request.formData(), { schema })
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
