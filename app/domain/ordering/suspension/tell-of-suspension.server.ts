import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import { tellPerson } from '../../people/tell-person.server.ts'
import { groupBy } from '../../shared/group-by.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import type { Affected } from './affected.server.ts'

type About = {
  suspensionId: string
  provider: { id: string; name: string; council: { name: string } }
  affected: Affected
}

/** The provider learns why; people, relatives and brokers learn what it means for them. */
export async function tellOfSuspension(tx: Tx, about: About & { reason: string }): Promise<void> {
  const { suspensionId, provider, reason } = about
  await tellOrganisation(tx, {
    organisationId: provider.id,
    key: `suspended:${suspensionId}`,
    subject: `${provider.council.name} has stopped new orders`,
    lines: [
      `From now on people cannot order anything new from ${provider.name}, and your pages are not shown.`,
      `Why: ${reason}`,
      'What is ordered goes on: record your visits as before. To orders that wait for your answer you can only say no for now.',
    ],
    link: { words: 'See your checks', path: paths.providerChecks(provider.id) },
  })
  await tellEverybody(tx, about, {
    key: `suspended:${suspensionId}`,
    subject: `${provider.name} takes no new orders for now`,
    lines: ({ isWaiting, onPaper }) => [
      `${provider.council.name} has stopped new orders from ${provider.name} for now.`,
      `What is ordered already goes on. If that is not wanted, it can be stopped ${onPaper ? 'by telephone or letter' : 'on the page of the order, or by a call to the council'}.`,
      ...(isWaiting
        ? [
            `An order waits for an answer, and ${provider.name} cannot say yes to it now. Cancel it${onPaper ? ' by telephone or letter,' : ''} and all its money comes back at once. If nobody does anything, it lapses after five working days, or sooner when its last day is over, and the money comes back then.`,
          ]
        : []),
    ],
  })
}

export async function tellOfLift(tx: Tx, about: About): Promise<void> {
  const { suspensionId, provider } = about
  await tellOrganisation(tx, {
    organisationId: provider.id,
    key: `lifted:${suspensionId}`,
    subject: 'People can order from you again',
    lines: [
      `${provider.council.name} lets in new orders from ${provider.name} again. Your pages are shown from now on.`,
    ],
    link: { words: 'See your shop', path: paths.providerListings(provider.id) },
  })
  await tellEverybody(tx, about, {
    key: `lifted:${suspensionId}`,
    subject: `${provider.name} takes new orders again`,
    lines: () => [`${provider.council.name} lets in new orders from ${provider.name} again.`],
  })
}

type Reader = { isWaiting: boolean; onPaper: boolean }
type News = { key: string; subject: string; lines: (reader: Reader) => string[] }

async function tellEverybody(tx: Tx, { affected }: About, { key, subject, lines }: News): Promise<void> {
  const ofPerson = groupBy(affected.lines, ({ personId }) => personId)
  for (const [personId, theirs] of ofPerson) {
    const isWaiting = theirs.some(waits)
    const link = { words: 'See the orders', path: paths.orders(personId) }
    const mailed = lines({ isWaiting, onPaper: false })
    const onPaper = lines({ isWaiting, onPaper: true })
    await tellPerson(tx, { personId, key: `${key}:${personId}`, subject, lines: mailed, onPaper, link })
    for (const { userId, email } of affected.others.filter((other) => other.personId === personId)) {
      const payload = {
        to: email,
        subject,
        lines: [`You act for ${theirs[0]?.personName ?? 'somebody'}.`, ...mailed],
        link,
      }
      await enqueue(tx, { kind: 'mail', key: `${key}:${personId}:${userId}`, payload })
    }
  }
  for (const { id, personIds } of affected.brokers) {
    const isWaiting = personIds.some((personId) => ofPerson.get(personId)?.some(waits))
    const people = personIds.length === 1 ? 'one person' : `${personIds.length} people`
    await tellOrganisation(tx, {
      organisationId: id,
      key: `${key}:${id}`,
      subject,
      lines: [`You act for ${people} with orders there.`, ...lines({ isWaiting, onPaper: false })],
      link: { words: 'See the people', path: paths.brokerPeople(id) },
    })
  }
}

function waits({ state }: Affected['lines'][number]): boolean {
  return state === 'placed' || state === 'waiting for agreement'
}
