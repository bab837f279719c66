import type { ListingContent } from '#db/schema/listing-versions.ts'
import { lateOptions, lateValue, noticeOptions } from '../editor/choices.ts'
import { accessInWords, roomInWords } from '../editor/said.ts'
import { hoursInWords } from '../editor/hours.ts'
import { pictureInWords } from '../editor/pictures.ts'
import { seasonInWords } from '../editor/season.ts'
import { kindWords } from '../listing.ts'
import { pounds } from '../../shared/money.ts'

/** One part of what a listing says, with its name. */
export type SaidPart = { key: string; label: string; words: string }

/**
 * Everything that a content says, part by part, in the order in which the editor asks. `nameOf`: names of categories by
 * id. `before`: what it is compared with, so that another picture under the same words is said.
 */
export function wordsOf(
  content: ListingContent,
  nameOf: (id: string) => string,
  before?: ListingContent | null,
): SaidPart[] {
  const lines = (list: readonly string[]) => list.join('\n')
  const part = (key: string, label: string, words: string | null) => ({ key, label, words: words ?? '' })
  return [
    part('title', 'Name', content.title),
    part('summary', 'In one sentence', content.summary),
    part('description', 'What happens', content.description),
    part('category', 'Where it belongs', nameOf(content.categoryId)),
    part('kind', 'What it is', kindWords[content.kind]),
    part('order', 'How it is ordered', orderInWords(content)),
    part('for', 'Who it is for', content.whoFor),
    part('specialisms', 'Whom they know about', lines(content.specialismIds.map(nameOf))),
    part('included', 'In the price', content.included),
    part('not-included', 'Not in the price', content.notIncluded),
    part('know', 'Good to know', content.goodToKnow),
    part('languages', 'Languages', content.languages.join(', ')),
    part('access', 'Access', lines(accessInWords(content.access))),
    part('when', 'When', lines([content.whenWords ?? '', ...hoursInWords(content.hours)].filter(Boolean))),
    part('season', 'Season', seasonInWords(content)),
    part('room', 'Room and waiting time', lines(roomInWords(content))),
    part('place', 'Where', content.placeWords),
    part('area', 'Area', areaInWords(content)),
    part('terms', 'Notice and calling off', termsInWords(content)),
    part('pictures', 'Pictures on the shelf', content.pictures.map(pictureInWords).join(', ')),
    part('photos', 'Photographs', lines(photosInWords(content.photos, before?.photos ?? []))),
    part('easy', 'Easy read', lines(content.easyRead?.sentences.map(sentenceInWords) ?? [])),
  ]
}

type Photo = ListingContent['photos'][number]

/** What each photograph shows. Where words stayed and the picture under them did not, that stands behind them. */
function photosInWords(photos: readonly Photo[], before: readonly Photo[]): string[] {
  return photos.map(({ id, alt }, at) => {
    if (!before.some((one) => one.alt === alt)) return alt
    if (!before.some((one) => one.id === id)) return `${alt} (a new picture stands under the same words)`
    const old = before[at]
    return old?.alt === alt && old.id !== id ? `${alt} (another picture stands here now)` : alt
  })
}

function sentenceInWords({ words, picture }: { words: string; picture: string }): string {
  return `${words} (picture: ${pictureInWords(picture)})`
}

function orderInWords({ isFree, lineKind }: ListingContent): string {
  if (isFree) return 'It costs nothing'
  if (lineKind === null) return 'Nobody has said yet'
  return lineKind === 'items' ? 'By number' : 'By time'
}

function areaInWords({ district, milesServed, districtsServed }: ListingContent): string {
  const from = district ? `Based in ${district}` : ''
  const around = milesServed ? `up to ${milesServed} miles` : ''
  return [from, around, districtsServed.join(', ')].filter(Boolean).join('; ')
}

function termsInWords(content: ListingContent): string {
  const { lineKind, noticeDays, lateCancelHours, lateCancelPercent, deliveryPence, returnDays } = content
  const late = lateValue(lateCancelHours, lateCancelPercent)
  const wordsFor = (options: { value: string; words: string }[], value: string) =>
    options.find((option) => option.value === value)?.words ?? value
  const forVisits = [
    `Notice: ${wordsFor(noticeOptions(noticeDays), String(noticeDays))}`,
    `Calling off late: ${wordsFor(lateOptions(lateCancelHours, lateCancelPercent), late)}`,
  ]
  return [
    ...(lineKind === 'items' ? [] : forVisits),
    deliveryPence === null ? '' : `For bringing things, each delivery: ${pounds(deliveryPence)}`,
    returnDays === null ? '' : `Things may come back within ${returnDays} days`,
  ]
    .filter(Boolean)
    .join('\n')
}
