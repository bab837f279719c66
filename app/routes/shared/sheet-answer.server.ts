import { csvOf } from '#app/domain/catalogue/sheets/csv-out.ts'
import type { CategoryName } from '#app/domain/catalogue/sheets/listing-columns.ts'
import type { OutSheet } from '#app/domain/catalogue/sheets/sheets-out.ts'
import { workbookOf } from '#app/domain/catalogue/sheets/workbook-out.ts'
import { found } from '#app/http/found.ts'

type Sheets = { listings: OutSheet | null; prices: OutSheet | null }

/** `list.xlsx`, `listings.csv` or `prices.csv` as an answer, kept by nobody's cache. */
export async function sheetAnswer(
  file: string | undefined,
  { sheets, name, categories }: { sheets: Sheets; name: string; categories: readonly CategoryName[] },
): Promise<Response> {
  if (file === 'list.xlsx') {
    const all = [sheets.listings, sheets.prices].filter((sheet) => sheet !== null)
    const workbook = await workbookOf(all, { name, categories })
    return answer(new Uint8Array(workbook), {
      file,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }
  const sheet = file === 'listings.csv' ? sheets.listings : file === 'prices.csv' ? sheets.prices : null
  return answer(csvOf(found(sheet)), { file: file ?? '', type: 'text/csv; charset=utf-8' })
}

function answer(body: Uint8Array<ArrayBuffer> | string, { file, type }: { file: string; type: string }): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-store',
    },
  })
}
