import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A database of its own for what is measured. Import it before anything that opens one.
const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'))
process.env.DATABASE_URL = join(folder, 'daybook.db')
process.env.SEARCH_DB = join(folder, 'search.db')
process.env.SESSION_SECRET ??= 'a secret for measuring that is long enough'
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

export function begin() {
  return { at: performance.now(), cpu: process.cpuUsage() }
}

/** How many a second; and what each cost the processor, which tells more where others use the machine too. */
export function perSecond(times: number, began: ReturnType<typeof begin>): number {
  const seconds = (performance.now() - began.at) / 1000
  const { user, system } = process.cpuUsage(began.cpu)
  console.log(`  ${((user + system) / 1000 / times).toFixed(2)} ms of processor time each`)
  return times / seconds
}
