import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type Broken = { how: string; bytes: Buffer }
/** Stands in what is hidden inside pictures: it must never come out again. */
export const hidden = '<script>alert("hidden")</script>'

type Base = { name: string; bytes: Buffer }
type Dice = () => number

/** Real pictures and things that are none, from which the broken ones are made. */
export async function startingPictures(): Promise<Base[]> {
  const drawn = (width: number, height: number) =>
    sharp({
      create: { width, height, channels: 3, background: '#0a5157', noise: { type: 'gaussian', mean: 120, sigma: 50 } },
    })
  const small = drawn(210, 204)
  const made = await Promise.all([
    small.clone().png().toBuffer(),
    small.clone().jpeg().toBuffer(),
    small.clone().jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer(),
    small.clone().webp().toBuffer(),
    small.clone().webp({ lossless: true }).toBuffer(),
    small.clone().gif().toBuffer(),
    small.clone().tiff().toBuffer(),
    drawn(64, 64).avif({ effort: 0 }).toBuffer(),
  ])
  const names = ['png', 'jpeg', 'progressive jpeg', 'webp', 'lossless webp', 'gif', 'tiff', 'avif']
  const texts: Base[] = [
    { name: 'svg', bytes: Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${hidden}</svg>`) },
    {
      name: 'svg that asks for a file',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    },
    { name: 'html', bytes: Buffer.from(`<!doctype html>${hidden}`) },
    { name: 'pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n') },
    {
      name: 'heic',
      bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(900, 7)]),
    },
    { name: 'zip', bytes: Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(400, 3)]) },
    { name: 'program', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(800, 9)]) },
    { name: 'bmp', bytes: Buffer.concat([Buffer.from('BM'), Buffer.alloc(300, 1)]) },
    { name: 'nothing', bytes: Buffer.alloc(0) },
  ]
  return [...made.map((bytes, at) => ({ name: names[at] ?? '', bytes })), ...texts]
}

/** So many broken pictures, always the same ones for the same seed. */
export function* brokenPictures(bases: Base[], { count, seed }: { count: number; seed: number }): Generator<Broken> {
  const dice = diceOf(seed)
  const ways = [flipped, cut, stuffed, doubled, glued, resized, disguised, hiding] as const
  yield { how: 'a bomb of 900 million dots', bytes: bomb() }
  for (let number = 1; number < count; number += 1) {
    const base = bases[below(dice, bases.length)] ?? { name: 'nothing', bytes: Buffer.alloc(0) }
    const other = bases[below(dice, bases.length)] ?? base
    const way = ways[below(dice, ways.length)] ?? cut
    const bytes = way(base.bytes, { dice, other: other.bytes })
    yield { how: `${number}: ${base.name}, ${way.name}`, bytes }
  }
}

type About = { dice: Dice; other: Buffer }

function flipped(bytes: Buffer, { dice }: About): Buffer {
  const out = Buffer.from(bytes)
  const inHead = dice() < 0.5
  for (let times = 1 + below(dice, 12); times > 0 && out.length > 0; times -= 1) {
    out[below(dice, inHead ? Math.min(64, out.length) : out.length)] = below(dice, 256)
  }
  return out
}

function cut(bytes: Buffer, { dice }: About): Buffer {
  return bytes.subarray(0, below(dice, bytes.length + 1))
}

function stuffed(bytes: Buffer, { dice }: About): Buffer {
  const at = below(dice, bytes.length + 1)
  const more = Buffer.from(Array.from({ length: below(dice, 500) }, () => below(dice, 256)))
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
}

function doubled(bytes: Buffer, { dice }: About): Buffer {
  const from = below(dice, bytes.length + 1)
  const part = bytes.subarray(from, from + below(dice, 800))
  return Buffer.concat([bytes.subarray(0, from), part, part, bytes.subarray(from)])
}

function glued(bytes: Buffer, { other }: About): Buffer {
  return Buffer.concat([bytes, other])
}

/** The head says another size than the picture has. */
function resized(bytes: Buffer, { dice }: About): Buffer {
  const out = Buffer.from(bytes)
  const size = [1, 3, 20_000, 65_535][below(dice, 4)] ?? 1
  if (out.subarray(1, 4).toString() === 'PNG' && out.length > 33) {
    out.writeUInt32BE(size, 16)
    out.writeUInt32BE(size, 20)
    out.writeUInt32BE(crc32(out.subarray(12, 29)), 29)
    return out
  }
  if (out.subarray(0, 3).toString() === 'GIF' && out.length > 10) {
    out.writeUInt16LE(size, 6)
    out.writeUInt16LE(size, 8)
    return out
  }
  const frame = out.findIndex((byte, at) => byte === 0xff && (out[at + 1] === 0xc0 || out[at + 1] === 0xc2))
  if (frame >= 0 && frame + 9 < out.length) {
    out.writeUInt16BE(size, frame + 5)
    out.writeUInt16BE(size, frame + 7)
  }
  return out
}

/** The first bytes of one kind, the rest of another. */
function disguised(bytes: Buffer, { dice, other }: About): Buffer {
  const head = 2 + below(dice, 30)
  return Buffer.concat([other.subarray(0, head), bytes.subarray(Math.min(head, bytes.length))])
}

/** A page of a website at the end, or in the middle. */
function hiding(bytes: Buffer, { dice }: About): Buffer {
  const at = dice() < 0.5 ? bytes.length : below(dice, bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(hidden), bytes.subarray(at)])
}

/** A PNG of 30,000 by 30,000 dots in a hundred thousand bytes: unfolded it would fill the machine. */
function bomb(): Buffer {
  const side = 30_000
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8) // one bit a dot, grey
  const dots = deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 6 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function below(dice: Dice, most: number): number {
  return Math.floor(dice() * most)
}

/** Mulberry32: the same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
