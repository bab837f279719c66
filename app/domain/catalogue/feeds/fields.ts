/** A JSON object that nobody has looked at yet. */
export type Raw = Record<string, unknown>

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under the first of these names that has one. */
export function objectIn(raw: Raw, ...names: string[]): Raw | null {
  for (const name of names) {
    const value = fieldOf(raw, name)
    if (isRaw(value)) return value
  }
  return null
}

const most = 500

/** The objects in the lists under these names, together; a single object counts as a list of one. Never more than a few hundred. */
export function objectsIn(raw: Raw | null, ...names: string[]): Raw[] {
  if (!raw) return []
  return names.flatMap((name) => {
    const value = fieldOf(raw, name)
    return (Array.isArray(value) ? value.slice(0, most) : [value]).filter(isRaw)
  })
}

/** The first of these names under which something stands. */
export function fieldIn(raw: Raw | null, ...names: string[]): unknown {
  if (!raw) return undefined
  for (const name of names) {
    const value = fieldOf(raw, name)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** A number, or a text that is one. Null: neither, or beyond all measure. */
export function numberIn(raw: Raw | null, ...names: string[]): number | null {
  const value = fieldIn(raw, ...names)
  if (typeof value !== 'number' && typeof value !== 'string') return null
  if (typeof value === 'string' && !/^\s*-?\d{1,12}(\.\d{1,12})?\s*$/.test(value)) return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** Only what the object itself holds: `__proto__` and `constructor` are words like others. */
function fieldOf(raw: Raw, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined
}
