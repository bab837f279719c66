import { alsoInWords, forEverybody, menuNotes } from '#app/domain/catalogue/price-words.ts'
import type { MenuPrice } from '#app/domain/catalogue/prices.ts'
import { pounds } from '#app/domain/shared/money.ts'

/** A price menu as a page shows it: each line with what stands under its name, what is true of all of them, and what stands above. */
export function menuShown(menu: readonly MenuPrice[]) {
  return {
    lines: menu.map((price) => ({
      id: price.id,
      unit: price.unit,
      label: price.label,
      pence: price.pence,
      also: alsoOf(price),
    })),
    notes: menuNotes(menu),
    forEverybody: forEverybody(menu),
  }
}

export type MenuLineShown = ReturnType<typeof menuShown>['lines'][number]

function alsoOf(price: MenuPrice): string | null {
  const others = price.publicPence === null ? null : `Others pay ${pounds(price.publicPence)}`
  const words = [alsoInWords(price), others].filter(Boolean)
  return words.length > 0 ? words.join('. ') : null
}
