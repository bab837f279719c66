import { z } from 'zod'
import { groupSizes, units, vatReasons } from '#db/schema/catalogue.ts'
import { bands } from '../cost.ts'

const text = z.string()
const typed = z.object({
  ...{ title: text, categoryId: text, kind: text, lineKind: text, summary: text, description: text, whoFor: text },
  ...{ included: text, goodToKnow: text, whenWords: text, placeWords: text, district: text, milesServed: text },
  ...{ districtsServed: text, deliveryCharge: text, returnDays: text, noticeDays: text, lateCancelHours: text },
  ...{ lateCancelPercent: text, easy1: text, easy2: text, easy3: text },
  ...{ notIncluded: text, languages: text, access: text, capacity: text, waitingWeeks: text, hours: text },
  ...{ seasonFrom: text, seasonTo: text, specialismIds: text },
  ...{ photo1: text, photo1Words: text, photo2: text, photo2Words: text, photo3: text, photo3Words: text },
  ...{ pictures: z.array(text), easyPicture: text, easyPictures: z.array(text) },
})
const price = z.object({
  unit: z.enum(units),
  groupSize: z.enum(groupSizes),
  label: text,
  band: z.enum(bands),
  pence: z.number(),
  vatBasisPoints: z.number(),
  vatReason: z.enum(vatReasons).nullable(),
  leastMinutes: z.number().nullable(),
  leastQuantity: z.number().nullable(),
  travel: z.enum(['visit', 'mile']).nullable(),
  travelPence: z.number().nullable(),
  validFrom: text,
  validTo: text.nullable(),
})
const menu = z.object({ prices: z.array(price), state: text.optional() })

/** What an import wrote down of a listing or of a menu, as it was written. */
export const storedListing = (kept: unknown) => typed.parse(kept)
export const storedPrices = (kept: unknown) => menu.parse(kept).prices
/** The state of a listing when its menu was taken. Undefined: nobody wrote it down then. */
export const storedState = (kept: unknown) => menu.parse(kept).state
