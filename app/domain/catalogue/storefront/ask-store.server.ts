import { createHash } from 'node:crypto'
import { and, count, eq, gt, isNull } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { storeQuestions } from '#db/schema/storefront.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import { now } from '../../shared/clock.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'

const mostADay = 40
type Question = { slug: string; name: string; email: string; words: string }

/**
 * Sends somebody's question to a store by mail, with their address to answer to; both sides are told. The same question
 * sent twice is sent once. Neither the store's address nor the question is kept. Returns the store's name.
 */
export async function askStore(tx: Tx, { slug, name, email, words }: Question): Promise<{ storeName: string }> {
  const [store] = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      email: organisations.email,
      isUnclaimed: organisations.isUnclaimed,
    })
    .from(organisations)
    .where(and(eq(organisations.slug, slug), isNull(organisations.suspendedAt)))
  if (!store) throw notHere()
  await requireRoom(tx, store)
  const key = createHash('sha256')
    .update(JSON.stringify([store.id, email.toLowerCase(), words, today()]))
    .digest('hex')
  const [first] = await tx
    .insert(storeQuestions)
    .values({ id: newId('ask'), organisationId: store.id, key, createdAt: now() })
    .onConflictDoNothing()
    .returning({ id: storeQuestions.id })
  if (!first) return { storeName: store.name }
  const isTold =
    !store.isUnclaimed &&
    (await tellOrganisation(tx, {
      organisationId: store.id,
      email: store.email,
      key: `ask:${first.id}`,
      replyTo: email,
      subject: `A question from ${oneLine(name)}`,
      lines: [
        `${oneLine(name)} has a question about what you offer on Daybook:`,
        ...words.split(/\n{2,}/),
        `Answer this mail, and your answer goes to ${email}. We have told ${oneLine(name)} that their question was sent.`,
      ],
      link: { words: 'See your store', path: paths.store(slug) },
    }))
  if (!isTold) throw new Refusal('conflict', `${store.name} cannot be asked here yet. Nothing was sent.`)
  await enqueue(tx, {
    kind: 'mail',
    key: `ask:${first.id}:sender`,
    payload: {
      to: email,
      subject: `Your question to ${store.name} was sent`,
      lines: [
        `Somebody who gave this address asked ${store.name} a question on Daybook. We have sent it to them, and they can answer you by mail.`,
        'If it was not you, you need not do anything.',
      ],
      link: { words: `See the store of ${store.name}`, path: paths.store(slug) },
    },
  })
  return { storeName: store.name }
}

async function requireRoom(tx: Tx, store: { id: string; name: string }): Promise<void> {
  const dayAgo = new Date(now().getTime() - 24 * 60 * 60_000)
  const [row] = await tx
    .select({ asked: count() })
    .from(storeQuestions)
    .where(and(eq(storeQuestions.organisationId, store.id), gt(storeQuestions.createdAt, dayAgo)))
  if ((row?.asked ?? 0) >= mostADay)
    throw new Refusal('too-many', `${store.name} has had very many questions today. Send yours tomorrow.`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
