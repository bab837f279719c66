import { once } from 'node:events'
import { createServer } from 'node:net'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { touchCatalogue } from '#app/domain/catalogue/touch-catalogue.server.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { smtpMailer } from '#app/integrations/smtp.server.ts'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { sheetImportRows, sheetImports } from '#db/schema/sheets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { aSlowMailServer } from '#tests/fakes/slow-mail-server.ts'
import { startJobs } from './start.server.ts'

/** A long file that somebody has said yes to. Every row of it comes back: its listing is not there. */
async function aLongFile(rows: number): Promise<string> {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const { userId } = await aMember(organisationId, 'owner')
  const [importId, at] = [newId('imp'), now()]
  const row = (position: number) => ({
    ...{ id: newId('row'), importId, position, sheet: 'prices' as const, rowNumbers: [position], title: 'Tea' },
    ...{ plan: 'added' as const, state: 'waiting' as const, cells: [], differences: [], wanted: { prices: [] } },
  })
  await transaction(async (tx) => {
    const file = { id: importId, organisationId, userId, fileName: 'long.csv', state: 'taking' as const, notices: [] }
    await tx.insert(sheetImports).values({ ...file, createdAt: at, endsAt: at, takenAt: at })
    await tx.insert(sheetImportRows).values(Array.from({ length: rows }, (_, position) => row(position)))
  })
  return importId
}

test('a mail need not wait until a long file is taken', async () => {
  const importId = await aLongFile(2000)
  const left = () => db.$count(sheetImportRows, eq(sheetImportRows.state, 'waiting'))
  const jobs = await startJobs()
  await vi.waitUntil(async () => (await left()) < 2000, { interval: 1, timeout: 10_000 })
  const payload = { to: 'maya@mail.example', subject: 'Tea', lines: ['Hello.'] }
  await transaction((tx) => enqueue(tx, { kind: 'mail', key: importId, payload }))
  const isSent = async () => {
    const [mail] = await db.select({ doneAt: outbox.doneAt }).from(outbox).where(eq(outbox.key, importId))
    return mail?.doneAt !== null
  }
  await vi.waitUntil(isSent, { interval: 1, timeout: 20_000 })
  expect(await left()).toBeGreaterThan(0)
  await jobs.stop()
  await transaction((tx) => tx.delete(sheetImportRows).where(eq(sheetImportRows.importId, importId)))
})

test('a long file and the night’s work do not wait for a mail server that takes calls and says nothing', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  onTestFinished(() => void silent.close())
  const at = silent.address()
  const url = `smtp://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  const payload = { to: 'maya@mail.example', subject: 'Tea', lines: ['Hello.'] }
  const keys = [newId('key'), newId('key')]
  await transaction(async (tx) => {
    for (const key of keys) await enqueue(tx, { kind: 'mail', key, payload })
  })
  const importId = await aLongFile(20)
  const left = () =>
    db.$count(sheetImportRows, and(eq(sheetImportRows.importId, importId), eq(sheetImportRows.state, 'waiting')))
  const patience = 2000
  const jobs = await startJobs(smtpMailer({ url, from: 'us@daybook.example', origin: 'https://x.example', patience }))
  await vi.waitUntil(async () => (await left()) === 0, { interval: 5, timeout: 10_000 })
  const [mail] = await db.select().from(outbox).where(eq(outbox.key, keys[0]!))
  expect(mail).toMatchObject({ doneAt: null, lastError: null }) // it is still being waited for
  await jobs.stop()
  const [given] = await db.select().from(outbox).where(eq(outbox.key, keys[0]!))
  expect(given?.lastError).toContain('Greeting never received')
  await transaction((tx) => tx.delete(outbox).where(inArray(outbox.key, keys)))
})

test('a changed listing does not wait in the outbox behind two hundred mails and a slow mail server', async () => {
  const { listingId } = await aListing()
  const server = await aSlowMailServer(200)
  const [from, origin] = ['no-reply@daybook.example', 'https://x.example']
  const payload = { to: 'maya@mail.example', subject: 'Tea', lines: ['Hello.'] }
  await transaction(async (tx) => {
    for (let mail = 0; mail < 200; mail++) await enqueue(tx, { kind: 'mail', key: newId('key'), payload })
  })
  const waiting = (kind: 'mail' | 'search') => db.$count(outbox, and(eq(outbox.kind, kind), isNull(outbox.doneAt)))
  const jobs = await startJobs(smtpMailer({ url: server.url, from, origin }))
  await vi.waitUntil(() => server.received() > 0, { interval: 5, timeout: 10_000 })
  await transaction((tx) => touchCatalogue(tx, [listingId]))
  await vi.waitUntil(async () => (await waiting('search')) === 0, { interval: 5, timeout: 30_000 })
  expect(await waiting('mail')).toBeGreaterThan(150)
  await jobs.stop()
  await server.close()
}, 60_000)
