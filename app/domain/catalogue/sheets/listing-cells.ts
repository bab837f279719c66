import { listingKinds } from '#db/schema/catalogue.ts'
import { kindWords } from '../listing.ts'
import { readPence, readText, readWhole, type Cell, type Read } from './cell.ts'
import {
  ofFacet,
  orderWords,
  wordsFor,
  type CategoryName,
  type ListingColumn,
  type ListingField,
} from './listing-columns.ts'
import { isPhotoPlace, photoIdIn } from './photo-cells.ts'
import { readSeason } from './season-cells.ts'
import { readSpecialisms, specialismsShown } from './specialism-cell.ts'

/** What is typed on the page, in the words of the sheet. */
export function shownIn(field: ListingField, typed: string, categories: readonly CategoryName[]): string {
  if (field === 'categoryId') return categories.find(({ id }) => id === typed)?.name ?? ''
  if (field === 'specialismIds') return specialismsShown(typed, ofFacet(categories, 'specialism'))
  if (field === 'kind') return listingKinds.flatMap((kind) => (kind === typed ? [kindWords[kind]] : []))[0] ?? typed
  if (field === 'lineKind') return Object.entries(orderWords).find(([kind]) => kind === typed)?.[1] ?? typed
  return typed
}

type About = {
  categories: readonly CategoryName[]
  hasCommaForPence: boolean
  /** what was typed there before */
  before: string
}

/** What a cell says, as the page would send it. */
export function typedFrom({ field, as }: ListingColumn, cell: Cell, about: About): Read<string> {
  if (as === 'season') return readSeason(cell)
  if (as === 'pounds') {
    const pence = readPence(cell, about)
    return 'why' in pence ? pence : { value: pence.value === null ? '' : (pence.value / 100).toFixed(2) }
  }
  if (as === 'number') {
    const whole = readWhole(cell)
    return 'why' in whole ? whole : { value: whole.value === null ? '' : String(whole.value) }
  }
  const words = readText(cell)
  if ('why' in words) return words
  if (isPhotoPlace(field)) return { value: photoIdIn(words.value) }
  if (field === 'categoryId') return readShelf(words.value, about)
  if (field !== 'specialismIds') return typedWords(field, words.value, about.categories)
  return readSpecialisms(words.value, { known: ofFacet(about.categories, 'specialism'), before: about.before })
}

function typedWords(field: ListingField, words: string, categories: readonly CategoryName[]): Read<string> {
  const wanted = words.toLowerCase()
  const allowed = wordsFor(field, categories)
  if (!allowed || words === '') return { value: words }
  const found =
    field === 'kind'
      ? listingKinds.find((kind) => kindWords[kind].toLowerCase() === wanted)
      : Object.entries(orderWords).find(([, name]) => name.toLowerCase() === wanted)?.[0]
  return found === undefined ? { why: isNone(words, allowed) } : { value: found }
}

/** The shelf that is named. Where a listing stands already is known by its name, whatever else has this name. */
function readShelf(words: string, { categories, before }: About): Read<string> {
  if (words === '') return { value: '' }
  const named = ofFacet(categories, 'shelf').filter(({ name }) => name.toLowerCase() === words.toLowerCase())
  if (named.some(({ id }) => id === before)) return { value: before }
  const [found, another] = named.filter(({ isClosed }) => !isClosed)
  if (another)
    return { why: `More parts than one are called “${another.name}”. Choose which one on the page of the listing.` }
  if (found) return { value: found.id }
  if (named[0]) return { why: `“${named[0].name}” takes nothing new.` }
  return { why: isNone(words, wordsFor('categoryId', categories) ?? []) }
}

function isNone(words: string, allowed: readonly string[]): string {
  return `“${words.slice(0, 40)}” is not one of: ${allowed.join(', ')}.`
}
