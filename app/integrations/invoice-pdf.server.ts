import type { InvoiceView } from '#app/domain/invoicing/get-invoice.server.ts'
import { kindName } from '#app/domain/invoicing/invoice.ts'
import { outputTaxWords, rateInWords } from '#app/domain/invoicing/vat.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { ink, newPaper, page, type Paper } from './pdf-paper.server.ts'

type Line = InvoiceView['people'][number]['lines'][number]
const columns = { words: page.left + 16, vat: 450, pence: page.right }

/** An invoice, recharge note, statement or credit note as it is sent; for one person only their own lines. */
export async function invoicePdf(invoice: InvoiceView): Promise<Buffer> {
  const title = `${invoice.isPart ? 'Your part of ' : ''}${documentName(invoice)} ${invoice.number}`
  const paper = newPaper({ title, author: invoice.providerName })
  let y = letterhead(paper, invoice, title)
  for (const person of invoice.people) {
    y = heading(paper, room(paper, y, 70), person.name)
    for (const line of person.lines) y = lineOf(paper, room(paper, y, 34), line)
    y += 14
  }
  sums(paper, room(paper, y, 150), invoice)
  footers(paper, title)
  return paper.finished()
}

/** HMRC wants its kind to stand on it: "Self-billing invoice", "Self-billing credit note". */
function documentName({ kind, document }: InvoiceView): string {
  return document.selfBilled ? `Self-billing ${kind}` : kindName(kind)
}

function letterhead(paper: Paper, invoice: InvoiceView, title: string): number {
  const { document, write, paragraph } = paper
  document.rect(0, 0, 595, 26.5).fill(ink.teal)
  awning(paper)
  write(title, { x: page.left, y: 58 }, { size: 24, isBold: true })
  const period = periodOf(invoice)
  write(
    `Written on ${dayInWords(today(invoice.issuedAt), { weekday: false })}`,
    { x: page.left, y: 92 },
    { color: ink.soft },
  )
  write(period, { x: page.left, y: 107 }, { color: ink.soft })
  const from = side(paper, page.left, { label: 'From', lines: invoice.document.from })
  const to = side(paper, 310, { label: 'To', lines: invoice.document.to })
  let y = Math.max(from, to) + 10
  const facts = [
    invoice.document.vatNumber ? `VAT number ${invoice.document.vatNumber}` : null,
    invoice.credited ? `Takes back a part of ${invoice.credited.number}` : null,
    ...(invoice.document.costCentres ?? []),
  ].filter((fact) => fact !== null)
  for (const fact of facts) y = paragraph(fact, { x: page.left, y, width: 480 })
  return y + 14
}

/** The shop's awning under the band: a scalloped edge. */
function awning({ document }: Paper): void {
  for (let stripe = 0; stripe < 24; stripe += 1) {
    const x = stripe * 25
    document.path(`M${x} 26 h25 v4 a12.5 9 0 0 1 -25 0 z`).fill(stripe % 2 ? '#13717a' : ink.teal)
  }
}

function side({ write, paragraph }: Paper, x: number, { label, lines }: { label: string; lines: string[] }): number {
  write(label, { x: x, y: 138 }, { size: 9, color: ink.soft })
  let y = 152
  lines.forEach((line, position) => {
    const isBold = position === 0
    y = paragraph(line, { x, y, width: 225 }, { size: isBold ? 11.5 : 10, isBold })
  })
  return y
}

function heading({ write, rule }: Paper, y: number, name: string): number {
  write(name, { x: page.left, y: y }, { size: 13, isBold: true })
  write('VAT in it', { x: columns.vat, y: y + 4 }, { size: 9, color: ink.soft, align: 'right' })
  write('Amount', { x: columns.pence, y: y + 4 }, { size: 9, color: ink.soft, align: 'right' })
  rule(y + 22, { color: ink.words, width: 1 })
  return y + 24
}

/** A line in the account book: two marigold lines in the margin, a rule under it. */
function lineOf(paper: Paper, y: number, line: Line): number {
  const { document, write, paragraph, rule } = paper
  const bottom = paragraph(line.words, { x: columns.words, y: y + 7, width: 310 })
  write(
    line.vatPence > 0 ? pounds(line.vatPence) : '',
    { x: columns.vat, y: y + 7 },
    { align: 'right', color: ink.soft },
  )
  write(pounds(line.grossPence), { x: columns.pence, y: y + 7 }, { align: 'right', isBold: true })
  const end = bottom + 5
  for (const x of [page.left + 2, page.left + 6]) {
    document.moveTo(x, y).lineTo(x, end).lineWidth(1).strokeColor(ink.marigold).stroke()
  }
  rule(end)
  return end
}

function sums(paper: Paper, y: number, invoice: InvoiceView): void {
  const { write, paragraph, rule } = paper
  let at = y
  const row = (words: string, pence: string, isBold = false) => {
    write(words, { x: 330, y: at }, { isBold, size: isBold ? 13 : 10 })
    write(pence, { x: columns.pence, y: at }, { isBold, size: isBold ? 13 : 10, align: 'right' })
    at += isBold ? 26 : 17
  }
  if (!invoice.isPart && invoice.vatPence > 0) {
    row('Without VAT', pounds(invoice.grossPence - invoice.vatPence))
    for (const rate of invoice.vatByRate.filter(({ vatPence }) => vatPence > 0)) {
      row(`VAT at ${rateInWords(rate.basisPoints)}`, pounds(rate.vatPence))
    }
  }
  rule(at, { color: ink.words, width: 1 })
  rule(at + 2.5, { color: ink.words, width: 1 })
  at += 12
  row(totalWords(invoice), pounds(invoice.shownPence), true)
  for (const note of notesOf(invoice)) at = paragraph(note, { x: page.left, y: at, width: 470 }) + 4
}

function totalWords({ kind, isPart }: InvoiceView): string {
  if (isPart) return 'Your part'
  return { invoice: 'To pay', 'recharge note': 'Recharged', statement: 'Drawn down', 'credit note': 'Taken back' }[kind]
}

function notesOf(invoice: InvoiceView): string[] {
  const { kind, document, number, noVatReason, payerName, providerName } = invoice
  const how = {
    invoice: document.bank
      ? `Pay to ${document.bank}. Say ${number}.`
      : `No account stands on this invoice. Ask ${providerName} before you pay.`,
    'recharge note': 'This is a journal between two cost centres. No bank payment is made.',
    statement: 'This was taken from the fund that the provider keeps. Nothing is to be paid.',
    'credit note': `${payerName} pays this much less, or it comes off the next payment.`,
  }[kind]
  return [how, noVatReason, document.selfBilled ?? null, outputTaxWords(invoice)].filter((note) => note !== null)
}

function periodOf({ periodFrom, periodTo }: InvoiceView): string {
  const to = dayInWords(periodTo, { weekday: false })
  return periodFrom === periodTo ? `For ${to}` : `For ${dayInWords(periodFrom, { weekday: false })} to ${to}`
}

/** Goes on to a new sheet when what comes next does not fit. */
function room({ document }: Paper, y: number, height: number): number {
  if (y + height <= page.bottom) return y
  document.addPage()
  return page.top
}

function footers({ document, write }: Paper, title: string): void {
  const { count } = document.bufferedPageRange()
  for (let sheet = 0; sheet < count; sheet += 1) {
    document.switchToPage(sheet)
    write(title, { x: page.left, y: 796 }, { size: 8.5, color: ink.soft })
    write(`Page ${sheet + 1} of ${count}`, { x: page.right, y: 796 }, { size: 8.5, color: ink.soft, align: 'right' })
  }
}
