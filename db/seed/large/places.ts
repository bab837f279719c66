import { dice } from './numbers.ts'

const beginnings =
  'Ash Bar Bick Cald Crow Dun Elm Fair Glen Hart Hol Kirk Lang Mar Nether Oak Pen Quar Ram Stan Thorn Upper Wal Wren'
const ends =
  'bridge bury by combe cot dale den field ford gate ham hurst leigh ley mere ridge stead thorpe ton wick wood worth'
const names = beginnings.split(' ').flatMap((begin) => ends.split(' ').map((end) => `${begin}${end}`))

/** Ninety-nine more invented districts, LG1 to LG99, from one end of an invented country to the other. */
export const largeDistricts = Array.from({ length: 99 }, (_, at) => {
  const { next, of } = dice(at + 1)
  return {
    district: `LG${at + 1}`,
    name: of(names),
    latitude: round(51 + next() * 3.5),
    longitude: round(-3 + next() * 3),
  }
})

/** A street or a village: several thousand different ones, so that the index has as many words as a real one. */
export function placeName(at: number): string {
  const { of, below } = dice(at * 7 + 3)
  const end = of(['Hall', 'Road', 'Green', 'Church', 'Lane', 'Mill', 'Park', 'School'])
  return `${of(names)}${below(4) === 0 ? of(ends.split(' ')) : ''} ${end}`
}

export function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
