import { requireOrdinaryNames } from './field-names.ts'

/**
 * A browser sends the lines of a text with CR LF. Ours end with LF, whichever way they came, so that paragraphs are
 * paragraphs and what was not touched counts as unchanged. A NUL, which no keyboard types and PostgreSQL refuses, is
 * left out. Refuses a form with fields that are called as none of ours is.
 */
export function withPlainLines(form: FormData): FormData {
  requireOrdinaryNames(form)
  const entries = [...form.entries()]
  if (!entries.some(([, value]) => typeof value === 'string' && notPlain.test(value))) return form
  const plain = new FormData()
  for (const [name, value] of entries) plain.append(name, typeof value === 'string' ? plainText(value) : value)
  return plain
}

const notPlain = /\r\n|\u0000/

function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
}
