import QRCode from 'qrcode'
import { drawingsInPrint } from './openmoji.server.ts'
import { ink, newPaper, type Paper } from './pdf-paper.server.ts'

const sheet = { width: 419.5, height: 595.3, left: 34, right: 385.5 }

export type Leaflet = {
  name: string
  kind: string
  story: string[]
  pictures: string[]
  lines: { title: string; price: string }[]
  phone: string | null
  address: string
}

/** A leaflet on A5, for a notice board or a counter: who it is, what they offer, and a code that opens the store on a phone. */
export async function leafletPdf(leaflet: Leaflet): Promise<Buffer> {
  const paper = newPaper({ title: `${leaflet.name} on Daybook`, author: leaflet.name, size: 'A5' })
  const pictures = await drawingsInPrint(leaflet.pictures)
  head(paper)
  let y = nameOf(paper, leaflet)
  y = shelf(paper, y, pictures)
  y = story(paper, y, leaflet)
  offers(paper, y, leaflet)
  await foot(paper, leaflet)
  return paper.finished()
}

/** The band and the awning of a shop. */
function head({ document, write }: Paper): void {
  document.rect(0, 0, sheet.width, 36).fill(ink.teal)
  for (let stripe = 0; stripe < 17; stripe += 1) {
    const x = stripe * 25
    document.path(`M${x} 35.5 h25 v6 a12.5 10 0 0 1 -25 0 z`).fill(stripe % 2 ? '#13717a' : ink.teal)
  }
  write('Daybook', { x: sheet.left, y: 12 }, { size: 13, isBold: true, color: '#ffffff' })
}

function nameOf(paper: Paper, { name, kind }: Leaflet): number {
  const size = name.length > 34 ? 19 : name.length > 22 ? 23 : 28
  const width = sheet.right - sheet.left
  const under = paper.paragraph(name, { x: sheet.left, y: 66, width }, { size, isBold: true })
  paper.write(kind, { x: sheet.left, y: under + 2 }, { size: 12, color: ink.soft })
  return under + 28
}

function shelf({ document }: Paper, y: number, pictures: Buffer[]): number {
  if (pictures.length === 0) return y
  const [height, size] = [104, 82]
  document.roundedRect(sheet.left, y, sheet.right - sheet.left, height, 8).fill('#fbf1dc')
  document.rect(sheet.left, y + height - 16, sheet.right - sheet.left, 16).fill('#e3c98f')
  const step = (sheet.right - sheet.left) / (pictures.length + 1)
  pictures.forEach((picture, place) => {
    document.image(picture, sheet.left + step * (place + 1) - size / 2, y + 12, { width: size })
  })
  return y + height + 16
}

function story(paper: Paper, y: number, leaflet: Leaflet): number {
  const [first = ''] = leaflet.story
  const words = first.length > 260 ? `${first.slice(0, 260).replace(/\s+\S*$/, '')} …` : first
  return words ? paper.paragraph(words, { x: sheet.left, y, width: sheet.right - sheet.left }, { size: 12 }) + 8 : y
}

/** What they offer, as far as there is room above the foot; how much more there is says the last row. */
function offers(paper: Paper, y: number, { lines }: Leaflet): void {
  const { document, write } = paper
  const room = Math.max(0, Math.floor((442 - y) / 22))
  const shown = lines.length > room ? lines.slice(0, Math.max(0, room - 1)) : lines
  const more = { title: `… and ${lines.length - shown.length} more in our store`, price: '' }
  const rows = room > 0 && shown.length < lines.length ? [...shown, more] : shown
  rows.forEach(({ title, price }, place) => {
    const at = y + place * 22
    for (const x of [sheet.left + 1, sheet.left + 4.5]) {
      document
        .moveTo(x, at)
        .lineTo(x, at + 18)
        .lineWidth(1)
        .strokeColor(ink.marigold)
        .stroke()
    }
    write(shortened(title, price), { x: sheet.left + 12, y: at + 3 }, { size: 11.5 })
    write(price, { x: sheet.right, y: at + 3 }, { size: 11.5, isBold: true, color: ink.teal, align: 'right' })
    document
      .moveTo(sheet.left, at + 20)
      .lineTo(sheet.right, at + 20)
      .lineWidth(0.75)
      .strokeColor(ink.rule)
      .stroke()
  })
}

function shortened(title: string, price: string): string {
  const most = 54 - price.length
  return title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title
}

async function foot(paper: Paper, { address, phone, name }: Leaflet): Promise<void> {
  const { document, write, paragraph } = paper
  const top = 456
  document.rect(0, top, sheet.width, sheet.height - top).fill('#fbf7ec')
  const code = await QRCode.toBuffer(address, {
    margin: 1,
    scale: 10,
    errorCorrectionLevel: 'M',
    color: { dark: '#0a5157ff' },
  })
  document.roundedRect(sheet.left, top + 16, 106, 106, 6).fill('#ffffff')
  document.image(code, sheet.left + 3, top + 19, { width: 100 })
  const x = sheet.left + 124
  const width = sheet.right - x
  const shown = addressFitting(paper, address, width)
  write('Look at our shelves', { x, y: top + 20 }, { size: 15, isBold: true })
  let y = paragraph(
    shown
      ? 'Hold your phone’s camera to the code, or go to'
      : 'Hold your phone’s camera to the code. The address is in it.',
    { x, y: top + 42, width },
    { size: 11, color: ink.soft },
  )
  if (shown) {
    write(shown.text, { x, y: y + 2 }, { size: shown.size, isBold: true, color: ink.teal })
    y += 2 + shown.size * 1.4
  }
  if (phone) paragraph(`Or call ${name.length > 24 ? 'us' : name}: ${phone}`, { x, y: y + 4, width }, { size: 11 })
}

const addressSizes = [12.5, 10] as const

/** An address on one line, in the biggest letters that fit. Null: it is too long to print, and stands in the code alone. */
function addressFitting({ widthOf }: Paper, address: string, width: number): { text: string; size: number } | null {
  const text = address.replace(/^https?:\/\//, '')
  const size = addressSizes.find((one) => widthOf(text, { size: one, isBold: true }) <= width)
  return size === undefined ? null : { text, size }
}
