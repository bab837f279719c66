import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '../../shared/day.ts'
import { isInCountry } from './country.ts'
import { FeedTrouble, pageFrom } from './feed.ts'
import { plainText } from './plain-text.ts'
import { hashOfService, serviceFrom, type FeedService } from './service-from.ts'
import { dayFrom, minuteFrom } from './when.ts'

const today = '2026-11-22'

/** Strings that somebody sends who means no good. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ...[
      '&amp;lt;b&amp;gt;',
      '&#60;svg onload=alert(1)&#62;',
      '&#x0;',
      '\u0000',
      '\u202eevil',
      '\ud800',
      '\u2028',
      '"><',
      '=1+1',
    ],
    ...['{{7*7}}', "'; drop table listings; --", '__proto__', 'constructor', '../../etc/passwd', 'javascript:alert(1)'],
    ...['FREQ=DAILY;UNTIL=99991231', '9'.repeat(400), 'a'.repeat(20_000), '<'.repeat(3000), '&'.repeat(3000)],
    ...[
      '2026-13-45',
      '0000-00-00',
      '25:99',
      '1e309',
      'NaN',
      '-0',
      'HA1 1AA',
      'inactive',
      'active',
      'WEEKLY',
      'MO,TU',
      '-1SU',
    ],
  ),
)
const anything: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    nasty,
    fc.constantFrom(null, true, false, 0, -1, 1e309, -0.5, 9e15, Number.MIN_VALUE, '', [], {}),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names(), tie('value'), { maxKeys: 6 }),
  ),
})).value

function names() {
  return fc.constantFrom(
    ...[
      'id',
      'name',
      'description',
      'status',
      'organization',
      'fees',
      'alert',
      'last_modified',
      'location',
      'addresses',
    ],
    ...[
      'schedules',
      'regular_schedules',
      'freq',
      'interval',
      'byday',
      'bymonthday',
      'dtstart',
      'valid_from',
      'valid_to',
    ],
    ...['opens_at', 'closes_at', 'service_at_locations', 'physical_addresses', 'latitude', 'longitude', 'postal_code'],
    ...['cost_options', 'amount', 'amount_description', 'option', 'attributes', 'taxonomy_term', 'eligibilitys'],
    ...['daybook_pence', 'daybook_unit', 'daybook_kind', 'daybook_pictures', 'daybook_easy_read', 'daybook_checks'],
    ...['__proto__', 'constructor', 'languages', 'minimum_age', 'sentences', 'words'],
  )
}

/** Mostly a service, with hostile parts in it. */
const hostile = fc.oneof(
  anything,
  fc
    .tuple(fc.dictionary(names(), anything, { maxKeys: 14 }), nasty, nasty)
    .map(([rest, id, name]) => ({ organization: { name: 'Somebody', id }, ...rest, id, name, status: 'active' })),
)

test('no document, however hostile, breaks the reader: every row is taken or comes back with a reason', () => {
  let taken = 0
  fc.assert(
    fc.property(hostile, (value) => {
      const read = serviceFrom(value, today)
      if ('service' in read) {
        taken += 1
        expectHarmless(read.service)
        expect(hashOfService(read.service)).toMatch(/^[0-9a-f]{64}$/)
      } else {
        expect(read.reason.length).toBeGreaterThan(8)
        expect(textsOf(read).filter(isHarmful)).toEqual([])
      }
    }),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(500)
})

test('no answer of a server breaks the reader: it is a page, or there is a sentence', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    anything.map((value) => JSON.stringify(value)),
    fc.array(anything, { maxLength: 5 }).map((rows) => JSON.stringify({ contents: rows, total_pages: 3 })),
    fc.array(anything, { maxLength: 5 }).map((rows) => rows.map((row) => JSON.stringify(row)).join('\n')),
    fc.constantFrom(
      '',
      '[',
      '{"contents":[',
      '\ufeff[]',
      '<html>',
      '{"contents":{}}',
      '['.repeat(10_000),
      'null',
      '{"a":1}',
    ),
  )
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const { rows, pages } = pageFrom(text)
        expect(Array.isArray(rows)).toBe(true)
        expect(pages).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(FeedTrouble)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what is left of a text is plain, short enough and the same when it is read again', () => {
  fc.assert(
    fc.property(nasty, fc.integer({ min: 10, max: 300 }), (text, most) => {
      const plain = plainText(text, most)
      if (plain === null) return
      expect(isHarmful(plain)).toBe(false)
      expect(plain.length).toBeLessThanOrEqual(most)
      expect(plain).toBe(plain.normalize('NFC').trim())
    }),
    { numRuns: 5000 },
  )
})

test('mark-up goes, its words stay', () => {
  expect(plainText('<p>Tea &amp; talk</p><p>Every <b>day</b></p>', 100)).toBe('Tea & talk\nEvery day')
  expect(plainText('a<br>b&nbsp;c', 100)).toBe('a\nb c')
  expect(plainText('5 < 6 and 7 > 2', 100)).toBe('5 < 6 and 7 > 2')
  expect(plainText('&lt;b&gt;bold&lt;/b&gt;', 100)).toBe('bold')
  expect(plainText('Bill\u0000y \u202eevil\u202c', 100)).toBe('Billy evil')
  expect(plainText({ toString: () => 'x' }, 100)).toBeNull()
})

test('days and times are read with a zone and without one', () => {
  expect(
    ['2026-06-01', '2026-06-01T23:30:00', '2026-06-01T23:30:00Z', '01/06/2026', '2026-06-01T01:00:00+05:00'].map(
      dayFrom,
    ),
  ).toEqual([...['2026-06-01', '2026-06-01', '2026-06-02', '2026-06-01', '2026-05-31']])
  expect(
    ['10:00', '10:00:00', '10:00Z', '2026-06-01T10:00:00Z', '2026-06-01T10:00:00', '24:00'].map(minuteFrom),
  ).toEqual([...[600, 600, 600, 660, 600, 0]])
  for (const wrong of ['', 'soon', '2026-02-30', '99:00', '1:60', null, 7])
    expect([dayFrom(wrong), minuteFrom(wrong)]).toEqual([null, null])
})

test('rules are written out: weekly, every other week, the second Tuesday, a day of the month', () => {
  const timesOf = (schedule: object) => {
    const about = {
      id: '1',
      name: 'Tea',
      organization: { name: 'A' },
      schedules: [{ opens_at: '10:00', closes_at: '11:00', ...schedule }],
    }
    const read = serviceFrom(about, today)
    return 'service' in read ? read.service.when.times.map(({ day }) => day) : []
  }
  const weekly = { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-11-03', valid_to: '2026-12-31' }
  expect(timesOf(weekly).slice(0, 2)).toEqual(['2026-11-24', '2026-12-01'])
  expect(timesOf({ ...weekly, interval: 2 }).slice(0, 2)).toEqual(['2026-12-01', '2026-12-15'])
  expect(timesOf({ freq: 'MONTHLY', byday: '2TU', valid_to: '2027-01-31' })).toEqual(['2026-12-08', '2027-01-12'])
  expect(timesOf({ freq: 'MONTHLY', byday: '-1FR', valid_to: '2026-12-31' })).toEqual(['2026-11-27', '2026-12-25'])
  expect(timesOf({ freq: 'MONTHLY', bymonthday: '5,20', valid_to: '2026-12-31' })).toEqual(['2026-12-05', '2026-12-20'])
  expect(timesOf({ dtstart: '2026-12-01' })).toEqual(['2026-12-01'])
  expect(timesOf({ dtstart: '2026-01-01' })).toEqual([])
})

function expectHarmless(service: FeedService): void {
  expect(textsOf(service).filter(isHarmful)).toEqual([])
  const { latitude, longitude } = service.place
  if (latitude !== null && longitude !== null) expect(isInCountry(latitude, longitude)).toBe(true)
  for (const { pence } of service.prices) expect(Number.isInteger(pence) && pence > 0 && pence <= 10_000_000).toBe(true)
  for (const { day, startsMinute, endsMinute } of service.when.times) {
    expect(isDay(day) && day >= today).toBe(true)
    expect(startsMinute >= 0 && startsMinute < 1440 && endsMinute >= 0 && endsMinute < 1440).toBe(true)
  }
  expect(service.when.times.length).toBeLessThanOrEqual(120)
  expect(service.title.length).toBeLessThanOrEqual(120)
  expect(service.description.length).toBeLessThanOrEqual(6000)
}

/** A tag that a browser would read, a control character, or half a character. */
function isHarmful(text: string): boolean {
  return (
    /<[a-z!/?]/i.test(text) ||
    /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text) ||
    /[\ud800-\udfff]/u.test(text)
  )
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
