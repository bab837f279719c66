import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isInCountry } from './country.ts'

type Point = [name: string, latitude: number, longitude: number]

const here: Point[] = [
  ['Berwick', 55.771, -2.007],
  ['Land’s End', 50.066, -5.715],
  ['Lundy', 51.18, -4.67],
  ['St Agnes, Scilly', 49.893, -6.343],
  ['the Lizard', 49.96, -5.206],
  ['Dover', 51.129, 1.321],
  ['Margate, North Foreland', 51.375, 1.445],
  ['Dungeness', 50.913, 0.976],
  ['Ventnor', 50.595, -1.206],
  ['Portland Bill', 50.514, -2.456],
  ['Lowestoft Ness', 52.481, 1.763],
  ['Spurn', 53.576, 0.117],
  ['Holy Island', 55.68, -1.8],
  ['Walney', 54.06, -3.25],
  ['Holyhead', 53.31, -4.64],
  ['Bardsey', 52.76, -4.79],
  ['Skomer', 51.737, -5.3],
  ['Mull of Galloway', 54.635, -4.857],
  ['Portnahaven', 55.682, -6.51],
  ['Barra', 56.95, -7.49],
  ['St Kilda', 57.813, -8.57],
  ['Foula', 60.13, -2.07],
  ['Fair Isle', 59.53, -1.63],
  ['Unst', 60.85, -0.88],
  ['Belfast', 54.597, -5.93],
  ['Derry', 54.997, -7.32],
  ['Belleek', 54.48, -8.09],
  ['Crossmaglen', 54.08, -6.61],
  ['Kilkeel', 54.06, -6.0],
  ['Rathlin', 55.3, -6.2],
  ['Fernhill', 52.6, -1.5],
]
const elsewhere: Point[] = [
  ['nowhere', 0, 0],
  ['swapped', -1.5, 52.6],
  ['Dublin', 53.35, -6.26],
  ['Galway', 53.27, -9.06],
  ['Letterkenny', 54.95, -7.73],
  ['Douglas, Isle of Man', 54.15, -4.48],
  ['Ramsey, Isle of Man', 54.32, -4.38],
  ['Point of Ayre, Isle of Man', 54.416, -4.36],
  ['Jersey', 49.19, -2.11],
  ['Guernsey', 49.46, -2.54],
  ['Boulogne', 50.726, 1.614],
  ['Calais', 50.951, 1.858],
  ['Cherbourg', 49.64, -1.62],
  ['the middle of the North Sea', 56, 0.5],
  ['the Dogger Bank', 54.7, 1.5],
  ['the Irish Sea', 53.6, -5.4],
  ['the Channel', 50.2, -0.5],
  ['the Atlantic', 55, -8.6],
  ['Thorshavn', 62.01, -6.77],
  ['Ostend', 51.22, 2.92],
]

test('the far ends of the country are in it, and its neighbours and the sea are not', () => {
  const inside = ([, latitude, longitude]: Point) => isInCountry(latitude, longitude)
  expect(here.filter((point) => !inside(point))).toEqual([])
  expect(elsewhere.filter(inside)).toEqual([])
  expect(isInCountry(NaN, -1.5)).toBe(false)
})

const districts = '../shared/data/geo/outcodes-gb.csv'

if (existsSync(districts)) {
  test('every postcode district of Great Britain is in the country', () => {
    const rows: Record<string, string>[] = parse(readFileSync(districts), { columns: true, bom: true })
    expect(rows.length).toBeGreaterThan(2900)
    expect(rows.filter(({ latitude, longitude }) => !isInCountry(Number(latitude), Number(longitude)))).toEqual([])
  })
} else {
  console.warn(`left out: the outline of the country against real districts, because ${districts} is missing`)
}
