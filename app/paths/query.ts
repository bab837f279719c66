export type Query = Record<string, string | number | undefined>

export function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length ? `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : path
}

export function withListings(path: string, slugs: readonly string[]): string {
  return slugs.length > 0 ? `${path}?${new URLSearchParams(slugs.map((slug) => ['listing', slug]))}` : path
}
