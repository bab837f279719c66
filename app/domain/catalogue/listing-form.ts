import { z } from 'zod'
import { listingKinds } from '#db/schema/catalogue.ts'
import { penceFrom } from '../shared/money.ts'

const words = (most: number, missing?: string) =>
  z
    .string(missing ? { error: missing } : {})
    .trim()
    .max(most, `Use up to ${most} letters`)
const maybeWords = (most: number) =>
  words(most)
    .optional()
    .transform((text) => text || null)
const whole = (most: number) =>
  z.coerce
    .number({ error: 'Enter a whole number' })
    .int('Enter a whole number')
    .min(0, 'Enter 0 or more')
    .max(most, `Enter ${most} or less`)
const maybeWhole = (most: number) =>
  whole(most)
    .optional()
    .transform((number) => number ?? null)
const district = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/, 'Enter the first part of a postcode, such as FH2')

/** What a provider writes about a listing. Amounts as typed in pounds, districts separated by commas. */
export const ListingForm = z
  .object({
    categoryId: z.string({ error: 'Choose where in the shop it belongs' }),
    kind: z.enum(listingKinds, { error: 'Choose what it is' }),
    lineKind: z.enum(['visits', 'items', 'free'], { error: 'Choose how it is ordered' }),
    title: words(80, 'Give it a name').min(3, 'Give it a name of at least 3 letters'),
    summary: words(160, 'Say in one sentence what it is').min(10, 'Say in one sentence what it is'),
    description: words(4000, 'Say what happens, in a few sentences').min(10, 'Say what happens, in a few sentences'),
    whoFor: maybeWords(600),
    included: maybeWords(600),
    goodToKnow: maybeWords(600),
    whenWords: maybeWords(120),
    placeWords: maybeWords(120),
    district: district.optional().transform((text) => text ?? null),
    milesServed: maybeWhole(200),
    districtsServed: z
      .string()
      .optional()
      .transform((text) => (text ?? '').split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(district).max(60, 'Name up to 60 districts')),
    pictures: z
      .array(z.string().regex(/^[0-9A-F]{4,6}(-[0-9A-F]{4,6})*$/))
      .max(3, 'Choose up to three pictures')
      .default([]),
    deliveryCharge: z
      .string()
      .optional()
      .refine((typed) => !typed || penceFrom(typed) !== null, 'Enter an amount in pounds, such as 3.50'),
    returnDays: maybeWhole(365),
    noticeDays: whole(90).default(0),
    lateCancelHours: whole(336).default(0),
    lateCancelPercent: whole(100).default(0),
    easyPicture: z.string().optional(),
    easyPictures: z.array(z.string()).default([]),
    easySentences: z
      .array(
        z
          .string()
          .trim()
          .max(120, 'Keep it short: up to 120 letters')
          .optional()
          .transform((sentence) => sentence ?? ''),
      )
      .default([]),
  })
  .transform(({ lineKind, deliveryCharge, easyPicture, easyPictures, easySentences, ...listing }) => ({
    ...listing,
    isFree: lineKind === 'free',
    lineKind: lineKind === 'free' ? null : lineKind,
    deliveryPence: deliveryCharge ? penceFrom(deliveryCharge) : null,
    easyRead: easyReadOf({ easyPicture, easyPictures, easySentences }),
  }))

export type ListingInput = z.output<typeof ListingForm>

function easyReadOf(typed: { easyPicture?: string; easyPictures: string[]; easySentences: string[] }) {
  const sentences = typed.easySentences.flatMap((sentence, position) =>
    sentence ? [{ words: sentence, picture: typed.easyPictures[position] || '1F4AC' }] : [],
  )
  return sentences.length > 0 ? { picture: typed.easyPicture || '1F4AC', sentences } : null
}
