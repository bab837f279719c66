import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { payerParts } from '../payments/payer.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import { tellByMailOrLetter } from '../people/tell-person.server.ts'
import { pounds } from '../shared/money.ts'
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
  await tellOrganisation(tx, {
    organisationId: provider.id,
    email: provider.email,
    key: `invoice:${id}:provider`,
    subject: `${what} ${number} was made for you`,
    lines: [`${what} ${number} for ${paidBy.name} comes to ${pounds(grossPence)}.`],
    link: { words: 'See it', path: paths.providerInvoice(provider.id, id) },
  })
  const { kind: payerKind, id: payerId } = payerParts(news.payer)
  if (payerKind === 'organisation') return
  const { name, email, lines: address } = paidBy
  const sent = `${provider.name} sends you ${what.toLowerCase()} ${number}. It comes to ${pounds(grossPence)}.`
  await tellByMailOrLetter(
    tx,
    { name, email, address: address.join('\n') || null, councilId },
    {
      key: `invoice:${id}:payer`,
      subject: `${what} ${number} from ${provider.name}`,
      lines: [sent, 'You can see each visit in it. If something is not right, tell us before you pay.'],
      onPaper: [sent, 'Ask us for a copy with each visit. If something is not right, tell us before you pay.'],
      link: { words: 'See it', path: payerKind === 'person' ? paths.invoice(payerId, id) : paths.actingFor() },
    },
  )
}
