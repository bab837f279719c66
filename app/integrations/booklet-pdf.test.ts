import { extractText, extractTextItems, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { KeptThing } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { bookletPdf } from './booklet-pdf.server.ts'

const tea: KeptThing = {
  ...{ id: 'shi_1', listingId: 'lst_1', slug: 'tea', title: 'Tea and company', summary: 'A pot of tea with friends.' },
  ...{ note: null, pictures: ['1FAD6', '1F370'], photo: null, tone: 'food', isFree: false, isThere: true },
  ...{ whenWords: 'Every Tuesday at 2pm', placeWords: 'St Anne’s Hall, Fernhill' },
  ...{
    organisationName: 'Marsh Friends',
    organisationPhone: '01632 960 123',
    providerType: 'charity',
    isUnclaimed: false,
  },
  cheapest: {
    ...{
      id: 'prc_1',
      pence: 1250,
      unit: 'half-day',
      label: 'Any time',
      band: 'any',
      vatBasisPoints: 0,
      vatReason: null,
    },
    ...{ groupSize: '1 to 1', leastMinutes: null, leastQuantity: null, travel: null, validFrom: '2026-01-01' },
    ...{ isPrivate: false, publicPence: null },
  },
}
const walk: KeptThing = {
  ...{ ...tea, id: 'shi_2', title: 'A walk by the weir', summary: 'Slowly, with a bench half way.', isFree: true },
  ...{ organisationName: 'Weir Walkers', organisationPhone: '01632 960 456', note: 'Ask about the stairs' },
}
const gone: KeptThing = { ...tea, id: 'shi_3', title: 'Singing', organisationPhone: null, isThere: false }

async function printed(items: KeptThing[]) {
  const bytes = await bookletPdf({ name: 'For Tuesdays', items })
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const { items: pieces } = await extractTextItems(document)
  const images = bytes.toString('latin1').match(/\/Subtype \/Image\b/g)?.length ?? 0
  return { text: text.replace(/\s+/g, ' '), pieces: pieces.flat(), images, pages: document.numPages }
}

test('a booklet holds of each thing the title, the price in words, who offers it and their telephone', async () => {
  const { text } = await printed([tea, walk])
  for (const words of ['For Tuesdays', '1. Tea and company', 'A pot of tea with friends.', 'Marsh Friends']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('£12.50 a half day')
  expect(text).toContain('Telephone: 01632 960 123')
  expect(text).toContain('Every Tuesday at 2pm')
  expect(text).toContain('St Anne’s Hall, Fernhill')
  expect(text).toContain('2. A walk by the weir')
  expect(text).toContain('It costs nothing.')
  expect(text).toContain('Weir Walkers')
  expect(text).toContain('Telephone: 01632 960 456')
  expect(text).toContain('Ask about the stairs')
})

test('what left the shop says so and shows no price; who has no telephone has no empty line', async () => {
  const { text } = await printed([gone])
  expect(text).toContain('It is not in the shop just now.')
  expect(text).not.toContain('£')
  expect(text).not.toContain('Telephone')
})

test('what has no price says whom to ask', async () => {
  expect((await printed([{ ...tea, cheapest: null }])).text).toContain('Ask them for the price.')
})

test('it is large print with pictures: no word of a thing is smaller than 20 points, and the pictures are in it', async () => {
  const { pieces, images } = await printed([tea, walk])
  const said = pieces.filter(({ str, y }) => str.trim() !== '' && y > 60) // above the line with the numbers of the pages
  expect(said.length).toBeGreaterThan(10)
  expect(Math.min(...said.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(20)
  expect(images).toBeGreaterThanOrEqual(4)
  expect((await printed([{ ...tea, pictures: [] }])).images).toBe(0)
})

test('many things go on over many sheets, each whole on one', async () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ ...tea, title: `Tea ${at + 1}` }))
  const { text, pages } = await printed(many)
  expect(pages).toBeGreaterThan(3)
  for (const at of many.keys()) expect(text).toContain(`${at + 1}. Tea ${at + 1}`)
  expect(text.match(/Telephone: 01632 960 123/g)).toHaveLength(9)
})
