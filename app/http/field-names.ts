import { z } from 'zod'

/** How fields of our forms are called: "note", "pots[2].name". No list in a form has a hundred parts. */
const ordinaryName = /^[\w-]{1,60}(\.[\w-]{1,60}|\[\d{1,2}\]){0,6}(\[\])?$/
/** What a form does to itself ("Add another pot", "Take it out"), as its buttons send it. */
const own = z.object({
  type: z.enum(['insert', 'remove']),
  payload: z.object({ name: z.string().regex(ordinaryName) }),
})

/**
 * Answers 400 where a field is called as none of ours is. A number in a name makes a list that long before any schema is
 * asked: one short form could keep the server busy for minutes.
 */
export function requireOrdinaryNames(form: FormData): void {
  for (const [name, value] of form) {
    if (name === '__intent__' ? !isOwn(value) : !ordinaryName.test(name))
      throw new Response('This is no form of ours.', { status: 400 })
  }
}

function isOwn(intent: FormDataEntryValue): boolean {
  try {
    return typeof intent === 'string' && own.safeParse(JSON.parse(intent)).success
  } catch {
    return false
  }
}
