import { units, vatReasons, type Unit } from '#db/schema/catalogue.ts'
import { penceFrom } from '../../shared/money.ts'
import type { NewPrice } from '../menu-lines.ts'
import type { Answers, JoiningKind } from './questions.ts'

/** How far somebody goes who has not said otherwise. It stands on the page before they open their store. */
export const firstMiles = 5

const thing = '1F4E6' // a parcel
const people = '1F91D' // hands

/** The first listing as the listing form wants it: what was answered, and fair terms that can be changed later. */
export function firstListingOf(kind: JoiningKind, answers: Answers, categoryId: string) {
  const { title = '', summary = '', when = '', unit = '', district = '' } = answers
  if (kind === 'community') {
    return {
      ...{ categoryId, kind: 'activity', lineKind: 'free', title, whenWords: when },
      summary: `A free activity. ${when}`.slice(0, 160),
      description: `It costs nothing and everybody is welcome. It is on: ${when}. Ask us if you want to know more.`,
      pictures: [people],
    }
  }
  const isThing = isThingOf(unit)
  return {
    ...{ categoryId, title, summary, description: summary, district, milesServed: String(firstMiles) },
    kind: isThing ? 'product' : 'service',
    lineKind: isByNumber(unit) ? 'items' : 'visits',
    pictures: [answers['picture'] ?? thing],
    noticeDays: isThing ? '0' : '7',
    lateCancelHours: isThing ? '0' : '24',
    lateCancelPercent: isThing ? '0' : '50',
    ...(isThing ? { returnDays: '14' } : {}),
  }
}

/** Things and miles are ordered by how many, everything else by time. */
export function isByNumber(unit: string): boolean {
  return isThingOf(unit) || unit === 'mile'
}

/** Things can come back. */
export function isThingOf(unit: string): boolean {
  return unit === 'item'
}

/** The first price: at any time, with the VAT that was said; a service of the council says it later. Null: it has none. */
export function firstPriceOf(kind: JoiningKind, answers: Answers): NewPrice | null {
  const unit = units.find((one): one is Unit => one === answers['unit'])
  const pence = penceFrom(answers['amount'] ?? '')
  return unit && pence ? { unit, label: 'Any time', band: 'any', pence, ...vatOfFirst(kind, answers) } : null
}

type Vat = Pick<NewPrice, 'vatBasisPoints' | 'vatReason'>

function vatOfFirst(kind: JoiningKind, { registered, vatInPrice }: Answers): Vat {
  if (kind === 'in-house') return { vatBasisPoints: 0, vatReason: null }
  if (registered !== 'yes') return { vatBasisPoints: 0, vatReason: 'not registered' }
  const reason = vatReasons.find((one) => one === vatInPrice)
  return reason ? { vatBasisPoints: 0, vatReason: reason } : { vatBasisPoints: Number(vatInPrice), vatReason: null }
}

/** What a first price can be for; more are on the page of prices. */
export const firstUnits = [
  'hour',
  'half-hour',
  'session',
  'half-day',
  'day',
  'night',
  'mile',
  'item',
] as const satisfies readonly Unit[]
