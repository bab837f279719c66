import { expect, test, vi } from 'vitest'
import { bytesOf } from '#tests/factories/sheets.ts'
import { readCsv } from './read-csv.ts'
import { recognise } from './recognise.ts'
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

test('empty columns that a spreadsheet has put beside the last one are left aside, however many they are', () => {
  const commas = ','.repeat(5000)
  const { headings: found, rows } = readCsv(bytesOf(`Name,In one sentence${commas}\nTea,Come${commas}\nWalk,`))
  expect(found).toHaveLength(60)
  expect(rows.map(({ cells }) => cells.length)).toEqual([60, 2])
  expect(rows[0]?.cells.slice(0, 3)).toMatchObject([{ text: 'Tea' }, { text: 'Come' }, { text: '' }])
})

test('a file with more columns than a spreadsheet may have is refused, in whichever row they stand', () => {
  const far = `${','.repeat(60)}x`
  const words = 'There are too many columns in this file.'
  expect(() => readCsv(bytesOf(`Name${far}\nTea`))).toThrow(words)
  expect(() => readCsv(bytesOf(`Name\nTea${far}`))).toThrow(words)
  expect(readCsv(bytesOf(`Name${far.slice(1)}\nTea`)).headings).toHaveLength(60)
})

test('which columns are ours is worked out once, and not again for each row', () => {
  const steps = (count: number) => {
    const table = read(...filled(count, 'Tea'))
    const walked = vi.spyOn(Array.prototype, 'flatMap')
    const { sheets } = recognise([table])
    const { length } = walked.mock.calls
    walked.mockRestore()
    expect(sheets[0]?.rows.at(-1)?.cells).toEqual(
      new Map([
        ['Name', { kind: 'text', text: `Tea ${count}` }],
        ['In one sentence', { kind: 'text', text: 'Come' }],
      ]),
    )
    return length
  }
  expect(steps(200)).toBe(steps(10))
})
