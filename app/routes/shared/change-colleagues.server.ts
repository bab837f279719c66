import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { requireActor, requireFreshSecondFactor } from '#app/auth/require-actor.server.ts'
import { changeRole } from '#app/domain/people/change-role.server.ts'
import { ColleagueForm } from '#app/domain/people/colleague-form.ts'
import { endMembership } from '#app/domain/people/end-membership.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import { sendInvitationAgain, takeInvitationBack } from '#app/domain/people/open-invitations.server.ts'
import { resetSecondFactor } from '#app/domain/people/reset-second-factor.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction, type Tx } from '#db/client.ts'

/** Does what a page of colleagues offers, and goes back to it; whoever has left goes to their own account. */
export async function changeColleagues(
  request: Request,
  { organisationId, back, visitor }: { organisationId: string; back: string; visitor: string },
) {
  const actor = await requireActor(request)
  return submit(request, ColleagueForm, async (input) => {
    if (input.intent === 'reset-code') await requireFreshSecondFactor(request, actor)
    const sentence = await transaction(async (tx) => {
      const done = await change(tx, actor, { organisationId, input })
      // each is a mail to somebody: counted once it may be sent, and taken back whole where there were too many
      if (input.intent === 'invite' || input.intent === 'again')
        await countTry('invitation', { visitor, about: actor.userId })
      return done
    })
    const hasLeft = input.intent === 'end' && input.userId === actor.userId
    return redirectWith(hasLeft ? paths.account() : back, sentence)
  })
}

type Change = { organisationId: string; input: z.output<typeof ColleagueForm> }

async function change(tx: Tx, actor: Actor, { organisationId, input }: Change): Promise<string> {
  switch (input.intent) {
    case 'invite':
      await inviteColleague(tx, actor, { organisationId, email: input.email, role: input.role })
      return 'The invitation is on its way. It is good for two weeks.'
    case 'end':
      await endMembership(tx, actor, { organisationId, userId: input.userId })
      return input.userId === actor.userId ? 'You have left.' : 'From now on they see nothing here.'
    case 'role':
      await changeRole(tx, actor, { organisationId, userId: input.userId, role: input.role })
      return 'Their role is changed.'
    case 'reset-code':
      await resetSecondFactor(tx, actor, { organisationId, userId: input.userId })
      return 'Their codes are reset. They set up new ones when they sign in next.'
    case 'again':
      await sendInvitationAgain(tx, actor, { organisationId, invitationId: input.invitationId })
      return 'The invitation is on its way again. It is good for two more weeks.'
    case 'take-back':
      await takeInvitationBack(tx, actor, { organisationId, invitationId: input.invitationId })
      return 'The invitation is taken back. Its link opens nothing any more.'
    default:
      return input satisfies never
  }
}
