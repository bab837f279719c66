/** A path as the router reads it: in small letters and without percent signs, so that another spelling is no way round. */
export function plainPath(path: string): string {
  try {
    return decodeURI(path).toLowerCase()
  } catch {
    return path.toLowerCase() // what cannot be read is no route either
  }
}
