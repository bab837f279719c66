import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { payerParts } from '../payments/payer.ts'
import { pounds } from '../shared/money.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { kindName, type InvoiceKind } from './invoice.ts'
import type { Party } from './parties.server.ts'

type News = {
  id: string
  kind: InvoiceKind
  number: string
  grossPence: number
  payer: string
  councilId: string
  provider: { id: string; name: string; email: string | null }
  paidBy: Party
}

/** Tells the provider what was made in its name, and a payer who is a person what is to be paid. */
export async function tellAboutInvoice(tx: Tx, news: News): Promise<void> {
  const { id, kind, number, grossPence, provider, paidBy, councilId } = news
  const what = kindName(kind)
  if (provider.email) {
    await enqueue(tx, {
      kind: 'mail',
      key: `mail:invoice:${id}:provider`,
      payload: {
        to: provider.email,
        subject: `${what} ${number} was made for you`,
        lines: [`${what} ${number} for ${paidBy.name} comes to ${pounds(grossPence)}.`],
        link: { words: 'See it', path: paths.providerInvoice(provider.id, id) },
      },
    })
  }
  const { kind: payerKind, id: payerId } = payerParts(news.payer)
  if (payerKind === 'organisation') return
  const subject = `${what} ${number} from ${provider.name}`
  const lines = [
    `${provider.name} sends you ${what.toLowerCase()} ${number}. It comes to ${pounds(grossPence)}.`,
    'You can see each visit in it. If something is not right, tell us before you pay.',
  ]
  if (paidBy.email) {
    const path = payerKind === 'person' ? paths.invoice(payerId, id) : paths.actingFor()
    const link = { words: 'See it', path }
    await enqueue(tx, {
      kind: 'mail',
      key: `mail:invoice:${id}:payer`,
      payload: { to: paidBy.email, subject, lines, link },
    })
  } else {
    const address = paidBy.lines.join('\n') || null
    const payload = { name: paidBy.name, address, subject, lines }
    await enqueue(tx, { kind: 'letter', key: `letter:invoice:${id}:payer`, payload, councilId })
  }
}
