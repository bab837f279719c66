import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

// A database of its own for what is measured. Import it before anything that opens one.
export const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'))
process.env.DATABASE_URL = join(folder, 'daybook.db')
process.env.SEARCH_DB = join(folder, 'search.db')
process.env.SESSION_SECRET ??= 'a secret for measuring that is long enough'
process.env.ORIGIN ??= 'http://localhost:3000'
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** "2 × Intel Xeon, Node 20.20.2". */
export function machine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`
}

/** "612 a second, 1.6 ms each; processor 1.4 ms each". */
export function figures(times: number, began: { at: number; cpu: NodeJS.CpuUsage }): string {
  const ms = performance.now() - began.at
  const { user, system } = process.cpuUsage(began.cpu)
  const each = (total: number) => `${(total / times).toFixed(2)} ms each`
  return `${Math.round((times / ms) * 1000)} a second, ${each(ms)}; processor ${each((user + system) / 1000)}`
}

export function begin() {
  return { at: performance.now(), cpu: process.cpuUsage() }
}
