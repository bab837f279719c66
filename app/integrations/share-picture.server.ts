import { createRequire } from 'node:module'
import sharp, { type OverlayOptions } from 'sharp'
import { drawing } from './openmoji.server.ts'

const resolve = createRequire(import.meta.url).resolve
const fonts = {
  plain: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  digits: '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf', // a plain zero
} as const
const width = 1200
const height = 630

/** Field and shelf of each part of the shop, as on its pages. */
const tones: Record<string, readonly [field: string, shelf: string]> = {
  home: ['#fbd9c3', '#e59c6f'],
  out: ['#cfe6f3', '#7db4d3'],
  do: ['#fde6a3', '#e3b23c'],
  learn: ['#dcd9f5', '#a198dc'],
  breaks: ['#d6ecd4', '#8cbd88'],
  food: ['#fad3cd', '#e28b7e'],
  kit: ['#dde5ea', '#9fb3c0'],
  free: ['#cdebe6', '#6fbbb0'],
}
const usual = ['#fbd9c3', '#e59c6f'] as const

export type SharePicture = {
  title: string
  by: string
  words: string
  price: string | null
  tone: string
  pictures: string[]
}

/** The picture that a link to a store or a listing shows elsewhere: 1200 by 630, with its name, what it is and what stands on its shelf. */
export async function sharePicture(about: SharePicture): Promise<Buffer> {
  const [field, shelf] = tones[about.tone] ?? usual
  const layers: OverlayOptions[] = []
  const things = about.pictures.slice(0, 3)
  const drawn = await Promise.all(things.map((code, at, all) => shelved(code, places[all.length - 1]?.[at])))
  layers.push(...drawn.flat())
  for (const line of linesOf(about)) layers.push(...(await drawnLine(line)))
  return sharp(Buffer.from(scene(field, shelf)))
    .composite(layers)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** Words and the box in which they stand, in dots. */
export type Line = {
  text: string
  look: 'plain' | 'bold'
  size: number
  color: string
  left: number
  top: number
  width: number
  height: number
}

/** What the picture says: the name, whose it is, and its price or, without one, its first words. */
export function linesOf({ title, by, price, words }: SharePicture): Line[] {
  const wide = { left: 70, width: 640 }
  return [
    { text: title, look: 'bold', size: 62, color: '#1d2025', top: 170, height: 220, ...wide },
    { text: by, look: 'plain', size: 32, color: '#4c4f55', top: 408, height: 42, ...wide },
    price
      ? { text: price, look: 'bold', size: 42, color: '#0a5157', top: 470, height: 56, ...wide }
      : { text: words, look: 'plain', size: 30, color: '#1d2025', top: 462, height: 84, ...wide },
    { text: 'Daybook', look: 'bold', size: 34, color: '#ffffff', top: 34, height: 44, left: 70, width: 300 },
  ]
}

/** A line as it is laid upon the picture: smaller, then shorter, where it would not fit. Nothing where it says nothing. */
export async function drawnLine({ text, ...box }: Line): Promise<{ input: Buffer; left: number; top: number }[]> {
  await digitsKnown()
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return []
  const fontfile = resolve(fonts[box.look])
  const family = `Atkinson Hyperlegible Next${box.look === 'bold' ? ' Bold' : ''}`
  const drawn = async (size: number, shown: string) => {
    const markup = `<span foreground="${box.color}">${escape(shown).replace(/[0-9]+/g, '<span font_family="Public Sans">$&</span>')}</span>`
    const font = `${family} ${size}`
    const input = {
      text: { text: markup, font, fontfile, width: box.width, rgba: true, dpi: 72, wrap: 'word-char' as const },
    }
    const { data, info } = await sharp(input).png().toBuffer({ resolveWithObject: true })
    return info.height <= box.height ? { input: data, left: box.left, top: box.top } : null
  }
  for (const size of [box.size, box.size * 0.8, box.size * 0.66].map(Math.round)) {
    const layer = await drawn(size, plain)
    if (layer) return [layer]
  }
  for (const letters of [110, 60, 40, 25, 15]) {
    if (letters >= plain.length) continue
    const layer = await drawn(Math.round(box.size * 0.66), `${plain.slice(0, letters)}…`)
    if (layer) return [layer]
  }
  return []
}

type Place = { size: number; left: number; top: number }
/** Where one, two or three things stand on the shelf. */
const places: readonly (readonly Place[])[] = [
  [{ size: 340, left: 800, top: 236 }],
  [
    { size: 260, left: 748, top: 310 },
    { size: 210, left: 976, top: 356 },
  ],
  [
    { size: 230, left: 856, top: 152 },
    { size: 190, left: 764, top: 376 },
    { size: 190, left: 982, top: 376 },
  ],
]

async function shelved(code: string, place: Place | undefined): Promise<OverlayOptions[]> {
  const input = place ? await drawing(code, place.size) : null
  return place && input ? [{ input, left: place.left, top: place.top }] : []
}

/** The face of the digits is known to the drawing once something was written in it. */
let isReady = false
async function digitsKnown(): Promise<void> {
  if (isReady) return
  await sharp({ text: { text: '0', font: 'Public Sans Bold', fontfile: resolve(fonts.digits) } }).toBuffer()
  isReady = true
}

function scene(field: string, shelf: string): string {
  const stripes = Array.from({ length: 24 }, (_, stripe) => {
    const x = stripe * 50
    return `<path d="M${x} 96h50v24a25 22 0 0 1-50 0z" fill="${stripe % 2 ? '#13717a' : '#0a5157'}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="#fffdf7"/>
<rect x="740" y="96" width="460" height="534" fill="${field}"/>
<rect x="740" y="548" width="460" height="82" fill="${shelf}"/>
<rect width="${width}" height="98" fill="#0a5157"/>
${stripes.join('')}
<path d="M70 582h600" stroke="#e6dcc6" stroke-width="2"/>
<g stroke="#f2b705" stroke-width="6" stroke-linecap="round"><path d="M36 190v330M50 190v330"/></g>
</svg>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
