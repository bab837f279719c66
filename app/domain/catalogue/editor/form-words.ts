import { z } from 'zod'

/** Fields that forms about listings are made of. `toSay`: what is said in the field, as its refusal names it. */
export const words = (most: number, toSay: string, missing?: string) =>
  z
    .string(missing ? { error: missing } : {})
    .trim()
    .max(most, `Use up to ${most} letters to say ${toSay}`)

export const maybeWords = (most: number, toSay: string) =>
  words(most, toSay)
    .optional()
    .transform((text) => text || null)

export const whole = (most: number, toSay: string) =>
  z.coerce
    .number({ error: `Enter a whole number to say ${toSay}` })
    .refine(Number.isInteger, `Enter a whole number to say ${toSay}`)
    .min(0, `Enter 0 or more to say ${toSay}`)
    .max(most, `Enter ${most} or less to say ${toSay}`)

export const maybeWhole = (most: number, toSay: string) =>
  whole(most, toSay)
    .optional()
    .transform((number) => number ?? null)

const isDistrict = (text: string) => /^[A-Z]{1,2}[0-9][A-Z0-9]?$/.test(text)

export const district = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isDistrict, 'Enter the first part of the postcode where you are based, such as FH2')

/** Districts as they are typed, with commas or spaces between; up to 60. */
export const districts = z
  .string()
  .default('')
  .transform((text, context) => {
    const all = text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    const wrong = all.filter((one) => !isDistrict(one)).map((one) => `“${one}”`)
    const message = `Enter districts as the first part of a postcode, such as FH2: not ${wrong.join(' or ')}`
    if (wrong.length > 0) context.addIssue({ code: 'custom', message })
    if (all.length > 60) context.addIssue({ code: 'custom', message: 'Name up to 60 districts' })
    return all
  })
