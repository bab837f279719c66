import type { EasyRead } from '#db/schema/catalogue.ts'
import { fieldIn, isRaw, objectsIn } from './fields.ts'
import { plainLine } from './plain-text.ts'

/** A building, for a service that brings no picture. */
const usual = '1F3E2'
/** An OpenMoji code, and nothing that could be a path. */
const code = /^[0-9A-F]{2,6}(-[0-9A-F]{2,6}){0,8}$/

export function picturesFrom(value: unknown): string[] {
  const found = Array.isArray(value)
    ? value.filter((one) => typeof one === 'string').filter((one) => code.test(one))
    : []
  return found.length > 0 ? found.slice(0, 3) : [usual]
}

/** Three short sentences with a picture each; null when any of it is missing. */
export function easyReadFrom(value: unknown): EasyRead | null {
  if (!isRaw(value)) return null
  const [picture] = picturesFrom([fieldIn(value, 'picture')])
  const sentences = objectsIn(value, 'sentences').flatMap((one) => {
    const words = plainLine(fieldIn(one, 'words'), 200)
    const [own] = picturesFrom([fieldIn(one, 'picture')])
    return words && own ? [{ picture: own, words }] : []
  })
  return picture && sentences.length > 0 ? { picture, sentences: sentences.slice(0, 3) } : null
}
