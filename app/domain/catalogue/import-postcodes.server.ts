import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { postcodeDistricts } from '#db/schema/catalogue.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { bumpCatalogueVersion } from '../shared/stamps.server.ts'
import { districtOf } from './register-mapping.ts'

type Row = Record<string, string>
type Place = { district: string; latitude: number; longitude: number }
export type PostcodeReport = {
  added: number
  changed: number
  unchanged: number
  rejects: { line: number; row: Row; reason: string }[]
}
type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Work = { rows: Row[]; source: string; onProgress?: (done: number) => void }

const together = 50
const names = {
  district: ['outcode', 'district', 'postcode_district'],
  postcode: ['postcode', 'pcd', 'pcds', 'pcd7', 'pcd8'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'long', 'lng', 'lon'],
}

/** Loads where postcode districts are, from a list of districts or of whole postcodes (a district is then in their middle). */
export async function importPostcodes(
  transaction: Transaction,
  { rows, source, onProgress }: Work,
): Promise<PostcodeReport> {
  const { places, rejects } = placesFrom(rows)
  const report: PostcodeReport = { added: 0, changed: 0, unchanged: 0, rejects }
  for (let from = 0; from < places.length; from += together) {
    const batch = places.slice(from, from + together)
    const done = await transaction((tx) => takeBatch(tx, batch, source))
    report.added += done.added
    report.changed += done.changed
    report.unchanged += batch.length - done.added - done.changed
    onProgress?.(Math.min(places.length, from + together))
  }
  const words = `Loaded ${report.added} new and ${report.changed} changed postcode districts`
  if (report.added + report.changed > 0) {
    await transaction(async (tx) => {
      await bumpCatalogueVersion(tx)
      await audit(tx, daybook, { verb: 'imported postcodes', words, subject: { kind: 'postcodes', id: source } })
    })
  }
  return report
}

function placesFrom(rows: Row[]): { places: Place[]; rejects: PostcodeReport['rejects'] } {
  const sums = new Map<string, { latitude: number; longitude: number; count: number }>()
  const rejects: PostcodeReport['rejects'] = []
  rows.forEach((row, position) => {
    const place = placeFrom(row)
    if (typeof place === 'string') return void rejects.push({ line: position + 2, row, reason: place })
    const sum = sums.get(place.district) ?? { latitude: 0, longitude: 0, count: 0 }
    sum.latitude += place.latitude
    sum.longitude += place.longitude
    sum.count += 1
    sums.set(place.district, sum)
  })
  const places = [...sums].map(([district, { latitude, longitude, count }]) => ({
    district,
    latitude: rounded(latitude / count),
    longitude: rounded(longitude / count),
  }))
  return { places, rejects }
}

function placeFrom(row: Row): Place | string {
  const named = cell(row, names.district)?.toUpperCase()
  const postcode = cell(row, names.postcode)?.toUpperCase()
  const district = named ?? (postcode === undefined ? null : districtOf(postcode))
  const latitude = Number(cell(row, names.latitude) ?? NaN)
  const longitude = Number(cell(row, names.longitude) ?? NaN)
  if (!district || !/^[A-Z]{1,2}[0-9][A-Z0-9]?$/.test(district))
    return `“${named ?? postcode ?? ''}” is not a postcode.`
  if (!(latitude > 49 && latitude < 62)) return 'The latitude is not in the United Kingdom.'
  if (!(longitude > -9 && longitude < 2.5)) return 'The longitude is not in the United Kingdom.'
  return { district, latitude, longitude }
}

function cell(row: Row, among: string[]): string | undefined {
  const name = Object.keys(row).find((key) => among.includes(key.trim().toLowerCase()))
  return name === undefined ? undefined : row[name]?.trim()
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

async function takeBatch(tx: Tx, batch: Place[], source: string): Promise<{ added: number; changed: number }> {
  const ids = batch.map(({ district }) => district)
  const rows = await tx.select().from(postcodeDistricts).where(inArray(postcodeDistricts.district, ids))
  const old = new Map(rows.map((row) => [row.district, row]))
  const news = batch.filter(({ district, latitude, longitude }) => {
    const known = old.get(district)
    return known?.latitude !== latitude || known.longitude !== longitude
  })
  for (const place of news) {
    const set = { ...place, source }
    await tx.insert(postcodeDistricts).values(set).onConflictDoUpdate({ target: postcodeDistricts.district, set })
  }
  const changed = news.filter(({ district }) => old.has(district)).length
  return { added: news.length - changed, changed }
}
