import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { tellOrganisation } from '../people/tell-organisation.server.ts'
import { tellPerson } from '../people/tell-person.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { newId } from '../shared/id.ts'
import { requireOpenCase } from './case-of-exception.server.ts'

type Question = { exceptionId: string; whom: 'provider' | 'person'; question: string }

/** An officer asks one side before answering. The case stays open. */
export async function askAbout(tx: Tx, actor: Actor, { exceptionId, whom, question }: Question): Promise<void> {
  const { line, invoice, provider } = await requireOpenCase(tx, actor, exceptionId)
  const lines = [`${line.words}.`, question]
  const key = newId('key')
  if (whom === 'person') {
    await tellPerson(tx, {
      personId: line.personId,
      key,
      subject: `A question about ${provider.name}’s invoice`,
      lines,
      link: { words: 'See the invoice', path: paths.invoice(line.personId, invoice.id) },
    })
  } else {
    await tellOrganisation(tx, {
      organisationId: provider.id,
      key,
      subject: `A question about ${invoice.number}`,
      lines,
      link: { words: 'See the invoice', path: paths.providerInvoice(provider.id, invoice.id) },
    })
  }
  await audit(tx, actor, {
    verb: 'asked about an exception',
    words: `Asked ${whom === 'person' ? 'the person' : provider.name}: “${question}”`,
    subject: { kind: 'exception', id: exceptionId },
    personId: line.personId,
    organisationId: invoice.councilId,
    reason: question,
  })
}
