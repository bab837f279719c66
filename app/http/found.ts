/** The value, or a 404 when it is null: what is absent and what may not be seen look the same. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response('Not found', { status: 404 })
  return value
}
