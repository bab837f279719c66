import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import pLimit from 'p-limit'
import sharp from 'sharp'
import { Refusal } from '#app/domain/shared/refusal.ts'

/** Width times height. A picture that would fill the memory is let go before it is unfolded. */
const mostPixels = 40_000_000
const leastSide = 200
/** for cards and for pages, twice as fine as they are shown */
export const photoWidths = [480, 960] as const

/** One at a time: unfolding a picture takes much memory. */
const inTurn = pLimit(1)
sharp.cache(false)
sharp.concurrency(1)

export type ReadyPhoto = { id: string; width: number; height: number; files: { name: string; bytes: Buffer }[] }

/**
 * A photograph for a page: turned the right way up, in the sizes that pages need, as WebP and JPEG, and with nothing
 * of what a camera writes into it (where it was taken, when, with what). Its id is made of its content.
 */
export function readyPhoto(bytes: Uint8Array, { of, field }: { of: string; field: string }): Promise<ReadyPhoto> {
  return inTurn(async () => {
    const { width, height } = await lookAt(bytes, field)
    if (Math.min(width, height) < leastSide) {
      throw new Refusal(
        'not-allowed',
        `This picture is very small: ${width} by ${height} dots. Choose one of at least ${leastSide} by ${leastSide}.`,
        { field },
      )
    }
    const sizes = await unfolded(field, () =>
      Promise.all(
        photoWidths.map(async (wide) => {
          const drawn = drawing(bytes).resize({
            width: wide,
            height: wide * 2,
            fit: 'inside',
            withoutEnlargement: true,
          })
          const [webp, jpeg] = await Promise.all([
            drawn.clone().webp({ quality: 78 }).toBuffer({ resolveWithObject: true }),
            drawn.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer(),
          ])
          return { wide, webp, jpeg }
        }),
      ),
    )
    const largest = sizes.at(-1)
    if (!largest) throw new Error('A photograph has a size.')
    const hash = createHash('sha256').update(of).update(largest.webp.data).digest('base64url').slice(0, 24)
    const id = `pic_${hash}`
    const files = sizes.flatMap(({ wide, webp, jpeg }) => [
      { name: `${id}-${wide}.webp`, bytes: webp.data },
      { name: `${id}-${wide}.jpg`, bytes: jpeg },
    ])
    return { id, width: largest.webp.info.width, height: largest.webp.info.height, files }
  })
}

/** A picture of a document: as a JPEG large enough to read, with nothing of the camera's in it. */
export function readyScan(bytes: Uint8Array, { field }: { field: string }): Promise<Buffer> {
  return inTurn(async () => {
    await lookAt(bytes, field)
    return unfolded(field, () =>
      drawing(bytes)
        .resize({ width: 2600, height: 2600, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 82 })
        .toBuffer(),
    )
  })
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
const goodTypes: readonly string[] = pictureTypes

/** What the content says it is, whatever its name. Null: nothing we know. */
export async function typeByContent(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined) // cut in the middle of its own head
  return found?.mime ?? null
}

/** How large it says it is, from its head alone. */
async function lookAt(bytes: Uint8Array, field: string): Promise<{ width: number; height: number }> {
  const type = await typeByContent(bytes)
  if (type === 'image/heic' || type === 'image/heif' || type === 'image/avif') {
    throw new Refusal(
      'not-allowed',
      'This kind of picture (HEIC) cannot be shown everywhere. Save it as a JPEG and send that.',
      { field },
    )
  }
  if (!type || !goodTypes.includes(type)) throw new Refusal('not-allowed', notAPicture, { field })
  const { width, height, autoOrient } = await unfolded(field, () =>
    sharp(bytes, { limitInputPixels: false }).metadata(),
  )
  if (width * height > mostPixels) {
    throw new Refusal(
      'not-allowed',
      'This picture has more than 40 million dots. Make it smaller, or take it again with a smaller setting.',
      { field },
    )
  }
  return { width: autoOrient.width, height: autoOrient.height }
}

function drawing(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .timeout({ seconds: 20 })
    .autoOrient()
    .toColourspace('srgb')
}

/** Whatever the library says of a broken picture, the sender reads one sentence. */
async function unfolded<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new Refusal('not-allowed', damaged, { field })
  }
}

const damaged = 'This picture cannot be read: a part of it is missing or damaged. Take it again, or choose another.'
const notAPicture = 'This is not a picture that can be shown. Choose a JPEG, PNG, WebP or GIF.'
