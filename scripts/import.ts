import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { importPostcodes } from '#app/domain/catalogue/import-postcodes.server.ts'
import { importRegister } from '#app/domain/catalogue/import-register.server.ts'
import { FeedTrouble } from '#app/domain/catalogue/feeds/feed.ts'
import { runRowsCsv } from '#app/domain/catalogue/feeds/run-rows-csv.ts'
import { safeText, shownText } from '#app/domain/catalogue/sheets/cell.ts'
import { missingColumns, RegisterMapping } from '#app/domain/catalogue/register-mapping.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { importFeed } from '#app/jobs/import-feed.server.ts'
import { close, db, transaction } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { closeSearch, searchEngine } from '#search/current.ts'
import { syncAtBoot } from '#search/sync.ts'

const help = `npm run import -- register <csv> [--mapping file.json] [--rejects file.csv]
npm run import -- postcodes <csv> [--rejects file.csv]
npm run import -- oruk <url or file.json> [--name "…"] [--shelf slug] [--rejects file.csv]`
type Reject = { line: number; row: Record<string, string>; reason: string }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    mapping: { type: 'string' },
    rejects: { type: 'string' },
    name: { type: 'string' },
    shelf: { type: 'string' },
  },
})
const [what, file] = positionals
let said = 0
const kinds = { register, postcodes, oruk }
const kind = Object.entries(kinds).find(([name]) => name === what)
if (!file || !kind) {
  console.error(help)
  process.exit(1)
}
if (!isAddress(file) && !existsSync(file)) {
  console.error(`There is no file ${file}.`)
  process.exit(1)
}

await migrate()
await kind[1]().catch(tellWhy)
await syncAtBoot({ db, engine: searchEngine() })
await closeSearch()
await close()

function isAddress(text: string): boolean {
  return /^https?:/.test(text)
}

/** What a person can do something about is said in its sentence; anything else is a fault of ours. */
function tellWhy(error: unknown): void {
  if (!(error instanceof FeedTrouble || error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function readRows(): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(readFileSync(file ?? ''), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    cast: shownText,
  })
  console.log(`${rows.length.toLocaleString('en-GB')} rows in ${basename(file ?? '')}`)
  return rows
}

/** A catalogue of the Open Referral UK standard, from the open internet or a file. Its report is kept like those of the timetable. */
async function oruk(): Promise<void> {
  const { report, rows } = await importFeed(file ?? '', { name: values.name, shelf: values.shelf, onProgress })
  tell(report)
  const { offered, back, hidden, reason } = report
  console.log(`${offered} asked of their providers, ${back} back in the shop, ${hidden} taken out of it`)
  if (reason) process.exitCode = 1
  if (reason) console.error(reason)
  const target = values.rejects ?? 'data/feed.rejects.csv'
  if (rows.length > 0) keepFile(target, runRowsCsv(rows))
  if (rows.length > 0) console.log(`There is something to say about ${rows.length} services. It is in ${target}.`)
}

async function register(): Promise<void> {
  const rows = readRows()
  const report = await importRegister(transaction, { mapping: mappingFor(rows), rows, onProgress })
  tell(report)
  for (const { line, title } of report.byHand) {
    console.log(`Line ${line}: “${title}” was changed by hand, so it was left as it is.`)
  }
  keepRejects(report.rejects)
}

async function postcodes(): Promise<void> {
  const rows = readRows()
  const report = await importPostcodes(transaction, { rows, source: basename(file ?? ''), onProgress })
  tell(report)
  keepRejects(report.rejects)
}

function tell({ added, changed, unchanged }: { added: number; changed: number; unchanged: number }): void {
  console.log(`${added} added, ${changed} changed, ${unchanged} as before`)
}

/** Says each time that another five hundred are done. */
function onProgress(done: number): void {
  if (done < said + 500) return
  said = done - (done % 500)
  console.log(`  ${said.toLocaleString('en-GB')} done`)
}

/** The mapping that was named, or the one in db/import whose columns this file has. */
function mappingFor(all: Record<string, string>[]): RegisterMapping {
  const header = Object.keys(all[0] ?? {})
  const files = values.mapping ? [values.mapping] : readdirSync('db/import').map((name) => `db/import/${name}`)
  const mappings = files.map((name) => RegisterMapping.parse(JSON.parse(readFileSync(name, 'utf8'))))
  const fitting = mappings.find((mapping) => missingColumns(mapping, header).length === 0)
  if (fitting) return fitting
  const [first] = mappings
  const missing = values.mapping && first ? ` It has no column ${missingColumns(first, header).join(', ')}.` : ''
  throw new Error(
    `No mapping fits ${basename(file ?? '')}.${missing} Write one like db/import/rqia.json and name it with --mapping.`,
  )
}

/** Bad rows with their reasons, in a file that opens in a spreadsheet without running anything. */
function keepRejects(rejects: Reject[]): void {
  if (rejects.length === 0) return
  const target = values.rejects ?? `${(file ?? '').replace(/\.csv$/i, '')}.rejects.csv`.replace(/^.*\//, 'data/')
  const cells = rejects.map(({ line, row, reason }) => ({ line, reason, ...row }))
  keepFile(target, stringify(cells, { header: true, cast: { string: safeCell } }))
  const rows = rejects.length === 1 ? 'One row was not taken. It is' : `${rejects.length} rows were not taken. They are`
  console.log(`${rows} in ${target}, with the reason:`)
  for (const { line, reason } of rejects.slice(0, 10)) console.log(`  line ${line}: ${reason}`)
}

function keepFile(target: string, text: string): void {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}

/** A figure below nought is no formula: it goes back as it came, so that the row can be sent again. */
function safeCell(text: string): string {
  return /^-\d+(\.\d+)?$/.test(text) ? text : safeText(text)
}
