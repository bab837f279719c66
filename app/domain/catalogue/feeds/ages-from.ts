import { fieldIn, numberIn, objectsIn, type Raw } from './fields.ts'
import { plainLine } from './plain-text.ts'

export type Ages = { minimumAge: number | null; maximumAge: number | null }

/** From and up to which age a service is, in years: of itself in version 3, in its `eligibilitys` in version 1. */
export function agesFrom(value: Raw): Ages & { notes: string[] } {
  const all = [value, ...eligibleIn(value)]
  const bound = (name: string) =>
    all.map((one) => numberIn(one, name)).find((age) => age !== null && age >= 0 && age <= 130) ?? null
  const minimumAge = bound('minimum_age')
  const maximumAge = bound('maximum_age') || null // many write 0 for "no limit"
  if (minimumAge === null || maximumAge === null || minimumAge <= maximumAge)
    return { minimumAge, maximumAge, notes: [] }
  const notes = ['Its youngest age is above its oldest, so both were left out.']
  return { minimumAge: null, maximumAge: null, notes }
}

/** "For people from 16 to 25 years old", and what else it says of whom it is for. */
export function whoForFrom(value: Raw, { minimumAge: from, maximumAge: to }: Ages): string | null {
  const range =
    from !== null && to !== null
      ? `For people from ${from} to ${to} years old`
      : from
        ? `For people of ${from} and older`
        : to
          ? `For people up to ${to} years old`
          : null
  const said = eligibleIn(value).map((one) => plainLine(fieldIn(one, 'eligibility'), 200))
  return [range, ...said].filter(Boolean).join('\n').slice(0, 1000) || null
}

function eligibleIn(value: Raw): Raw[] {
  return objectsIn(value, 'eligibilitys', 'eligibilities')
}
