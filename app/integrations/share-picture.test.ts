import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawnLine, linesOf, sharePicture, type Line, type SharePicture } from './share-picture.server.ts'

const store: SharePicture = {
  ...{ title: 'Green Hands', by: 'A micro-enterprise', words: 'Two neighbours with a van.', price: null },
  ...{ tone: 'out', pictures: ['1F6B6', '1F333'] },
}
const listing: SharePicture = { ...store, title: 'Help in the garden', price: 'From £16.50 an hour' }

async function dotsOf(picture: Buffer) {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return {
    ...info,
    at: (x: number, y: number) => data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  }
}

const far = (a: Uint8Array, b: Uint8Array) => [0, 1, 2].some((part) => Math.abs((a[part] ?? 0) - (b[part] ?? 0)) > 70)

/** How many in a hundred of the dots in which a line is written, drawn by itself, stand in the picture in its colour. */
async function shownOf(picture: Buffer, line: Line): Promise<number> {
  const [layer] = await drawnLine(line)
  const [whole, own] = [await dotsOf(picture), await dotsOf(layer!.input)]
  const [ink, there] = [{ count: 0 }, { count: 0 }]
  for (let y = 0; y < own.height; y += 1) {
    for (let x = 0; x < own.width; x += 1) {
      const dot = own.at(x, y)
      if ((dot[3] ?? 0) < 250) continue
      ink.count += 1
      if (!far(dot, whole.at(x + layer!.left, y + layer!.top))) there.count += 1
    }
  }
  expect(ink.count, `dots of ${line.text}`).toBeGreaterThan(300)
  return Math.round((there.count * 100) / ink.count)
}

test.each([
  ['store', store, ['Green Hands', 'A micro-enterprise', 'Two neighbours with a van.', 'Daybook']],
  ['listing', listing, ['Help in the garden', 'A micro-enterprise', 'From £16.50 an hour', 'Daybook']],
] as const)(
  'the picture of a %s is 1200 by 630, and its words stand in it letter for letter',
  async (_, about, words) => {
    const picture = await sharePicture(about)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    const lines = linesOf(about)
    expect(lines.map(({ text }) => text)).toEqual(words)
    for (const line of lines) expect([line.text, await shownOf(picture, line)]).toEqual([line.text, 100])
  },
)

test('another name and another price are not found in it', async () => {
  const picture = await sharePicture(listing)
  const others = linesOf({ ...listing, title: 'Tea at the mill', price: 'From £99.00 a night' })
  expect(await shownOf(picture, others[0]!)).toBeLessThan(60)
  expect(await shownOf(picture, others[2]!)).toBeLessThan(90)
})

test('however long a name is, it is said, and it stays in its box', async () => {
  const names = [
    'W'.repeat(120),
    'The Wonderful Women’s Woodworking Workshop of Wolverhampton and Walsall West, Wednesbury',
  ]
  for (const name of [...names, names.join(' '), '£'.repeat(80), '8'.repeat(100)]) {
    for (const line of linesOf({
      ...listing,
      title: name,
      by: `${name}, a micro-enterprise`,
      price: null,
      words: name,
    })) {
      const [layer] = await drawnLine(line)
      const { width, height } = await sharp(layer?.input).metadata()
      expect([line.text, width <= line.width && height <= line.height]).toEqual([line.text, true])
    }
  }
})

test('what a name says is words, never markup of the drawing', async () => {
  const plain = await sharePicture({ ...store, title: 'Tom <b>&</b> Co' })
  expect(plain.equals(await sharePicture({ ...store, title: 'Tom & Co' }))).toBe(false)
})
