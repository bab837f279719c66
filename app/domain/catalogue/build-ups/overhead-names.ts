import { ownParts } from './activity.ts'
import { sameName } from './part-names.ts'

const ownNames = new Set(Object.values(ownParts).map(sameName))

/** What is wrong with the name of an overhead: each part of a price is a row found by its name, so no two may share one. */
export function nameTroubles(overheads: readonly { name: string }[], at: number): [field: 'name', message: string][] {
  const name = overheads[at]?.name ?? ''
  if (ownNames.has(sameName(name)))
    return [['name', `Daybook has a row called “${name}” already. Give this overhead another name.`]]
  const isSecond = overheads.slice(0, at).some((earlier) => sameName(earlier.name) === sameName(name))
  return isSecond
    ? [['name', `“${name}” is there already. Give this overhead another name, or put the two into one.`]]
    : []
}
