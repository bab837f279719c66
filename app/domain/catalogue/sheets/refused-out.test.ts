import { expect, test } from 'vitest'
import { aShop, bytesOf, plan, send, take } from '#tests/factories/sheets.ts'
import { quoted } from '#tests/factories/spoiled.ts'
import { csvOf } from './csv-out.ts'
import { readCsv } from './read-csv.ts'
import { refusedOut } from './refused-out.ts'

test('what goes back is one row for each that came, whatever line ends stand in its cells, with what stood beyond its headings', async () => {
  const shop = await aShop()
  const rows = [
    ['Listing number', 'Name', 'What happens'],
    ['lst_none', 'Tea\rand cake', 'We sit,\nand "talk".'],
    [shop.listingId, 'A walk', 'We walk where you like.', 'one too many', 'and another'],
  ]
  const { planned } = await plan(shop, bytesOf(quoted(rows)))
  expect(planned.map((row) => row.plan)).toEqual(['refused', 'refused'])
  const { headings, rows: back } = readCsv(bytesOf(csvOf(refusedOut(planned).listings!)))
  expect(headings).toEqual([...rows[0]!, 'Cells without a heading', 'Why it was not taken', 'Row in the file'])
  const words = back.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')))
  expect(words.map((row) => [row[1], row[2], row[3], row[5]])).toEqual([
    ['Tea\rand cake', 'We sit,\nand "talk".', '', '2'],
    ['A walk', 'We walk where you like.', 'one too many | and another', '3'],
  ])
  const again = await plan(shop, bytesOf(csvOf(refusedOut(planned).listings!)))
  expect(again.planned[1]).toMatchObject({ plan: 'changed', listingId: shop.listingId })
})

test('a row is shown as it will stand there, and sent a second time it changes nothing', async () => {
  const shop = await aShop()
  const rows = [
    ['Listing number', 'Name', 'Languages'],
    [shop.listingId, 'A walk and a chat', 'English;Polish,Farsi'],
  ]
  const [planned] = (await plan(shop, bytesOf(quoted(rows)))).planned
  expect(planned?.differences).toEqual([
    { what: 'Languages', from: '', to: expect.stringMatching(/^English.*, Farsi$/) },
  ])
  await take(shop, await send(shop, bytesOf(quoted(rows))))
  expect((await plan(shop, bytesOf(quoted(rows)))).planned.map((row) => row.plan)).toEqual(['unchanged'])
})
