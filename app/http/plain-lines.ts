/**
 * A browser sends the lines of a text with CR LF. Ours end with LF, whichever way they came, so that paragraphs are
 * paragraphs and what was not touched counts as unchanged.
 */
export function withPlainLines(form: FormData): FormData {
  const entries = [...form.entries()]
  if (!entries.some(([, value]) => typeof value === 'string' && value.includes('\r\n'))) return form
  const plain = new FormData()
  for (const [name, value] of entries)
    plain.append(name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value)
  return plain
}
