import type { Photo } from '../photos/photo.ts'
import { short } from './cell.ts'

export type PhotoField = `photo${1 | 2 | 3}` | `photo${1 | 2 | 3}Words`
/** The pictures of a listing as cells hold them: each with its place, and its words in the cell after. */
export type PhotoCells = Record<PhotoField, string>

const places = [
  { photo: 'photo1', words: 'photo1Words', number: 1 },
  { photo: 'photo2', words: 'photo2Words', number: 2 },
  { photo: 'photo3', words: 'photo3Words', number: 3 },
] as const

export const noPhotos: PhotoCells = {
  ...{ photo1: '', photo1Words: '', photo2: '', photo2Words: '', photo3: '', photo3Words: '' },
}

export function isPhotoPlace(field: string): field is PhotoField {
  return places.some(({ photo }) => photo === field)
}

export function isPhotoWords(field: string): field is PhotoField {
  return places.some(({ words }) => words === field)
}

export function photosInCells(photos: readonly Pick<Photo, 'id' | 'alt'>[]): PhotoCells {
  return places.reduce(
    (cells, { photo, words }, place) => ({
      ...{ ...cells, [photo]: photos[place]?.id ?? '', [words]: photos[place]?.alt ?? '' },
    }),
    noPhotos,
  )
}

/** The pictures of a row in their order, each with the cell of its words. */
export function photosOf(cells: PhotoCells): { id: string; alt: string; field: PhotoField }[] {
  return places.flatMap(({ photo, words: field }) =>
    cells[photo] ? [{ id: cells[photo], alt: cells[field], field }] : [],
  )
}

/** Where a file says nothing of the words, they go with their picture to its new place. */
export function withOwnWords(
  cells: PhotoCells,
  { before, isGiven }: { before: PhotoCells; isGiven: (field: PhotoField) => boolean },
): PhotoCells {
  const altOf = new Map(photosOf(before).map(({ id, alt }) => [id, alt]))
  return places.reduce(
    (all, { photo, words }) => (isGiven(words) ? all : { ...all, [words]: altOf.get(cells[photo]) ?? '' }),
    cells,
  )
}

/** The id of a picture whose address this is, of whatever size; what is no such address stays as it is. */
export function photoIdIn(address: string): string {
  return /\/pictures\/([\w-]+)-(?:480|960)\.(?:webp|jpg)$/.exec(address)?.[1] ?? address
}

/** Why these cells cannot be: a listing keeps its own pictures, each once. */
export function photoTroubles(cells: PhotoCells, before: PhotoCells): string[] {
  const own = photosOf(before).map(({ id }) => id)
  const given = photosOf(cells).map(({ id }) => id)
  const troubles = places.flatMap(({ photo, words, number }, place) => {
    const id = cells[photo]
    if (id === '')
      return cells[words] === '' ? [] : [`Picture ${number} shows: There is no picture beside these words. ${onPage}`]
    if (!own.includes(id)) return [`Picture ${number}: “${short(id)}” is no picture of this listing. ${onPage}`]
    const isTwice = places.slice(0, place).some((earlier) => cells[earlier.photo] === id)
    return isTwice ? [`Picture ${number}: This picture stands in the row twice.`] : []
  })
  if (troubles.length > 0 || own.every((id) => given.includes(id))) return troubles
  return ['Picture 1: Every picture of the listing has to stand in its row. They are taken away on the page Pictures.']
}

const onPage = 'Pictures are added on the page Pictures.'

/** What differs, each picture called by its words: which one stands where, and what is now said of it. */
export function photoDifferences(before: PhotoCells, after: PhotoCells) {
  const altOf = new Map(photosOf(before).map(({ id, alt }) => [id, alt]))
  return places.flatMap(({ photo, words, number }) => {
    const [was, is] = [before[photo], after[photo]]
    const saidBefore = altOf.get(is) ?? ''
    return [
      ...(was === is ? [] : [{ what: `Picture ${number}`, from: before[words], to: saidBefore }]),
      ...(saidBefore === after[words] ? [] : [{ what: `Picture ${number} shows`, from: saidBefore, to: after[words] }]),
    ]
  })
}
