import { expect, test } from 'vitest'
import { pageFrom } from '#app/domain/catalogue/feeds/feed.ts'
import { serviceFrom } from '#app/domain/catalogue/feeds/service-from.ts'
import { official, readOfficial } from './oruk-standard.ts'

const today = '2026-11-22'

/** What our importer makes of an official document: what it takes, and why it does not take the rest. */
function read(file: string) {
  const rows = pageFrom(JSON.stringify(readOfficial(file))).rows.map((row) => serviceFrom(row, today))
  const taken = rows.flatMap((row) => ('service' in row ? [row] : []))
  const refused = rows.flatMap((row) => ('service' in row ? [] : [row.reason]))
  return { taken, refused, all: rows.length }
}

if (official) {
  test('the official example of a service is taken whole, less what cannot be right', () => {
    const { taken, refused } = read('examples/service_full.json')
    expect(refused).toEqual([])
    const [{ service, notes } = { service: null, notes: [] }] = taken
    expect(service).toMatchObject({
      title: 'Community Counselling',
      provider: { name: 'Example Organization Inc.', email: 'email@example.com' },
      whoFor: 'For people from 12 to 100 years old',
      terms: [{ name: 'name' }],
      prices: [],
      place: {
        latitude: null,
        longitude: null,
        district: null,
        placeWords: 'MyCity Civic Center, 1-30 Main Street, MyCity',
      },
    })
    expect(service?.goodToKnow).toContain('Under 18s and Over 60s: £35.00 per 1 hour session')
    expect(notes).toEqual(['Its coordinates are outside the country, so they were left out.'])
  })

  test('every list of the official validators is read: each row taken, or given back with a reason', () => {
    const files = [
      'examples/service_list.json',
      ...['V3.0-UK-Default', 'V3.0-UK-Test'].flatMap((folder) =>
        ['service_list', 'service_full'].map((name) => `validator-mocks/${folder}/${name}.json`),
      ),
      'validator-mocks/V3.0-UK-Test/service_list_data.json',
    ]
    for (const file of files) {
      const { taken, refused, all } = read(file)
      expect(taken.length + refused.length, file).toBe(all)
      expect(all, file).toBeGreaterThan(0)
      expect(taken.length, file).toBeGreaterThan(0)
      for (const reason of refused) expect(reason, file).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('documents of the standard that are no services are told apart', () => {
    for (const file of ['api_details', 'dashboard_services_response'])
      expect(() => read(`validator-mocks/V3.0-UK-Default/${file}.json`), file).toThrow('holds no services')
    expect(read('validator-mocks/V3.0-UK-Test/taxonomy_list.json').taken).toEqual([])
  })
} else {
  console.warn('left out: official examples of the open standard, because ../shared/data/oruk is missing')
}
