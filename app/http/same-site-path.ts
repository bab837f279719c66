/** A path of this site from what came with a request, or the fallback: never another host. */
export function sameSitePath(to: FormDataEntryValue | string | null | undefined, fallback: string): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\s\\\u0000-\u001f]/.test(to)) return fallback
  const here = 'http://daybook.invalid'
  try {
    const target = new URL(to, here)
    return target.origin === here ? target.pathname + target.search + target.hash : fallback
  } catch {
    return fallback
  }
}
