import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { readyDocument } from './documents.server.ts'
import { readyPhoto, readyScan } from './pictures.server.ts'

const about = { of: 'org_a', field: 'picture' }

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#0a5157' } })
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason)
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${String(error)}`)
  return error.message
}

test('where and with what a photograph was taken is gone, and it stands the right way up', async () => {
  const exif = { IFD0: { Make: 'Telephone', Model: 'X' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } }
  const taken = await aPicture(1200, 800).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()

  const ready = await readyPhoto(taken, about)
  expect(ready.files.map(({ name }) => name.replace(ready.id, ''))).toEqual([
    '-480.webp',
    '-480.jpg',
    '-960.webp',
    '-960.jpg',
  ])
  for (const { bytes } of ready.files) {
    const read = await sharp(bytes).metadata()
    expect(read.exif).toBeUndefined()
    expect(read.height).toBeGreaterThan(read.width)
    expect(bytes.includes('Telephone')).toBe(false)
  }
  expect({ width: ready.width, height: ready.height }).toEqual({ width: 800, height: 1200 })
})

test('the same photograph of the same shop has the same address, and of another shop another', async () => {
  const bytes = await aPicture(400, 300).png().toBuffer()
  const first = await readyPhoto(bytes, about)
  expect((await readyPhoto(bytes, about)).id).toBe(first.id)
  expect((await readyPhoto(bytes, { ...about, of: 'org_b' })).id).not.toBe(first.id)
})

test('a picture of more than 40 million dots is refused before it is unfolded', async () => {
  const huge = await aPicture(8000, 6000).png().toBuffer()
  expect(await refusalOf(readyPhoto(huge, about))).toContain('40 million dots')
  expect(await refusalOf(readyScan(huge, about))).toContain('40 million dots')
})

test('what is small, cut off or no picture at all is refused in a sentence', async () => {
  const whole = await sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: '#ffffff',
      noise: { type: 'gaussian', mean: 90, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  expect(await refusalOf(readyPhoto(await aPicture(60, 20).png().toBuffer(), about))).toContain('60 by 20 dots')
  expect(await refusalOf(readyPhoto(whole.subarray(0, whole.length / 2), about))).toContain('missing or damaged')
  expect(await refusalOf(readyPhoto(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), about))).toContain('JPEG')
  expect(await refusalOf(readyPhoto(Buffer.from('%PDF-1.7 %%EOF'), about))).toContain('not a picture')
  expect(await refusalOf(readyPhoto(new Uint8Array(), about))).toContain('not a picture')
})

test('a PDF is kept as it is, a picture of a document is drawn anew, and a page of a website is neither', async () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const kept = await readyDocument(new Blob([pdf]), { field: 'document' })
  expect(kept.mediaType).toBe('application/pdf')
  expect(Buffer.from(kept.bytes).equals(pdf)).toBe(true)
  const scan = await readyDocument(new Blob([new Uint8Array(await aPicture(300, 300).png().toBuffer())]), {
    field: 'document',
  })
  expect(scan.mediaType).toBe('image/jpeg')
  const page = new Blob(['<!doctype html><script>alert(1)</script>'])
  expect(await refusalOf(readyDocument(page, { field: 'document' }))).toContain('neither a PDF nor a picture')
  expect(await refusalOf(readyDocument(new Blob([pdf.subarray(0, 20)]), { field: 'document' }))).toContain(
    'end of this PDF',
  )
})
