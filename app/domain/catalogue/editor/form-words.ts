import { z } from 'zod'

/** Fields that forms about listings are made of. */
export const words = (most: number, missing?: string) =>
  z
    .string(missing ? { error: missing } : {})
    .trim()
    .max(most, `Use up to ${most} letters`)

export const maybeWords = (most: number) =>
  words(most)
    .optional()
    .transform((text) => text || null)

export const whole = (most: number) =>
  z.coerce
    .number({ error: 'Enter a whole number' })
    .int('Enter a whole number')
    .min(0, 'Enter 0 or more')
    .max(most, `Enter ${most} or less`)

export const maybeWhole = (most: number) =>
  whole(most)
    .optional()
    .transform((number) => number ?? null)

export const district = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/, 'Enter the first part of a postcode, such as FH2')
