import { expect, test } from 'vitest'
import { smallBook } from '#tests/factories/small-book.ts'
import { openZip } from './open-zip.ts'
import { packZip } from './pack-zip.ts'
import { readWorkbook } from './read-workbook.ts'

/** A book whose first sheet holds this. */
async function bookWith(sheet: string): Promise<Uint8Array> {
  const files = new Map(openZip(smallBook()) ?? [])
  return packZip(files.set('xl/worksheets/sheet1.xml', Buffer.from(sheet)))
}

test.each(['<row ', '<c ', '<row r', '<row <c '])(
  'a sheet of nothing but “%s” is refused, however often it stands there',
  async (part) => {
    await expect(readWorkbook(await bookWith(part.repeat(500_000)))).rejects.toMatchObject({ field: 'file' })
  },
)
