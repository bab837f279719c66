import { units, type GroupSize, type Unit, type VatReason } from '#db/schema/catalogue.ts'
import { pounds } from '../shared/money.ts'
import { minutesInWords, perUnit, unitsInWords } from '../shared/words.ts'
import { pricesOfLine, type LineOfMenu, type MenuPrice, type Travel } from './prices.ts'
import { sleepInWords } from './sleep-in.ts'

/** When a price of a band counts. That of the weekend counts on bank holidays too, where they have none of their own. */
export const bandTimes = {
  weekday: 'Monday to Friday, 7am to 6pm',
  evening: 'Monday to Friday, 6pm to 10pm',
  weekend: 'Saturday, Sunday and bank holidays',
  'bank-holiday': 'Bank holidays',
  night: '10pm to 7am',
} as const

function timeInWords(price: LineOfMenu, menu: readonly LineOfMenu[]): string | null {
  if (price.band === 'any') return null
  const isWithoutHolidays = pricesOfLine(menu, price).some(({ band }) => band === 'bank-holiday')
  return price.band === 'weekend' && isWithoutHolidays ? 'Saturday and Sunday' : bandTimes[price.band]
}

/** Who shares the time that is paid for. Null: one worker for one person, as most support is. */
export function groupInWords(groupSize: GroupSize): string | null {
  if (groupSize === '2 to 1') return 'Two workers for one person'
  return groupSize === 'group' ? 'Together with others' : null
}

type Least = Pick<MenuPrice, 'unit' | 'leastMinutes' | 'leastQuantity'>

/** "At least 2 hours a visit", "At least 3 items". */
export function leastInWords({ unit, leastMinutes, leastQuantity }: Least): string | null {
  if (leastMinutes) return `At least ${minutesInWords(leastMinutes)} a visit`
  return leastQuantity ? `At least ${unitsInWords(leastQuantity, unit)}` : null
}

/** Everything that stands under the name of a price of a menu: when, with how many, how much at least. */
export function alsoInWords(price: Least & LineOfMenu, menu: readonly LineOfMenu[]): string | null {
  const sleepIn = price.unit === 'sleep-in' ? sleepInWords : null
  const words = [sleepIn, timeInWords(price, menu), groupInWords(price.groupSize), leastInWords(price)].filter(Boolean)
  return words.length > 0 ? words.join('. ') : null
}

/** What is charged besides for getting there; null: it is in the price. */
export function travelInWords(travel: Travel | null): string | null {
  if (!travel) return null
  return travel.kind === 'visit'
    ? `Getting to you costs ${pounds(travel.pence)} more for each visit.`
    : `Getting to you costs ${pounds(travel.pence)} more for each mile, there and back.`
}

const noVat = {
  'not registered': 'They are not registered for VAT.',
  welfare: 'Care and welfare are exempt from VAT.',
  health: 'Health services are exempt from VAT.',
  education: 'Teaching is exempt from VAT.',
  'zero: disability': 'Things for disabled people have no VAT on them.',
  'zero: food': 'Food has no VAT on it.',
} as const satisfies Record<VatReason, string>

/** "With 20% VAT in it.", or why there is none. Null: nobody has said. */
export function vatInWords({
  vatBasisPoints,
  vatReason,
}: Pick<MenuPrice, 'vatBasisPoints' | 'vatReason'>): string | null {
  if (vatBasisPoints > 0) return `There is ${vatBasisPoints / 100}% VAT in it.`
  return vatReason && `No VAT: ${noVat[vatReason].charAt(0).toLowerCase()}${noVat[vatReason].slice(1)}`
}

export type Brought = { lineKind: string | null; deliveryPence: number | null }

/** What is paid for bringing things, each line of an order by itself; null: it is in the price, or nothing is brought. */
function bringingInWords({ lineKind, deliveryPence }: Brought): string | null {
  return lineKind === 'items' && deliveryPence ? `Bringing it costs ${pounds(deliveryPence)} for each delivery.` : null
}

/** What is paid besides the prices of a menu: for getting there, or for bringing things. Each sentence once. */
export function besidesInWords(menu: readonly Pick<MenuPrice, 'travel'>[], sold: Brought): string[] {
  const besides = sold.lineKind === 'items' ? [bringingInWords(sold)] : menu.map(({ travel }) => travelInWords(travel))
  return [...new Set(besides.filter((words) => words !== null))]
}

/** Where a visit can cost what another line of the menu says: that it does. */
function timesInWords(menu: readonly MenuPrice[]): string[] {
  const hasOthers = menu.some((line) => pricesOfLine(menu, line).some(({ label }) => label !== line.label))
  return hasOthers ? ['You pay the price for the day and time of each visit, even if you chose another one.'] : []
}

/** What is true of a whole menu and stands under it: which price counts, what is paid besides, and VAT, each sentence once. */
export function menuNotes(menu: readonly MenuPrice[], sold: Brought): string[] {
  const vat = menu.map(vatInWords).filter((words) => words !== null)
  return [...timesInWords(menu), ...besidesInWords(menu, sold), ...new Set(vat)]
}

/** What stands above a menu that everybody sees. VAT is named only where there is some in a price. */
export function forEverybody(menu: readonly Pick<MenuPrice, 'vatBasisPoints'>[]): string {
  const hasVat = menu.some(({ vatBasisPoints }) => vatBasisPoints > 0)
  return hasVat ? 'Prices for everybody, with VAT' : 'Prices for everybody'
}

/** What can be chosen about VAT: a rate, or why there is none. */
export const vatChoices = [
  { value: 'not registered', words: 'No VAT: we are not registered for it' },
  { value: 'welfare', words: 'No VAT: care and welfare are exempt' },
  { value: 'health', words: 'No VAT: health services are exempt' },
  { value: 'education', words: 'No VAT: teaching is exempt' },
  { value: 'zero: disability', words: 'No VAT: things for disabled people' },
  { value: 'zero: food', words: 'No VAT: food' },
  { value: '500', words: '5% VAT in it' },
  { value: '2000', words: '20% VAT in it' },
] as const

/** Everything that a price can be for. */
export const unitChoices = units.map((unit) => ({ value: unit, words: perUnit(unit) }))

/** What a group is called in a choice. */
export const groupChoices = [
  { value: '1 to 1', words: 'One worker, one person' },
  { value: '2 to 1', words: 'Two workers, one person' },
  { value: 'group', words: 'A group' },
] as const

/** True for what people come for: it can have travel on top. */
export function isVisited(unit: Unit): boolean {
  return unit !== 'item' && unit !== 'mile' && unit !== 'place'
}
