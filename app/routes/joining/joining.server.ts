import { redirect } from '@remix-run/node'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { getDraft } from '#app/domain/catalogue/joining/drafts.server.ts'
import type { Outcome } from '#app/domain/catalogue/joining/open-draft.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { readJoining, writeJoining } from '#app/http/joining-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

/** The draft this browser goes on with, and who is signed in. Without a draft the way leads to the first page. */
export async function requireJoining(request: Request) {
  const [actor, draftId] = await Promise.all([optionalActor(request), readJoining(request)])
  const draft = draftId ? await getDraft(db, draftId) : null
  if (!draft) throw redirect(paths.joinProvider())
  return { actor, draft, joining: { kind: draft.kind, answers: draft.answers, isSignedIn: actor !== null } }
}

/** Where somebody goes who has opened a store, listed a group, or asked the council. */
export async function afterOpening(outcome: Outcome, headers: Headers = new Headers()) {
  headers.append('Set-Cookie', await writeJoining(''))
  if (outcome.kind === 'waiting') {
    const sentence = `${outcome.councilName} looks at it now. We write to you when there is an answer.`
    return redirectWith(paths.account(), sentence, { headers })
  }
  if (outcome.kind === 'community') {
    const dates = paths.providerListingDates(outcome.organisationId, outcome.listingId)
    const said = 'Your group is on the list. Say the days, and it stands in What’s on too.'
    return redirectWith(dates, said, { headers })
  }
  return redirect(paths.providerWelcome(outcome.organisationId), { headers })
}
