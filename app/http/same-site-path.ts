/** A path of this site from what came with a request, or the fallback: never another host. */
export function sameSitePath(to: FormDataEntryValue | string | null | undefined, fallback: string): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\s\\\u0000-\u001f]/.test(to)) return fallback
  const here = 'http://daybook.invalid'
  try {
    const target = new URL(to, here)
    const path = target.pathname + target.search + target.hash
    return target.origin === here && !path.startsWith('//') ? path : fallback // "/.//evil.example" is tidied into one
  } catch {
    return fallback
  }
}
