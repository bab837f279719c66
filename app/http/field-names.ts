import { z } from 'zod'

/** How fields of our forms are called: "note", "pots[2].name". */
const ordinaryName = /^[\w-]{1,60}(\.[\w-]{1,60}|\[\d{1,2}\]){0,6}(\[\])?$/
/** A hundred parts and more has one list of a form at the most, and none inside another: a menu that has grown long. */
const longName = /^([\w-]{1,60})\[(\d{3})\](\.[\w-]{1,60}){0,2}$/
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
  const long = new Set<string>()
  for (const [name, value] of form) {
    const [, list] = longName.exec(name) ?? []
    if (list) long.add(list)
    else if (name === '__intent__' ? !isOwn(value) : !ordinaryName.test(name)) throw notOurs()
  }
  const [list, ...more] = long
  if (more.length > 0 || (list && !isWhole(form, list))) throw notOurs()
}

/** No part is left out: so a list is as long only as what was sent. */
function isWhole(form: FormData, list: string): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith(`${list}[`))
  const parts = new Set(names.map((name) => Number.parseInt(name.slice(list.length + 1), 10)))
  return Math.max(...parts) < parts.size
}

function notOurs(): Response {
  return new Response('This is no form of ours.', { status: 400 })
}

function isOwn(intent: FormDataEntryValue): boolean {
  try {
    return typeof intent === 'string' && own.safeParse(JSON.parse(intent)).success
  } catch {
    return false
  }
}
