/** What can be said about the access of a place: a code, and its words. */
export const accessWords = {
  'step-free': 'Step-free way in',
  lift: 'Lift to every floor',
  'accessible-toilet': 'Accessible toilet',
  'changing-place': 'Changing Places toilet with a hoist',
  'hearing-loop': 'Hearing loop',
  'quiet-space': 'A quiet space',
  parking: 'Parking for Blue Badge holders',
  bus: 'A bus stop close by',
  'guide-dogs': 'Guide dogs and assistance dogs are welcome',
  'large-print': 'Large print',
} as const
export type AccessCode = keyof typeof accessWords
export const accessCodes = [
  'step-free',
  'lift',
  'accessible-toilet',
  'changing-place',
  'hearing-loop',
  'quiet-space',
  'parking',
  'bus',
  'guide-dogs',
  'large-print',
] as const satisfies AccessCode[]

/** Languages that can be ticked. Another one can be written down. */
export const usualLanguages = [
  'English',
  'British Sign Language',
  'Makaton',
  'Welsh',
  'Irish',
  'Polish',
  'Punjabi',
  'Urdu',
  'Bengali',
  'Gujarati',
  'Somali',
  'Arabic',
  'Romanian',
  'Portuguese',
] as const

/** Notice to end something that goes on, in days: a few that are fair. */
export const noticeChoices = [
  { value: '0', words: 'None: people can stop whenever they like' },
  { value: '7', words: 'A week' },
  { value: '14', words: 'Two weeks' },
  { value: '28', words: 'Four weeks' },
] as const

/** What calling off a visit late costs: hours before it, and per cent of its price. */
export const lateChoices = [
  { value: '0-0', words: 'Nothing, ever' },
  { value: '24-50', words: 'Half the price, when it is less than a day before' },
  { value: '24-100', words: 'The whole price, when it is less than a day before' },
  { value: '48-50', words: 'Half the price, when it is less than two days before' },
  { value: '48-100', words: 'The whole price, when it is less than two days before' },
] as const

/** The fair choices, and before them what stands there now where it is none of them. */
export function noticeOptions(days: number): { value: string; words: string }[] {
  const isKnown = noticeChoices.some(({ value }) => value === String(days))
  return isKnown ? [...noticeChoices] : [{ value: String(days), words: `${days} days, as it is now` }, ...noticeChoices]
}

export function lateOptions(hours: number, percent: number): { value: string; words: string }[] {
  const now = lateValue(hours, percent)
  const isKnown = lateChoices.some(({ value }) => value === now)
  const words = `${percent} in every 100 pence, when it is less than ${hours} hours before, as it is now`
  return isKnown ? [...lateChoices] : [{ value: now, words }, ...lateChoices]
}

/** '24-50'; nothing is charged without both. */
export function lateValue(hours: number, percent: number): string {
  return hours > 0 && percent > 0 ? `${hours}-${percent}` : '0-0'
}

/** Notice and late cancellation of a listing: days, hours before a visit, per cent of its price. */
type Terms = { noticeDays: number; lateCancelHours: number; lateCancelPercent: number }

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const offered = 'Choose one of the terms that are offered:'
const otherNotice = `${offered} ${either.format(noticeChoices.map(({ value }) => value))} days of notice.`
const otherLate = `${offered} ${either.format(
  lateChoices.map(({ value }, at) => {
    const [hours, percent] = value.split('-')
    return at === 0 ? `${hours} hours and ${percent} per cent` : `${hours} and ${percent}`
  }),
)}.`

/** Which terms are none of the fair choices, each with its field and a sentence. `before`: what it said until now may stay. */
export function unfairTerms(said: Terms, before: readonly Terms[]) {
  const late = (terms: Terms) => lateValue(terms.lateCancelHours, terms.lateCancelPercent)
  const isNotice =
    noticeChoices.some(({ value }) => value === String(said.noticeDays)) ||
    before.some(({ noticeDays }) => noticeDays === said.noticeDays)
  const isLate =
    lateChoices.some(({ value }) => value === late(said)) || before.some((terms) => late(terms) === late(said))
  return [
    ...(isNotice ? [] : [{ field: 'noticeDays' as const, words: otherNotice }]),
    ...(isLate ? [] : [{ field: 'late' as const, words: otherLate }]),
  ]
}
