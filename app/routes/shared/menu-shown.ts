import type { EasyPrice } from '#app/components/listing/easy-listing.tsx'
import {
  alsoInWords,
  besidesInWords,
  forEverybody,
  menuNotes,
  type Brought,
} from '#app/domain/catalogue/price-words.ts'
import type { MenuPrice } from '#app/domain/catalogue/prices.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { minutesInWords, unitsInWords } from '#app/domain/shared/words.ts'

/** A price menu as a page shows it: each line with what stands under its name, what is true of all of them, and what stands above. */
export function menuShown(menu: readonly MenuPrice[], sold: Brought) {
  return {
    lines: menu.map((price) => ({
      id: price.id,
      unit: price.unit,
      label: price.label,
      pence: price.pence,
      also: alsoOf(price, menu),
    })),
    notes: menuNotes(menu, sold),
    forEverybody: forEverybody(menu),
  }
}

export type MenuLineShown = ReturnType<typeof menuShown>['lines'][number]

function alsoOf(price: MenuPrice, menu: readonly MenuPrice[]): string | null {
  const others = price.publicPence === null ? null : `Others pay ${pounds(price.publicPence)}`
  const words = [alsoInWords(price, menu), others].filter(Boolean)
  return words.length > 0 ? words.join('. ') : null
}

const numbers = '1F522'
const car = '1F697'
const parcel = '1F4E6'

/** A price in easy read, with what has to be ordered at least and what is paid besides: a picture and a sentence each. */
export function easyPrice(price: MenuPrice | null, sold: Brought): EasyPrice | null {
  if (!price) return null
  const paid = besidesInWords([price], sold)
  return {
    pence: price.pence,
    unit: price.unit,
    besides: [
      ...leastOf(price).map((words) => ({ picture: numbers, words })),
      ...paid.map((words) => ({ picture: sold.lineKind === 'items' ? parcel : car, words })),
    ],
  }
}

function leastOf({ unit, leastMinutes, leastQuantity }: MenuPrice): string[] {
  if (leastMinutes) return [`A visit is at least ${minutesInWords(leastMinutes)}.`]
  return leastQuantity && leastQuantity > 1 ? [`You have to order at least ${unitsInWords(leastQuantity, unit)}.`] : []
}
