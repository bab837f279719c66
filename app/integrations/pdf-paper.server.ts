import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const resolve = createRequire(import.meta.url).resolve
const fonts = {
  words: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  wordsBold: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  digits: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  digitsBold: '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
} as const

export const ink = { words: '#1d2025', soft: '#4c4f55', teal: '#0a5157', marigold: '#f2b705', rule: '#e6dcc6' }
export const page = { left: 56, right: 539, top: 56, bottom: 770 }

type Place = { x: number; y: number }
type Look = { size?: number; isBold?: boolean; color?: string; align?: 'left' | 'right' }

/** A sheet of A4, unless another size is given, in Daybook's typeface. Digits come from a face with a plain zero, as they do on the pages. */
export function newPaper(about: { title: string; author: string; size?: 'A4' | 'A5' }) {
  const document = new PDFDocument({
    size: about.size ?? 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: about.title, Author: about.author, Creator: 'Daybook' },
  })
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, resolve(file))

  function widthOf(text: string, look: Look = {}): number {
    return runsOf(text).reduce((width, run) => width + use(run, look).widthOfString(run.text), 0)
  }

  function use(run: Run, { size = 10, isBold = false }: Look) {
    const family = run.isDigits ? 'digits' : 'words'
    return document.font(isBold ? `${family}Bold` : family).fontSize(size)
  }

  /** One line of text. `x` is its left edge, or its right edge when it is aligned to the right. */
  function write(text: string, at: Place, look: Look = {}): void {
    let left = look.align === 'right' ? at.x - widthOf(text, look) : at.x
    for (const run of runsOf(text)) {
      const { size = 10 } = look
      use(run, look).fillColor(look.color ?? ink.words)
      document.text(run.text, left, at.y + size, { lineBreak: false, baseline: 'alphabetic' })
      left += document.widthOfString(run.text)
    }
  }

  function wrap(text: string, width: number, look: Look = {}): string[] {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const last = lines.at(-1)
      const longer = last === undefined ? word : `${last} ${word}`
      if (last === undefined || widthOf(longer, look) > width) lines.push(word)
      else lines[lines.length - 1] = longer
    }
    return lines
  }

  /** Text over several lines. Returns where the next line would stand. */
  function paragraph(text: string, at: Place & { width: number }, look: Look = {}): number {
    const step = (look.size ?? 10) * 1.4
    const lines = wrap(text, at.width, look)
    lines.forEach((line, position) => write(line, { x: at.x, y: at.y + position * step }, look))
    return at.y + lines.length * step
  }

  function rule(y: number, look: { color?: string; width?: number } = {}): void {
    document
      .moveTo(page.left, y)
      .lineTo(page.right, y)
      .lineWidth(look.width ?? 0.75)
      .strokeColor(look.color ?? ink.rule)
      .stroke()
  }

  return { document, write, paragraph, rule, widthOf, finished: () => bytesOf(document) }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => done(Buffer.concat(parts)))
    document.on('error', failed)
    document.end()
  })
}

export type Paper = ReturnType<typeof newPaper>
type Run = { text: string; isDigits: boolean }

function runsOf(text: string): Run[] {
  return (text.match(/[0-9]+|[^0-9]+/g) ?? []).map((run) => ({ text: run, isDigits: /[0-9]/.test(run) }))
}
