import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { organisations, type organisationKinds, type providerTypes } from '#db/schema/people.ts'
import { sendInvitation } from '../people/invitations.server.ts'
import { issueMailToken } from '../people/mail-tokens.server.ts'
import { tidyEmail } from '../people/users.server.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { setStamp } from '../shared/stamps.server.ts'
import { categoryRows, wholeTaxonomy } from './first-categories.ts'
import { slugOf } from './listing.ts'

export type NewOrganisation = {
  kind: (typeof organisationKinds)[number]
  name: string
  /** who is invited to run it: a council's administrator, or an owner */
  email: string
  /** providers only */
  providerType: (typeof providerTypes)[number] | null
}

/**
 * Whoever runs this Daybook opens it for a council, a provider, a broker or a community group, and invites who
 * is to run that. The first council brings the first categories. Refuses a second council and a name that is taken.
 */
export async function openOrganisation(
  tx: Tx,
  input: NewOrganisation,
): Promise<{ organisationId: string; invitation: string }> {
  const [council] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, 'council'))
  if (input.kind === 'council' && council) throw new Refusal('conflict', 'There is a council here already.')
  if (input.kind !== 'council' && !council) throw new Refusal('conflict', 'Open the council first.')
  if (input.kind === 'provider' && !input.providerType)
    throw new Refusal('not-allowed', 'Say what type of provider it is.')

  const organisationId = newId('org')
  const inHouseOf = input.providerType === 'in-house' ? (council?.id ?? null) : null
  const opened = await tx
    .insert(organisations)
    .values({
      id: organisationId,
      kind: input.kind,
      name: input.name,
      slug: slugOf(input.name),
      providerType: input.providerType,
      councilId: inHouseOf,
      email: tidyEmail(input.email),
      createdAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: organisations.id })
  if (opened.length === 0) throw new Refusal('conflict', 'There is an organisation with this name already.')
  if (input.kind === 'council') await beginCatalogue(tx, organisationId)

  await audit(tx, daybook, {
    verb: 'opened an organisation',
    words: `Opened ${input.name}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
  return { organisationId, invitation: await invite(tx, { ...input, organisationId }) }
}

async function beginCatalogue(tx: Tx, councilId: string): Promise<void> {
  await setStamp(tx, 'council-id', councilId)
  const there = await tx.select({ slug: categories.slug, id: categories.id }).from(categories)
  const ids = new Map([
    ...wholeTaxonomy.map(({ slug }) => [slug, newId('cat')] as const),
    ...there.map(({ slug, id }) => [slug, id] as const),
  ])
  const rows = categoryRows((slug) => ids.get(slug) ?? '')
  await tx.insert(categories).values(rows).onConflictDoNothing()
}

/** The path of the invitation, which also goes out by mail. */
async function invite(
  tx: Tx,
  { organisationId, kind, name, ...to }: NewOrganisation & { organisationId: string },
): Promise<string> {
  const email = tidyEmail(to.email)
  const role = kind === 'council' ? 'admin' : 'owner'
  const invitation = { organisationId, role }
  const token = await issueMailToken(tx, { kind: 'invitation', email, invitation, aboutId: organisationId })
  await sendInvitation(tx, { email, token, lines: ['Hello.', `You are invited to run ${name} in Daybook.`] })
  return paths.invitation(token)
}
