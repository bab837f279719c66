import { short, type Read } from './cell.ts'

type Named = { id: string; name: string; isClosed: boolean }

/** Whom a listing is for, by name: "Dementia; Learning disabilities". Typed are the ids, separated by commas. */
export function specialismsShown(typed: string, known: readonly Named[]): string {
  const ids = idsIn(typed)
  return known
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('; ')
}

/** The ids of those that are named. What stands there already is known by its name, whatever else has it, also when closed. */
export function readSpecialisms(
  words: string,
  { known, before }: { known: readonly Named[]; before: string },
): Read<string> {
  if (words === specialismsShown(before, known)) return { value: before }
  const had = idsIn(before)
  const standing = known.filter(({ id }) => had.includes(id))
  const open = known.filter(({ isClosed }) => !isClosed)
  const find = (name: string) => [...standing, ...open].find((one) => one.name.toLowerCase() === name.toLowerCase())
  const parts = partsOf(words, /[;\n]/).flatMap((part) => (find(part) ? [part] : partsOf(part, /,/)))
  const strange = parts.find((part) => !find(part))
  if (strange !== undefined) {
    const names = open.map(({ name }) => name).join('; ')
    return { why: `“${short(strange)}” is not one of: ${names}.` }
  }
  return { value: specialismsTyped(parts.flatMap((part) => find(part)?.id ?? [])) }
}

export function specialismsTyped(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(',')
}

function idsIn(typed: string): string[] {
  return typed.split(',').filter(Boolean)
}

function partsOf(words: string, by: RegExp): string[] {
  return words
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)
}
