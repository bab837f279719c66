import { inflateSync } from 'node:zlib'
import QRCode from 'qrcode'
import { extractText, extractTextItems, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { leafletPdf, type Leaflet } from './leaflet-pdf.server.ts'

const leaflet: Leaflet = {
  name: 'Fernhill Home Support',
  kind: 'A small business in Fernhill',
  story: ['We help people at home.'],
  pictures: [],
  lines: [{ title: 'Help at home', price: '£21.50 an hour' }],
  phone: '01632 960 123',
  address: 'https://daybook.example/s/fernhill',
}

async function printed(address: string, lines = leaflet.lines) {
  const document = await getDocumentProxy(new Uint8Array(await leafletPdf({ ...leaflet, address, lines })))
  const page = await document.getPage(1)
  const { items } = await extractTextItems(document)
  const { text } = await extractText(document, { mergePages: true })
  const [left, bottom, width, height] = page.view
  const all = items.flat()
  const right = Math.max(...all.map((item) => item.x + item.width))
  const lowest = Math.min(...all.map((item) => item.y))
  return { pages: document.numPages, sheet: [left, bottom, width, height], text, right, lowest }
}

test('a leaflet is one sheet of A5', async () => {
  const { pages, sheet } = await printed(leaflet.address)
  expect(pages).toBe(1)
  const [left, bottom, width = 0, height = 0] = sheet
  expect([left, bottom]).toEqual([0, 0])
  expect(width).toBeCloseTo(419.5, 0)
  expect(height).toBeCloseTo(595.3, 0)
})

test('what there is room for is all on the leaflet; of more its last row says how many', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ title: `Thing ${at + 1}.`, price: '£2' }))
  const offered = async (count: number) => (await printed(leaflet.address, many(count))).text.replace(/\s+/g, ' ')
  const seven = await offered(7)
  expect(seven).toContain('Thing 7.')
  expect(seven).not.toContain('more in our store')
  const thirty = await offered(30)
  const shown = thirty.match(/Thing \d+\./g)?.length ?? 0
  expect(shown).toBeGreaterThan(6)
  expect(thirty).toContain(`… and ${30 - shown} more in our store`)
})

test('a short address stands beside the code', async () => {
  const { text } = await printed(leaflet.address)
  expect(text.replace(/\s/g, '')).toContain('daybook.example/s/fernhill')
})

test('an address that is too long for the sheet is not printed: the leaflet says that it is in the code', async () => {
  const { text } = await printed(`https://daybook.example/stores/${'a-very-long-name-of-a-store-'.repeat(3)}`)
  expect(text).not.toContain('a-very-long')
  expect(text.replace(/\s+/g, ' ')).toContain('The address is in it.')
})

test.each([1, 15, 20, 25, 32, 60, 120])('with %i letters to spell, everything stays on the paper', async (letters) => {
  const { right, lowest, pages } = await printed(
    `https://daybook.example/stores/${'w4'.repeat(letters).slice(letters)}`,
  )
  expect(pages).toBe(1)
  expect(right).toBeLessThanOrEqual(386)
  expect(lowest).toBeGreaterThan(20)
})

/** The pictures of a sheet (each with a mask, which is none), and of the first one what is dark in the middle of each module. */
async function drawnCode(address: string): Promise<{ images: number; dark: boolean[][] }> {
  const sheet = await leafletPdf({ ...leaflet, address })
  const images = [
    ...sheet.toString('latin1').matchAll(/\/Subtype \/Image\s[^>]*\/SMask[^>]*\/Length (\d+)\s*>>\nstream\n/g),
  ]
  const [image] = images
  const from = (image?.index ?? 0) + (image?.[0].length ?? 0)
  const colours = inflateSync(sheet.subarray(from, from + Number(image?.[1])))
  const [scale, margin, channels] = [10, 1, 3]
  const width = Math.sqrt(colours.length / channels)
  const across = Array.from({ length: width / scale - 2 * margin }, (_, at) => (at + margin + 0.5) * scale)
  const isDark = (x: number, y: number) => (colours[(y * width + x) * channels] ?? 255) < 128
  return { images: images.length, dark: across.map((y) => across.map((x) => isDark(x, y))) }
}

test.each([leaflet.address, 'https://daybook.example/stores/another'])(
  'the code on a leaflet is one picture, and leads a camera to %s',
  async (address) => {
    const { images, dark } = await drawnCode(address)
    expect(images).toBe(1)
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
    const whole = Array.from({ length: modules.size }, (_, at) => at)
    expect(dark).toEqual(whole.map((row) => whole.map((column) => modules.get(row, column) === 1)))
  },
)
