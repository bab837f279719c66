import { expect, test } from 'vitest'
import { bytesOf } from '#tests/factories/sheets.ts'
import { readCsv } from './read-csv.ts'
import { tooManyRows } from './table.ts'

const headings = 'Name,In one sentence,'
const empty = (times: number) => Array<string>(times).fill(',,')
const filled = (times: number, name: string) => Array.from({ length: times }, (_, at) => `${name} ${at + 1},Come,`)
const read = (...rows: string[]) => readCsv(bytesOf([headings, ...rows].join('\n')))

test('rows below thousands of empty ones are read, each with its own number', () => {
  const { rows } = read(...filled(100, 'Tea'), ...empty(4000), ...filled(20, 'Walk'))
  expect(rows).toHaveLength(120)
  expect(rows.at(-1)).toMatchObject({ number: 4121, cells: [{ text: 'Walk 20' }, { text: 'Come' }, { text: '' }] })
})

test('a file with more rows than can be read is refused, whether they are filled or stand between empty ones', () => {
  expect(() => read(...filled(2001, 'Tea'))).toThrow(tooManyRows)
  expect(() => read(...empty(25_000), 'The last,Come,')).toThrow(tooManyRows)
})

test('empty lines below the last row are left aside, however many a spreadsheet has put there', () => {
  const { rows } = read('Tea,Come,', 'Walk,,', ...empty(60_000), '')
  expect(rows).toMatchObject([
    { number: 2, cells: [{ text: 'Tea' }, { text: 'Come' }, { text: '' }] },
    { number: 3, cells: [{ text: 'Walk' }, { text: '' }, { text: '' }] },
  ])
  expect(() => readCsv(bytesOf(',,\n,,\n'))).toThrow('The file is empty.')
})
