/** What is left of a type when nothing in it may be null. */
type WithoutNulls<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : null extends T[Key] ? never : Key]: T[Key]
} & { [Key in keyof T as undefined extends T[Key] ? Key : null extends T[Key] ? Key : never]?: NonNullable<T[Key]> }

/** The same without fields that are not known: the standard has no nulls, at any depth. */
export function withoutNulls<T extends object>(value: T): WithoutNulls<T>
export function withoutNulls(value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (isAbsent(field) ? [] : [[name, cleaned(field)]])),
  )
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isAbsent(item)).map(cleaned)
  return typeof value === 'object' && value !== null ? withoutNulls(value) : value
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined
}
