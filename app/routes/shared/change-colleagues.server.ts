import { requireActor } from '#app/auth/require-actor.server.ts'
import { ColleagueForm } from '#app/domain/people/colleague-form.ts'
import { endMembership } from '#app/domain/people/end-membership.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { transaction } from '#db/client.ts'

/** Invites a colleague, or ends the place of one, and goes back to the page of colleagues. */
export async function changeColleagues(
  request: Request,
  { organisationId, back }: { organisationId: string; back: string },
) {
  const actor = await requireActor(request)
  return submit(request, ColleagueForm, async (input) => {
    if (input.intent === 'invite') {
      await transaction((tx) => inviteColleague(tx, actor, { ...input, organisationId }))
      return redirectWith(back, 'The invitation is on its way.')
    }
    await transaction((tx) => endMembership(tx, actor, { organisationId, userId: input.userId }))
    return redirectWith(back, 'From now on they see nothing here.')
  })
}
