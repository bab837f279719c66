import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

const resolve = createRequire(import.meta.url).resolve
const drawings = join(dirname(resolve('openmoji/package.json')), 'color/svg')

/** An OpenMoji drawing as a PNG, so many dots wide and high. Null: there is none with this code. */
export async function drawing(code: string, size: number): Promise<Buffer | null> {
  if (!/^[0-9A-F-]{4,40}$/.test(code)) return null
  const svg = await readFile(join(drawings, `${code}.svg`)).catch(() => null)
  return svg ? sharp(svg, { density: 600 }).resize(size, size).png().toBuffer() : null
}

/** The first three of some pictures for a printed page, without those that there are not. */
export async function drawingsInPrint(codes: readonly string[]): Promise<Buffer[]> {
  const drawn = await Promise.all(codes.slice(0, 3).map((code) => drawing(code, 420)))
  return drawn.filter((one) => one !== null)
}
