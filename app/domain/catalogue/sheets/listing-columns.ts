import { listingKinds } from '#db/schema/catalogue.ts'
import { kindWords } from '../listing.ts'
import { accessWords } from '../editor/choices.ts'
import type { PhotoField } from './photo-cells.ts'

/** A listing as its form would send it: texts, an amount in pounds, districts and ids separated by commas. */
export type TypedListing = Record<ListingField, string> & {
  pictures: string[]
  easyPicture: string
  easyPictures: string[]
}
export type ListingField =
  | ('title' | 'categoryId' | 'kind' | 'lineKind' | 'summary' | 'description' | 'whoFor' | 'included')
  | ('goodToKnow' | 'whenWords' | 'placeWords' | 'district' | 'milesServed' | 'districtsServed')
  | ('deliveryCharge' | 'returnDays' | 'noticeDays' | 'lateCancelHours' | 'lateCancelPercent')
  | ('notIncluded' | 'languages' | 'access' | 'capacity' | 'waitingWeeks' | 'hours')
  | ('seasonFrom' | 'seasonTo' | 'specialismIds')
  | ('easy1' | 'easy2' | 'easy3')
  | PhotoField

export type ListingColumn = {
  heading: string
  field: ListingField
  explains: string
  width: number
  /** how its cell is written in a spreadsheet */
  as: 'text' | 'number' | 'pounds' | 'season'
}

export const numberHeading = 'Listing number'
export const stateHeading = 'State (only to read)'
export const categoryHeading = 'Part of the shop'

const text = (field: ListingField, heading: string, [explains, width = 30]: [string, number?]): ListingColumn => ({
  ...{ field, heading, explains, width },
  as: 'text',
})
const season = (field: ListingField, heading: string, explains: string): ListingColumn => ({
  ...{ field, heading, explains, width: 16 },
  as: 'season',
})
const figure = (field: ListingField, heading: string, explains: string): ListingColumn => ({
  ...{ field, heading, explains, width: 14 },
  as: 'number',
})

/** The columns of the sheet of listings, in their order, after the number of the listing. */
export const listingColumns: readonly ListingColumn[] = [
  text('title', 'Name', ['What it is called, 3 to 80 letters. Needed.']),
  text('categoryId', categoryHeading, ['The shelf on which it stands. Needed.', 22]),
  text('kind', 'What it is', ['Needed.', 16]),
  text('lineKind', 'How it is ordered', ['Needed.', 18]),
  text('summary', 'In one sentence', ['On its card in the shop, 10 to 160 letters. Needed.', 44]),
  text('description', 'What happens', ['In a few sentences. An empty line begins a new paragraph. Needed.', 60]),
  text('whoFor', 'Who it is for', ['Up to 600 letters.']),
  text('specialismIds', 'Whom you know about', ['Words of the page, with semicolons between, up to 20 of them.']),
  text('included', 'What is included', ['Up to 600 letters.']),
  text('notIncluded', 'What is not included', ['Up to 600 letters.']),
  text('goodToKnow', 'Good to know', ['Up to 600 letters.']),
  text('whenWords', 'When', ['In words, such as: Every Tuesday, 2pm to 3:30pm.']),
  text('placeWords', 'Where', ['In words, such as: St Anne’s Hall.']),
  text('hours', 'Hours', ['Such as: Monday 09:30 to 16:00, Friday 10:00 to 12:00.']),
  season('seasonFrom', 'Shown from', 'A month, such as May: each year from its first day. Or a day. Empty: all year.'),
  season('seasonTo', 'Shown until', 'A month, such as September: each year to its last day. Or a day.'),
  text('access', 'Access of the place', [
    'Words of the page, with commas between, such as: Step-free way in, Hearing loop.',
  ]),
  text('languages', 'Languages', ['Separated by commas.', 24]),
  figure('capacity', 'Places', 'How many people there is room for. A whole number.'),
  figure('waitingWeeks', 'Weeks to wait', 'A whole number, 0 when it can begin now.'),
  text('district', 'Postcode district', ['Where it is based: the first part of a postcode, such as FH2.', 16]),
  figure('milesServed', 'Miles around it', 'How far you go from there. A whole number.'),
  text('districtsServed', 'Districts served', ['First parts of postcodes, separated by commas.', 24]),
  { ...figure('deliveryCharge', 'Delivery (£)', 'For things: what each delivery costs, in pounds.'), as: 'pounds' },
  figure('returnDays', 'Days to send back', 'For things: a whole number.'),
  figure('noticeDays', 'Days of notice', 'To stop what goes on: 0, 7, 14 or 28.'),
  figure(
    'lateCancelHours',
    'Cancelling late: hours',
    'So many hours before the visit, or later, is late: 0, 24 or 48.',
  ),
  figure('lateCancelPercent', 'Cancelling late: per cent', 'So much of the price is charged then: 0, 50 or 100.'),
  text('easy1', 'Easy read 1', ['A short sentence for easy read. Its picture is chosen on the page.']),
  text('easy2', 'Easy read 2', ['A second one.']),
  text('easy3', 'Easy read 3', ['A third one.']),
  ...([1, 2, 3] as const).flatMap((number) => [
    text(`photo${number}`, `Picture ${number}`, [
      'The address of a picture. You may put its pictures in another order. They are added and taken away on the page Pictures.',
    ]),
    text(`photo${number}Words`, `Picture ${number} shows`, [
      'What it shows, for those who cannot see it: 5 to 200 letters.',
    ]),
  ]),
]

/** How something is ordered, in the words of the sheet. */
export const orderWords = {
  visits: 'Visits',
  items: 'Things',
  free: 'Free, not ordered',
  employment: 'Employment',
} as const

/** A part of the shop, or somebody to be for. Closed: nothing new is put there. */
export type CategoryName = { id: string; name: string; facet: 'shelf' | 'specialism'; isClosed: boolean }

export function ofFacet(categories: readonly CategoryName[], facet: CategoryName['facet']): CategoryName[] {
  return categories.filter((one) => one.facet === facet)
}

function openNames(categories: readonly CategoryName[], facet: CategoryName['facet']): string[] {
  return ofFacet(categories, facet).flatMap(({ name, isClosed }) => (isClosed ? [] : [name]))
}

/** The words of which one may stand in a column; null where anything may. */
export function wordsFor(field: ListingField, categories: readonly CategoryName[]): readonly string[] | null {
  if (field === 'categoryId') return openNames(categories, 'shelf')
  if (field === 'kind') return listingKinds.map((kind) => kindWords[kind])
  return field === 'lineKind' ? [orderWords.visits, orderWords.items, orderWords.free] : null
}

/** The words of which several may stand in a column. */
export function severalFor(field: ListingField, categories: readonly CategoryName[]): readonly string[] {
  if (field === 'specialismIds') return openNames(categories, 'specialism')
  return field === 'access' ? Object.values(accessWords) : []
}
