import type { OutSheet } from '#app/domain/catalogue/sheets/sheets-out.ts'

/** What a refusal is, whoever reads it. */
export const sentence = /^\S[\s\S]*[.!?]$/

/** The same numbers each time: a fuzz that fails can be looked at. */
export function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
export type Dice = ReturnType<typeof dice>

const nasty = [
  ...[
    '',
    '=1+1',
    '-5',
    '£',
    '1,65',
    '16.505',
    '1e309',
    '999999999999',
    '31/02/2026',
    '2026-13-01',
    'NaN',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '"',
    '""',
    '\r',
    '\n',
    ';',
    '\t',
    '"\n',
    '<script>',
    '&amp;',
    '😀',
    'x'.repeat(9000),
    '../../etc',
    "'=1",
    'true',
    '0x10',
  ],
]

/** Some bytes are others, the end is missing, or a part stands there twice. */
export function bytesChanged(bytes: Buffer, roll: Dice): Buffer {
  const out = Buffer.from(bytes)
  for (let change = roll(6); change >= 0; change -= 1) out[roll(out.length)] = roll(256)
  if (roll(8) === 0) return out.subarray(0, roll(out.length))
  return roll(8) === 0 ? Buffer.concat([out, out.subarray(roll(out.length))]) : out
}

/** Something nasty stands in the text, or in the place of a part of it. */
export function textChanged(text: string, roll: Dice): string {
  const at = roll(text.length)
  const end = at + roll(12)
  const put = nasty[roll(nasty.length)] ?? ''
  const cut = text.slice(0, at) + put + text.slice(roll(2) ? end : at)
  return roll(4) === 0 ? textChanged(cut || ' ', roll) : cut
}

/** A sheet with good headings and cells of every kind, made by hand: so the test knows how many rows there are. */
export function spoiledRows(sheet: OutSheet, roll: Dice): string[][] {
  const headings = sheet.columns.map(({ heading }) => heading)
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) =>
      cell.as === 'text'
        ? cell.text
        : cell.as === 'pounds'
          ? (cell.pence / 100).toFixed(2)
          : cell.as === 'number'
            ? String(cell.number)
            : cell.day,
    ),
  )
  for (let change = roll(5); change >= 0; change -= 1) {
    const row = rows[roll(rows.length)]!
    row[roll(row.length)] = nasty[roll(nasty.length)]!.replaceAll('\u0000', '')
    if (roll(6) === 0) rows.push([...row])
    if (roll(9) === 0) row.push('one too many')
    if (roll(9) === 0) row.length = roll(row.length)
  }
  return [headings, ...rows]
}

/** Rows as a CSV in which every cell has its quotation marks. */
export function quoted(rows: readonly string[][], separator = ','): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
}
