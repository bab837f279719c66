import { byLine } from '#app/domain/catalogue/listing.ts'
import type { KeptThing } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { drawingsInPrint } from './openmoji.server.ts'
import { ink, newPaper, page, type Paper } from './pdf-paper.server.ts'

const width = page.right - page.left

/** What somebody keeps as a booklet in large print: 20 points and more, a thing with its pictures on each half of a sheet. */
export async function bookletPdf({ name, items }: { name: string; items: readonly KeptThing[] }): Promise<Buffer> {
  const paper = newPaper({ title: name, author: 'Daybook' })
  let y = cover(paper, name)
  for (const [place, thing] of items.entries()) {
    const pictures = await drawingsInPrint(thing.pictures)
    const height = heightOf(paper, thing)
    if (y + height > page.bottom) {
      paper.document.addPage()
      y = page.top
    }
    y = entry(paper, y, { thing, number: place + 1, pictures }) + 26
  }
  numbers(paper, name)
  return paper.finished()
}

function cover({ document, paragraph }: Paper, name: string): number {
  document.rect(0, 0, 595, 14).fill(ink.teal)
  return paragraph(name, { x: page.left, y: page.top, width }, { size: 34, isBold: true }) + 18
}

type Entry = { thing: KeptThing; number: number; pictures: Buffer[] }

function entry(paper: Paper, top: number, { thing, number, pictures }: Entry): number {
  const { document, paragraph } = paper
  let y = paragraph(`${number}. ${thing.title}`, { x: page.left, y: top, width }, { size: 26, isBold: true }) + 4
  if (pictures.length > 0) {
    pictures.forEach((picture, place) => document.image(picture, page.left + place * 108, y, { width: 96 }))
    y += 106
  }
  for (const line of linesOf(thing)) {
    y = paragraph(line.words, { x: page.left, y, width }, { size: 20, ...(line.isBold ? { isBold: true } : {}) }) + 4
  }
  if (thing.note) y = note(paper, y + 4, thing.note)
  document
    .moveTo(page.left, y + 10)
    .lineTo(page.right, y + 10)
    .lineWidth(1.5)
    .strokeColor(ink.words)
    .stroke()
  return y + 10
}

/** What somebody wrote beside it, with the two marigold lines of the account book. */
function note({ document, paragraph }: Paper, y: number, words: string): number {
  const end = paragraph(words, { x: page.left + 18, y, width: width - 18 }, { size: 20 })
  for (const x of [page.left + 2, page.left + 8])
    document.moveTo(x, y).lineTo(x, end).lineWidth(2).strokeColor(ink.marigold).stroke()
  return end + 4
}

function linesOf(thing: KeptThing): { words: string; isBold?: boolean }[] {
  const { cheapest } = thing
  const price = thing.isFree
    ? 'It costs nothing.'
    : cheapest
      ? `${pounds(cheapest.pence)} ${perUnit(cheapest.unit)}`
      : 'Ask them for the price.'
  return [
    { words: byLine(thing.organisationName, thing.providerType, thing.isUnclaimed) },
    { words: thing.summary },
    ...(thing.whenWords ? [{ words: thing.whenWords }] : []),
    ...(thing.placeWords ? [{ words: thing.placeWords }] : []),
    ...(thing.isThere
      ? [{ words: price, isBold: true }]
      : [{ words: 'It is not in the shop just now.', isBold: true }]),
    ...(thing.organisationPhone ? [{ words: `Telephone: ${thing.organisationPhone}` }] : []),
  ]
}

/** About how high an entry is: enough to keep it on one sheet. */
function heightOf({ document }: Paper, thing: KeptThing): number {
  const rows = (words: string, size: number) => {
    document.font('words').fontSize(size)
    return Math.ceil(document.widthOfString(words) / (width * 0.92)) * size * 1.4
  }
  const lines = linesOf(thing).reduce((sum, { words }) => sum + rows(words, 20) + 4, 0)
  return rows(thing.title, 27) + 120 + lines + (thing.note ? rows(thing.note, 21) + 12 : 0) + 16
}

function numbers({ document, write }: Paper, name: string): void {
  const { count } = document.bufferedPageRange()
  for (let sheet = 0; sheet < count; sheet += 1) {
    document.switchToPage(sheet)
    write(name.slice(0, 40), { x: page.left, y: 792 }, { size: 16, color: ink.soft })
    write(`${sheet + 1} of ${count}`, { x: page.right, y: 792 }, { size: 16, color: ink.soft, align: 'right' })
  }
}
