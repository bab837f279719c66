import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

type About = {
  /** what stands in for a field that has to be there and is not yet */
  standIns: Readonly<Record<string, string>>
  /** fields that mean nothing without each other: one that cannot be read takes the others along */
  together: readonly (readonly string[])[]
}

/** Reads a form that somebody is still filling in: what the schema refuses so far is left out. Null: too little is left. */
export function readAsItStands<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  { standIns, together }: About,
): z.output<Schema> | null {
  const typed = copyOf(form)
  // what was left out may leave something else alone that is refused in its turn
  for (let reading = 0; reading < 4; reading++) {
    const submission = parseWithZod(typed, { schema })
    if (submission.status === 'success') return submission.value
    for (const path of Object.keys(submission.error ?? {})) {
      const [name = ''] = path.split(/[.[]/)
      for (const one of together.find((names) => names.includes(name)) ?? [name]) typed.delete(one)
      const standIn = standIns[name]
      if (standIn !== undefined) typed.set(name, standIn)
    }
  }
  return null
}

function copyOf(form: FormData): FormData {
  const copy = new FormData()
  for (const [name, value] of form) copy.append(name, value)
  return copy
}
