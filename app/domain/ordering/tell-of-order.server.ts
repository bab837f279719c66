import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { listActingUsers, type ActingUser } from '../people/acting-users.server.ts'
import { mailsToOrganisations } from '../people/tell-organisation.server.ts'
import { mailOrLetterTo, type Addressee } from '../people/tell-person.server.ts'
import { now } from '../shared/clock.ts'
import type { Work } from '../shared/outbox.server.ts'
import { dayInWords } from '../shared/words.ts'
import { answerBy } from './answer-by.ts'
import { whoWorksFor } from './no-part.server.ts'
import { lineInWords, type LineNews } from './order-words.ts'
import { mailsToActing } from './tell.server.ts'

/** What tells each provider, once, of its lines. Before it says yes it learns a district, days and wishes, and no name. */
export async function newsForProviders(
  tx: Tx,
  { orderId, district, lines }: { orderId: string; district: string | null; lines: LineNews[] },
): Promise<Work[]> {
  const providerIds = [...new Set(lines.map((line) => line.providerId))]
  const newsFor = (providerId: string) => {
    const itsLines = lines.filter((line) => line.providerId === providerId)
    return {
      organisationId: providerId,
      email: itsLines[0]?.providerEmail ?? null,
      key: `new-order:${orderId}:${providerId}`,
      subject: 'Somebody wants to order from you',
      lines: [
        ...itsLines.map(lineInWords),
        ...itsLines.flatMap(({ note }) => (note ? [`In their words: ${note}`] : [])),
        district ? `The support is in ${district}.` : 'The place is told when you say yes.',
        ...answersInWords(itsLines),
      ],
      link: { words: 'Look and answer', path: paths.providerOrders(providerId) },
    }
  }
  return mailsToOrganisations(tx, providerIds.map(newsFor))
}

/** By when a provider answers: once for all its lines, or for each where their days differ. */
function answersInWords(lines: LineNews[]): string[] {
  const placedAt = now()
  const until = lines.map(({ title, lastDay }) => ({ title, day: answerBy({ placedAt, lastDay }) }))
  const [first] = until
  if (first && until.every(({ day }) => day === first.day)) {
    return [`Answer by ${dayInWords(first.day)}. After that the order goes away.`]
  }
  const each = until.map(({ title, day }) => `${title}: answer by ${dayInWords(day)}.`)
  return [...each, 'What is not answered by then goes away.']
}

type OrderNews = {
  person: Addressee & { id: string }
  orderId: string
  number: string
  actorName: string
  lines: LineNews[]
}

/** Those who may say yes for a person by a mandate to an order from these providers, for none of which they work. */
export async function whoMayApprove(
  tx: Tx,
  { personId, providerIds }: { personId: string; providerIds: string[] },
): Promise<ActingUser[]> {
  const acting = (await listActingUsers(tx, personId)).filter(({ powers }) => powers.has('approve'))
  const places = await whoWorksFor(tx, { userIds: acting.map(({ userId }) => userId), providerIds })
  return acting.filter((one) => places.every(({ userId }) => userId !== one.userId))
}

/** What tells the person that somebody who acts for them ordered, or asks them, and whoever may for them, to say yes. */
export async function newsForPerson(
  tx: Tx,
  { person, orderId, number, actorName, lines, isWaiting }: OrderNews & { isWaiting: boolean },
): Promise<Work[]> {
  const link = { words: 'See the order', path: paths.order(person.id, orderId) }
  const ordered = [`Order ${number}.`, ...lines.map((line) => `${lineInWords(line)}, from ${line.providerName}`)]
  const untilYes = 'Nothing is ordered until you say yes.'
  const toPerson = mailOrLetterTo(person, {
    key: `ordered-for-you:${orderId}`,
    subject: isWaiting ? `${actorName} asks you to agree to an order` : `${actorName} ordered for you`,
    lines: [...ordered, isWaiting ? untilYes : 'If this is not right, you can cancel it.'],
    onPaper: [...ordered, isWaiting ? untilYes : 'If this is not right, you can cancel it by telephone or letter.'],
    link,
  })
  if (!isWaiting) return [toPerson]
  const providerIds = lines.map(({ providerId }) => providerId)
  const toActing = mailsToActing(await whoMayApprove(tx, { personId: person.id, providerIds }), {
    key: `waits-for-a-yes:${orderId}`,
    subject: `${actorName} asks for a yes to an order for ${person.name}`,
    lines: [...ordered, `Nothing is ordered until ${person.name}, or you for them, say yes.`],
    link,
  })
  return [toPerson, ...toActing]
}
