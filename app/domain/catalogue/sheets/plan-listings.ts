import type { z } from 'zod'
import { ListingSheetForm } from '../listing-form.ts'
import { unfairTerms } from '../editor/choices.ts'
import { contentFrom } from '../versions/content.ts'
import { isEmpty, readText } from './cell.ts'
import { shownIn, typedFrom } from './listing-cells.ts'
import {
  listingColumns,
  numberHeading,
  type CategoryName,
  type ListingField,
  type TypedListing,
} from './listing-columns.ts'
import {
  isPhotoPlace,
  isPhotoWords,
  noPhotos,
  photoDifferences,
  photosInCells,
  photosOf,
  photoTroubles,
  withOwnWords,
} from './photo-cells.ts'
import { cellsInWords, type KnownRow, type KnownSheet } from './recognise.ts'
import { intoKept, type PlannedRow } from './planned.ts'
import { typedOf } from './typed-of.ts'

export type OwnTyped = {
  listingId: string
  title: string
  typed: TypedListing
  /** what it says here is kept for later, while everybody sees something else */
  isKept: boolean
}

/** What the rows of the sheet of listings would change, each with what differs or why it cannot be taken. */
export function planListings(
  sheet: KnownSheet,
  { own, categories }: { own: readonly OwnTyped[]; categories: readonly CategoryName[] },
): PlannedRow[] {
  const byId = new Map(own.map((one) => [one.listingId, one]))
  const seen = new Set<string>()
  return sheet.rows.map((row) => planRow(row, { sheet, byId, categories, seen }))
}

type About = {
  sheet: KnownSheet
  byId: ReadonlyMap<string, OwnTyped>
  categories: readonly CategoryName[]
  seen: Set<string>
}

function planRow(row: KnownRow, about: About): PlannedRow {
  const given = { sheet: 'listings' as const, rowNumbers: [row.number], cells: [cellsInWords(row)] }
  const number = numberOf(row)
  const mine = about.byId.get(number)
  const { typed, whys } = typedOfRow(row, about, mine?.typed ?? blank)
  const title = typed.title || mine?.title || `Row ${row.number}`
  const refused = (why: string[]): PlannedRow => ({
    ...{ ...given, title: title.slice(0, 120), plan: 'refused', listingId: mine?.listingId ?? null },
    ...{ differences: [], wanted: null, before: null, reason: why.join(' ') },
  })
  if (row.extra !== '') return refused(['It has more cells than there are headings.'])
  if (number !== '' && !mine)
    return refused([`${numberHeading}: You have no listing with this number. Leave it empty for a new one.`])
  const key = mine ? mine.listingId : `new ${typed.title.toLowerCase()}`
  if (about.seen.has(key))
    return refused([
      mine ? 'Another row of this file is about the same listing.' : 'Another row of this file has the same name.',
    ])
  about.seen.add(key)
  if (whys.length > 0) return refused(whys)
  if (!mine) {
    const twin = [...about.byId.values()].find((one) => one.title.toLowerCase() === typed.title.toLowerCase())
    if (twin)
      return refused([
        'You have a listing of this name. Put in its number to change it, or give this one another name.',
      ])
  }
  const before = mine?.typed ?? blank
  const asItIs = { plan: 'unchanged' as const, differences: [], wanted: null, before: null, reason: null }
  if (mine && differencesOf(before, typed, about.categories).length === 0)
    return { ...given, title, ...asItIs, listingId: mine.listingId }
  const parsed = ListingSheetForm.safeParse(asForm(typed))
  if (!parsed.success) return refused(reasonsOf(parsed.error))
  const unfair = unfairTerms(parsed.data, mine ? [termsIn(mine.typed)] : [])
  if (unfair.length > 0) return refused(unfair.map(({ field, words }) => `${headingOf(field)}: ${words}`))
  const wanted = asRead(typed, parsed.data)
  const differences = differencesOf(before, wanted, about.categories)
  if (mine && differences.length === 0) return { ...given, title, ...asItIs, listingId: mine.listingId }
  return {
    ...{ ...given, title, plan: mine ? 'changed' : 'added', listingId: mine?.listingId ?? null },
    ...{ differences, wanted, before: mine?.typed ?? null, reason: mine?.isKept ? intoKept : null },
  }
}

/** A row as it will stand there: lists with a comma between, sentences of easy read closed up, pictures as they were sent. */
function asRead(typed: TypedListing, { pictureWords: _own, ...said }: z.output<typeof ListingSheetForm>): TypedListing {
  return { ...typedOf(contentFrom(said, null)), ...photosInCells(photosOf(typed)) }
}

function numberOf(row: KnownRow): string {
  const cell = row.cells.get(numberHeading)
  const text = cell && readText(cell)
  return text && 'value' in text ? text.value : ''
}

function typedOfRow(row: KnownRow, { sheet, categories }: About, base: TypedListing) {
  const typed = { ...base }
  const whys: string[] = []
  for (const column of listingColumns) {
    const cell = row.cells.get(column.heading)
    if (!cell || (isEmpty(cell) && base[column.field] === '')) continue
    const before = base[column.field]
    const read = typedFrom(column, cell, { categories, hasCommaForPence: sheet.hasCommaForPence, before })
    if ('why' in read) whys.push(`${column.heading}: ${read.why}`)
    else typed[column.field] = read.value || (defaults[column.field] ?? '')
  }
  const isGiven = (field: ListingField) =>
    listingColumns.some((column) => column.field === field && row.cells.has(column.heading))
  const photos = withOwnWords(typed, { before: base, isGiven })
  const troubles = photoTroubles(photos, base)
  if (troubles.length > 0) return { typed, whys: [...whys, ...troubles] }
  return { typed: { ...typed, ...photosInCells(photosOf(photos)) }, whys }
}

function differencesOf(before: TypedListing, after: TypedListing, categories: readonly CategoryName[]) {
  const differences = listingColumns.flatMap(({ field, heading }) => {
    if (isPhotoPlace(field) || isPhotoWords(field)) return []
    const [from, to] = [before[field], after[field]]
    if (sameText(from) === sameText(to)) return []
    return [{ what: heading, from: shownIn(field, from, categories), to: shownIn(field, to, categories) }]
  })
  return [...differences, ...photoDifferences(before, after)]
}

/** Spaces at the ends of lines, and how lines end, say nothing. */
function sameText(text: string): string {
  return text.replace(/\s*\n/g, '\n').trim()
}

/** True when two forms would send the same. */
export function isSameTyped(a: TypedListing, b: TypedListing): boolean {
  return canonical(a) === canonical(b)
}

function canonical(typed: TypedListing): string {
  return JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** As the form of the page sends it: what is empty is not sent. */
export function asForm({ easy1, easy2, easy3, ...typed }: TypedListing): Record<string, unknown> {
  const filled = Object.entries(typed).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(filled), easySentences: [easy1, easy2, easy3] }
}

function reasonsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => {
    const [first, second] = path
    const field = first === 'easySentences' ? `easy${Number(second) + 1}` : first
    return `${headingOf(field)}: ${message.replace(/\.?$/, '.')}`
  })
}

function headingOf(field: PropertyKey | undefined): string {
  const column = listingColumns.find((one) => one.field === (field === 'late' ? 'lateCancelHours' : field))
  return column?.heading ?? 'This row'
}

function termsIn({ noticeDays, lateCancelHours, lateCancelPercent }: TypedListing) {
  return {
    noticeDays: Number(noticeDays),
    lateCancelHours: Number(lateCancelHours),
    lateCancelPercent: Number(lateCancelPercent),
  }
}

/** What an empty cell means in these columns. */
const defaults: Partial<Record<ListingField, string>> = {
  noticeDays: '0',
  lateCancelHours: '0',
  lateCancelPercent: '0',
}

const blank: TypedListing = {
  ...{ title: '', categoryId: '', kind: '', lineKind: '', summary: '', description: '', whoFor: '', included: '' },
  ...{ goodToKnow: '', whenWords: '', placeWords: '', district: '', milesServed: '', districtsServed: '' },
  ...{ deliveryCharge: '', returnDays: '', noticeDays: '0', lateCancelHours: '0', lateCancelPercent: '0' },
  ...{ notIncluded: '', languages: '', access: '', capacity: '', waitingWeeks: '', hours: '' },
  ...{ seasonFrom: '', seasonTo: '', specialismIds: '', ...noPhotos },
  ...{ easy1: '', easy2: '', easy3: '', pictures: [], easyPicture: '', easyPictures: [] },
}
