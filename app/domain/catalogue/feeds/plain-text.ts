import sanitizeHtml from 'sanitize-html'

const nothing: sanitizeHtml.IOptions = { allowedTags: [], allowedAttributes: {}, disallowedTagsMode: 'discard' }
const breaks = /<\s*(?:br|\/\s*(?:p|div|li|h[1-6]|tr|ul|ol))\s*\/?\s*>/gi
/** Controls but for the line break, marks that turn the direction of text, what has no width, and private use. */
const unseen = /[^\P{C}\n\u200c\u200d]|[\u2028\u2029\ufff9-\ufffc]/gu
const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** What is longer is cut before anything is looked for in it. */
const mostLooked = 20_000

/**
 * What a stranger's machine sent, as plain text: no mark-up, however it was wrapped up, no control characters, at most
 * `most` characters. Null: nothing is left, or it was no text.
 */
export function plainText(value: unknown, most: number): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = tidy(unwrapped(String(value).slice(0, mostLooked).replace(/\r\n?/g, '\n')))
  if (text === '') return null
  return text.length <= most ? text : `${wellFormed(text.slice(0, most - 1)).trimEnd()}…`
}

/** The same on one line. */
export function plainLine(value: unknown, most: number): string | null {
  return (
    plainText(typeof value === 'string' ? value.replace(/[\r\n\t]+/g, ' ') : value, most)?.replace(/\s+/g, ' ') ?? null
  )
}

/** Mark-up may be wrapped in entities, and those in entities: taken off until nothing changes. */
function unwrapped(text: string): string {
  let now = text
  for (let layer = 0; layer < 4; layer++) {
    const next = withoutEntities(sanitizeHtml(now.replace(breaks, '\n'), nothing))
    if (next === now) return now
    now = next
  }
  return now.replace(/<[^>]*>?/g, '')
}

function withoutEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi, (all: string, inside: string) => {
    if (!inside.startsWith('#')) return names[inside.toLowerCase()] ?? all
    const code = /^#x/i.test(inside) ? Number.parseInt(inside.slice(2), 16) : Number(inside.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

function tidy(text: string): string {
  return wellFormed(text)
    .normalize('NFC')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(unseen, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without halves of characters: no database keeps those. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
