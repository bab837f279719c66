import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { close, db } from '#db/client.ts'

const began = Date.now()
const verdict = await verifyBooks(db)
await close()
if (verdict.ok) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`The books balance: ${verdict.entries.toLocaleString('en-GB')} entries proved in ${seconds} s.`)
} else {
  console.error(`The books do not balance. The first thing wrong: ${verdict.first}`)
  process.exitCode = 1
}
