import { and, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { tellOrganisation } from '../../people/tell-organisation.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { today, type Day } from '../../shared/day.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import {
  bigPounds,
  checkWords,
  mustEnd,
  registrationNumber,
  returnReasons,
  statementWords,
  type Check,
  type ReturnReason,
} from './check.ts'
import { checkToReview } from './queue.server.ts'
import { refreshProvider } from './refresh-checks.server.ts'
import { askedOf } from './rules.server.ts'

type Which = { councilId: string; checkId: string }
type Yes = Which & {
  /** insurance: as it stands in the document */
  amountPence: number | null
  endsOn: Day | null
  /** registration: what the officer found; false where none is needed */
  registered?: boolean | null
}

/** An officer of the council has looked and says yes. From now on buyers read it, with its dates. */
export async function acceptCheck(tx: Tx, actor: Actor, input: Yes): Promise<void> {
  const { check, provider } = await openCheck(tx, actor, input)
  requireFigures(check, input)
  await requireEnough(tx, { check, amountPence: input.amountPence, providerKind: provider.providerKind })
  const { amountPence, endsOn } = input
  const registered = check.kind === 'registration' ? (input.registered ?? null) : null
  await answer(tx, actor, { check, set: { state: 'accepted', amountPence, endsOn, registered, seenOn: today() } })
  await audit(tx, actor, {
    verb: 'accepted a check',
    words: `Looked at ${checkWords[check.kind].name} of ${provider.name}: ${statementWords(check.kind, { ...check, amountPence, registered })}`,
    subject: { kind: 'check', id: check.id },
    organisationId: provider.id,
  })
  await refreshProvider(tx, provider.id)
  await tellOrganisation(tx, {
    organisationId: provider.id,
    key: `check-accepted:${check.id}`,
    subject: `${checkWords[check.kind].name}: it is all right`,
    lines: [`${provider.council.name} looked at what you sent and said yes. Buyers can read it on your pages.`],
    link: { words: 'See your checks', path: paths.providerChecks(provider.id) },
  })
}

/** An officer of the council sends it back, with a reason and words that say what to do. */
export async function returnCheck(
  tx: Tx,
  actor: Actor,
  input: Which & { reason: ReturnReason; words: string | null },
): Promise<void> {
  const { check, provider } = await openCheck(tx, actor, input)
  const { reason, words } = input
  if (reason === 'other' && !words) {
    throw new Refusal('not-allowed', 'Say in a sentence what is not right.', { field: 'words' })
  }
  await answer(tx, actor, { check, set: { state: 'returned', returnReason: reason, returnWords: words } })
  await audit(tx, actor, {
    verb: 'returned a check',
    words: `Sent back ${checkWords[check.kind].name} of ${provider.name}`,
    subject: { kind: 'check', id: check.id },
    organisationId: provider.id,
    reason: [returnReasons[reason], words].filter(Boolean).join('. '),
  })
  await tellOrganisation(tx, {
    organisationId: provider.id,
    key: `check-returned:${check.id}`,
    subject: `${checkWords[check.kind].name}: something is missing`,
    lines: [
      `${provider.council.name} looked at what you sent. ${returnReasons[reason]}.`,
      ...(words ? [words] : []),
      'Send it again when you have it.',
    ],
    link: { words: 'Send it again', path: paths.providerCheck(provider.id, check.kind) },
  })
}

async function openCheck(tx: Tx, actor: Actor, which: Which) {
  const found = await checkToReview(tx, actor, which)
  if (!found) throw notHere()
  if (found.check.state !== 'sent') {
    throw new Refusal('conflict', 'Somebody has answered this already, or it was sent anew. Look at the list again.')
  }
  if (found.isOwn) throw new Refusal('forbidden', 'You work there yourself, so a colleague has to look at it.')
  return found
}

type Answer = { check: Check; set: Partial<Check> }

async function answer(tx: Tx, actor: Actor, { check, set }: Answer): Promise<void> {
  const [changed] = await tx
    .update(checks)
    .set({ ...set, reviewedByUserId: actor.userId, reviewedAt: now() })
    .where(and(eq(checks.id, check.id), eq(checks.state, 'sent')))
    .returning({ id: checks.id })
  if (!changed) throw new Refusal('conflict', 'Somebody has answered this in the meantime. Nothing was changed.')
}

function requireFigures({ kind, said }: Check, { amountPence, endsOn, registered = null }: Yes): void {
  if (kind === 'insurance' && !amountPence) {
    throw new Refusal('not-allowed', 'Enter the amount that stands in the document.', { field: 'amount' })
  }
  if (kind === 'registration' && registered === null) {
    throw new Refusal('not-allowed', 'Choose what you found.', { field: 'registered' })
  }
  if (kind === 'registration' && registered && !registrationNumber(said)) {
    throw new Refusal(
      'not-allowed',
      'They wrote no provider number, such as 1-1234567890. Send it back and ask for it.',
      {
        field: 'registered',
      },
    )
  }
  if (mustEnd(kind) && !endsOn) {
    throw new Refusal('not-allowed', 'Enter the last day that stands in the document.', { field: 'endsOn' })
  }
  if (endsOn && endsOn < today()) {
    throw new Refusal('not-allowed', 'That day is over. Send it back with the reason that it has ended.', {
      field: 'endsOn',
    })
  }
}

type Enough = { check: Check; amountPence: number | null; providerKind: Parameters<typeof askedOf>[1]['providerKind'] }

async function requireEnough(tx: Tx, { check, amountPence, providerKind }: Enough): Promise<void> {
  const { councilId, organisationId } = check
  const rules = await askedOf(tx, { councilId, organisationId, providerKind })
  const least = rules.find(({ kind }) => kind === check.kind)?.leastPence ?? null
  if (least !== null && amountPence !== null && amountPence < least) {
    throw new Refusal('not-allowed', `You ask for at least ${bigPounds(least)}. Send it back with that reason.`, {
      field: 'amount',
    })
  }
}
