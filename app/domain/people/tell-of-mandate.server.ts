import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { addressesOfReceiver, type Receiver } from './addresses.server.ts'
import { tellPerson } from './tell-person.server.ts'

type MandateNews = {
  mandate: Receiver & { personId: string }
  key: string
  subject: string
  lines: string[]
  onPaper?: string[]
}

/** Tells a person about a mandate where nobody reads it who has the mandate, or works there. */
export async function tellOfMandate(tx: Tx, { mandate, ...news }: MandateNews): Promise<void> {
  await tellPerson(tx, {
    ...news,
    personId: mandate.personId,
    notTo: await addressesOfReceiver(tx, mandate),
    link: { words: 'See who may act for you', path: paths.access(mandate.personId) },
  })
}
