import type { BuildUpKind } from '#db/schema/catalogue.ts'

type Part = { name: string; words: string; yearPence: number; kind?: BuildUpKind | undefined }

/** A name as it is compared: letters and spaces do not tell two names apart. */
export const sameName = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The parts of a price, each with a name of its own: two of one name are one, with both sums. Names have to differ since
 * they are found by it; what was kept before may have twins. One that is called as a part of another kind says its kind.
 */
export function eachNameOnce<One extends Part>(parts: readonly One[]): One[] {
  const found = new Map<string, One>()
  for (const part of parts) {
    const first = found.get(sameName(part.name))
    const isOther = first !== undefined && first.kind !== part.kind
    const name = isOther ? `${part.name} (${part.kind ?? 'more'})` : part.name
    const twin = found.get(sameName(name))
    const words = twin && twin.words !== part.words ? `${twin.words} ${part.words}`.trim() : part.words
    const yearPence = part.yearPence + (twin?.yearPence ?? 0)
    found.set(sameName(name), { ...part, name: twin?.name ?? name, words, yearPence })
  }
  return [...found.values()]
}
