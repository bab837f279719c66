import { z } from 'zod'
import { listingKinds } from '#db/schema/catalogue.ts'
import { penceFrom } from '../shared/money.ts'
import { alongWithTheRest, MoreFields, moreInput, refineMore } from './editor/more-fields.ts'
import { refineSheet, SheetFields, sheetInput } from './editor/sheet-fields.ts'
import { district, districts, maybeWhole, maybeWords, whole, words } from './editor/form-words.ts'

const picture = z.string().regex(/^[0-9A-F]{4,6}(-[0-9A-F]{4,6})*$/, 'Choose one of the pictures')
const pictures = z.array(picture).max(3, 'Choose up to three pictures')

const plain = z.object({
  categoryId: z.string({ error: 'Choose where in the shop it belongs' }),
  kind: z.enum(listingKinds, { error: 'Choose what it is' }),
  lineKind: z.enum(['visits', 'items', 'free'], { error: 'Choose how it is ordered' }),
  title: words(80, 'what it is called', 'Give it a name').min(3, 'Give it a name of at least 3 letters'),
  summary: words(160, 'in one sentence what it is', 'Say in one sentence what it is').min(
    10,
    'Say in one sentence what it is',
  ),
  description: words(4000, 'what happens', 'Say what happens, in a few sentences').min(
    10,
    'Say what happens, in a few sentences',
  ),
  whoFor: maybeWords(600, 'who it is for'),
  included: maybeWords(600, 'what is in the price'),
  goodToKnow: maybeWords(600, 'what else is good to know'),
  whenWords: maybeWords(120, 'when it is'),
  placeWords: maybeWords(120, 'where it is'),
  district: district.optional().transform((text) => text ?? null),
  milesServed: maybeWhole(200, 'how many miles you go'),
  districtsServed: districts,
  pictures: pictures.default([]),
  deliveryCharge: z
    .string()
    .optional()
    .refine((typed) => !typed || penceFrom(typed) !== null, 'Enter what bringing things costs in pounds, such as 3.50'),
  returnDays: maybeWhole(365, 'within how many days things may come back'),
  noticeDays: whole(1000, 'how many days of notice you need').default(0),
  lateCancelHours: whole(1000, 'how many hours before a visit is late').default(0),
  lateCancelPercent: whole(100, 'how much of the price a late visit costs').default(0),
  easyPicture: picture.optional(),
  easyPictures: pictures.default([]),
  easySentences: z
    .array(
      z
        .string()
        .trim()
        .max(120, 'Keep each sentence in easy read short: up to 120 letters')
        .optional()
        .transform((sentence) => sentence ?? ''),
    )
    .max(3, 'Write up to three sentences')
    .default([]),
})

/** What a provider writes about a listing. Amounts as typed in pounds, districts separated by commas. */
export const ListingForm = plain.transform(plainInput)
export type ListingInput = z.output<typeof ListingForm>

/** All that the editor asks: what ListingForm asks, and the parts that a sheet or a first listing may leave out. */
export const ListingEditorForm = plain
  .extend({
    ...MoreFields.shape,
    intent: z.enum(['save', 'draft', 'preview']).default('save'),
    /** the newest version when the page was made */
    basedOn: z.coerce.number().int().optional(),
  })
  .superRefine(refineMore, alongWithTheRest)
  .transform((typed) => {
    const { more, rest } = moreInput(typed)
    return { ...plainInput(rest), ...more }
  })

/** A row of a sheet: what ListingForm asks, and of the other parts what fits into a cell. */
export const ListingSheetForm = plain
  .extend(SheetFields.shape)
  .superRefine(refineSheet)
  .transform((typed) => {
    const { more, rest } = sheetInput(typed)
    return { ...plainInput(rest), ...more }
  })

/** What every form says, and what it may say besides; what is not given stays as it is. */
export type ListingSaid = ListingInput &
  Partial<ReturnType<typeof moreInput>['more']> & {
    /** all its pictures, in their order and with their words; none is added or taken away so */
    pictureWords?: { id: string; alt: string }[]
  }

function plainInput<Typed extends z.output<typeof plain>>(typed: Typed) {
  const { lineKind, deliveryCharge, easyPicture, easyPictures, easySentences, ...listing } = typed
  return {
    ...listing,
    isFree: lineKind === 'free',
    lineKind: lineKind === 'free' ? null : lineKind,
    deliveryPence: deliveryCharge ? penceFrom(deliveryCharge) : null,
    easyRead: easyReadOf({ easyPicture, easyPictures, easySentences }),
  }
}

function easyReadOf(typed: { easyPicture: string | undefined; easyPictures: string[]; easySentences: string[] }) {
  const sentences = typed.easySentences.flatMap((sentence, position) =>
    sentence ? [{ words: sentence, picture: typed.easyPictures[position] || '1F4AC' }] : [],
  )
  return sentences.length > 0 ? { picture: typed.easyPicture || '1F4AC', sentences } : null
}
