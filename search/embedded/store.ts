import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Place, SearchDocument } from '../documents.ts'
import { readSettings, type SearchSettings } from '../settings.ts'
import { mostAtOnce } from './change-log.ts'
import { latelyOf } from './lately.ts'
import { prepareFile } from './prepare-file.ts'
import { sortWords } from './sort-words.ts'
import { plain } from './words.ts'

/** What is kept of a listing besides its words. */
export type Card = Omit<SearchDocument, 'description' | 'whoFor' | 'specialisms'>
export type Change = { slot: number; card: Card | null }
/** Where a word can stand, from what says most to what says least. */
export const columns = ['title', 'category', 'name', 'summary', 'text'] as const
export type Column = (typeof columns)[number]
export type Store = ReturnType<typeof openStore>

/** The index's file: words in FTS5, cards beside them, and the order in which they changed. */
export function openStore(file: string) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL') // it can be made again from the catalogue
  db.pragma('busy_timeout = 10000')
  prepareFile(db)
  const lately = latelyOf(db)

  const slotOf = db.prepare<[string], number>('select slot from cards where listing_id = ?').pluck()
  const slotOfSlug = db.prepare<[string], number>(`select slot from cards where card ->> '$.slug' = ?`).pluck()
  const listingIdsAt = db
    .prepare<[string], string>('select listing_id from cards where slot in (select value from json_each(?))')
    .pluck()
  const addCard = db.prepare<[string, string, string, string]>(
    'insert into cards (listing_id, card, sort_title, mark, sequence) values (?, ?, ?, ?, (select coalesce(max(sequence), 0) + 1 from cards))',
  )
  const changeCard = db.prepare<[string | null, string | null, string, number]>(
    'update cards set card = ?, sort_title = ?, mark = ?, sequence = (select max(sequence) + 1 from cards) where slot = ?',
  )
  const forgetWords = db.prepare<[number]>('delete from words where rowid = ?')
  const forgetSpelling = db.prepare<[number]>('delete from spelling where rowid = ?')
  const keepWords = db.prepare<[number, string, string, string, string, string]>(
    'insert into words (rowid, title, category, name, summary, text) values (?, ?, ?, ?, ?, ?)',
  )
  const keepSpelling = db.prepare<[number, string]>('insert into spelling (rowid, words) values (?, ?)')
  const cardAt = db.prepare<[number], string>('select card from cards where slot = ?').pluck()
  const dataVersion = db.prepare<[], number>('pragma data_version').pluck()
  const getFact = db.prepare<[string], string>('select value from facts where key = ?').pluck()
  const setFact = db.prepare<[string, string]>('insert or replace into facts (key, value) values (?, ?)')
  const slotsWith = db.prepare<[string], string>('select group_concat(rowid) from words where words match ?').pluck()
  const isAmong = db.prepare<[string, bigint], number>('select 1 from words where words match ? and rowid = ?').pluck()
  const byTitle = db
    .prepare<[], string>(
      'select group_concat(slot) from (select slot from cards where sort_title is not null order by sort_title, slot)',
    )
    .pluck()
  const isBeforeByTitle = db
    .prepare<[number, number], number>(
      'select (a.sort_title, a.slot) < (b.sort_title, b.slot) from cards a, cards b where a.slot = ? and b.slot = ?',
    )
    .pluck()
  const lastSequence = db.prepare<[], number>('select coalesce(max(sequence), 0) from cards').pluck()
  const sequence = () => lastSequence.get() ?? 0

  function putOne(document: SearchDocument, { mark, areFew }: { mark: string; areFew: boolean }): void {
    const { description, whoFor, specialisms, ...card } = document
    const { title, categoryName, organisationName, summary } = card
    const text = [description, whoFor, ...specialisms, card.placeWords, card.whenWords, card.isFree ? 'free' : null]
      .filter(Boolean)
      .join(' ')
    const json = JSON.stringify(card)
    const known = slotOf.get(card.listingId)
    if (known !== undefined) forget(known)
    const slot = known ?? Number(addCard.run(card.listingId, json, plain(title), mark).lastInsertRowid)
    if (known !== undefined) changeCard.run(json, plain(title), mark, known)
    const category = `${categoryName} ${sortWords(card)}`
    keepWords.run(slot, title, category, organisationName, summary, text)
    if (areFew) lately.keep(slot, sequence(), { title, category, name: organisationName, summary, text })
    keepSpelling.run(slot, [title, categoryName, organisationName, summary, text].join(' '))
  }

  function forget(slot: number): void {
    forgetWords.run(slot)
    forgetSpelling.run(slot)
    lately.drop(slot)
  }

  function removeSlots(slots: number[]): void {
    for (const slot of slots) {
      forget(slot)
      changeCard.run(null, null, '', slot)
      lately.keep(slot, sequence(), null)
    }
  }

  return {
    lately,
    put: lately.orForget(
      db.transaction((documents: SearchDocument[], mark: string) => {
        for (const document of documents) putOne(document, { mark, areFew: documents.length <= mostAtOnce })
      }).immediate,
    ),
    remove: lately.orForget(
      db.transaction((listingIds: string[]) => {
        removeSlots(listingIds.flatMap((listingId) => slotOf.get(listingId) ?? []))
      }).immediate,
    ),
    removeOlderThan: lately.orForget(
      db.transaction((mark: string): number => {
        const old = db
          .prepare<[string], number>('select slot from cards where card is not null and mark <> ?')
          .pluck()
          .all(mark)
        removeSlots(old)
        db.exec(`insert into words (words) values ('optimize'); insert into spelling (spelling) values ('optimize')`)
        return old.length
      }).immediate,
    ),
    putPlaces: db.transaction((places: Place[]) => {
      const put = db.prepare<[string, number, number, string | null]>(
        'insert or replace into places values (?, ?, ?, ?)',
      )
      for (const { district, latitude, longitude, name } of places) put.run(district, latitude, longitude, name)
      setFact.run('places', String(Number(getFact.get('places') ?? 0) + 1))
    }).immediate,
    /** Kept beside the words, so that every process that has the file open works by the same. */
    putSettings: db.transaction((settings: SearchSettings) => {
      setFact.run('settings', JSON.stringify(settings))
      setFact.run('settings-version', String(Number(getFact.get('settings-version') ?? 0) + 1))
    }).immediate,
    settingsVersion: () => getFact.get('settings-version') ?? '0',
    settings: (): SearchSettings | null => readSettings(getFact.get('settings') ?? 'null'),
    placesVersion: () => getFact.get('places') ?? '0',
    places: () => db.prepare<[], Place>('select district, latitude, longitude, name from places').all(),
    getFact: (key: string) => getFact.get(key) ?? null,
    setFact: (key: string, value: string) => void setFact.run(key, value),
    /** All that is read in this work is of one moment, whatever another process writes meanwhile. */
    atOneMoment: <Value>(work: () => Value): Value => db.transaction(work)(),
    /** Differs when another process has written to the file. */
    dataVersion: () => String(dataVersion.get()),
    lastSequence: sequence,
    *changesSince(seen: number): Generator<Change> {
      const rows = db
        .prepare<[number], [number, string | null, number]>(
          'select slot, card, sequence from cards where sequence > ? order by sequence',
        )
        .raw()
        .iterate(seen)
      for (const [slot, card, changed] of rows) {
        lately.believeOnly(slot, changed)
        yield { slot, card: card === null ? null : cardFrom(card) }
      }
    },
    cardAt(slot: number): Card | null {
      const card = cardAt.get(slot)
      return card ? cardFrom(card) : null
    },
    /** Whose slots these are. */
    listingIdsAt: (slots: Uint32Array): string[] => listingIdsAt.all(JSON.stringify([...slots])),
    slotOfSlug: (slug: string): number | null => slotOfSlug.get(slug) ?? null,
    /** Slots of the listings that match an FTS5 expression, in rising order. */
    slotsWith: (expression: string): Uint32Array => numbersFrom(slotsWith.get(expression) ?? ''),
    /** Whether one listing matches. A number would be handed on as 2.0, for which FTS5 says yes whatever stands there. */
    isAmong: (expression: string, slot: number): boolean => isAmong.get(expression, BigInt(slot)) === 1,
    /** All slots, by title from A to Z. */
    slotsByTitle: (): Uint32Array => numbersFrom(byTitle.get() ?? ''),
    isBeforeByTitle: (slot: number, other: number): boolean => isBeforeByTitle.get(slot, other) === 1,
    vocabulary: () => db.prepare<[], [string, number]>('select term, doc from vocabulary').raw().iterate(),
    close: () => void db.close(),
  }
}

function cardFrom(json: string): Card {
  const card: unknown = JSON.parse(json)
  if (!isCard(card)) throw new Error(`The search index holds something that is no card: ${json.slice(0, 80)}`)
  return card
}

/** Only this file writes cards, so one field tells. */
function isCard(card: unknown): card is Card {
  return typeof card === 'object' && card !== null && 'listingId' in card
}

/** "12,7,40" as numbers: one string is much quicker to fetch than as many rows. */
function numbersFrom(list: string): Uint32Array {
  const numbers = new Uint32Array(list === '' ? 0 : list.split(',').length)
  let value = 0
  let position = 0
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at)
    if (code === 44) {
      numbers[position++] = value
      value = 0
    } else value = value * 10 + code - 48
  }
  if (list !== '') numbers[position] = value
  return numbers
}
