import { redirect } from '@remix-run/node'
import type { Actor } from '#app/domain/shared/actor.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { mustHaveSecondFactor } from '#app/domain/people/second-factor.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { isDemonstration } from './demonstration.server.ts'
import { sessionOf } from './session.server.ts'
import { unsentHeaders } from './unsent.server.ts'

const freshFor = 15 * 60_000

/** Whoever is signed in, with the second factor where one is asked for. Everybody else goes to the page that mends it. */
export async function requireActor(request: Request): Promise<Actor> {
  const { actor, isHalf } = await whoIs(request)
  if (!actor) throw await toSignIn(request)
  if (isHalf) throw redirect(paths.secondFactor(pathOf(request)))
  return actor
}

/** Whoever is signed in, or null: also for somebody whose second factor is still to come. */
export async function optionalActor(request: Request): Promise<Actor | null> {
  const { actor, isHalf } = await whoIs(request)
  return isHalf ? null : actor
}

/**
 * As optionalActor, for what a link in a mail opens: whoever has signed in for it, and has codes, is asked for one and comes
 * back. As nobody they would be sent to sign in again and again.
 */
export async function optionalActorWithCode(request: Request): Promise<Actor | null> {
  const { actor, isHalf } = await whoIs(request)
  if (isHalf) throw redirect(paths.secondFactor(pathOf(request)))
  return actor
}

/** Somebody whose password was right, whether or not the second factor is still to come: for the pages that ask for it. */
export async function requireHalfSignedIn(request: Request): Promise<Actor> {
  const { actor } = await whoIs(request)
  if (!actor) throw await toSignIn(request)
  return actor
}

/** Before money leaves: a second factor not older than 15 minutes, or the page that asks for it. */
export async function requireFreshSecondFactor(request: Request, actor: Actor): Promise<void> {
  const given = actor.secondFactorAt?.getTime() ?? 0
  const age = machineTime().getTime() - given
  if (age >= 0 && age <= freshFor) return
  throw redirect(paths.secondFactor(pathOf(request)), { headers: await unsentHeaders(request, 'old code') })
}

async function toSignIn(request: Request): Promise<Response> {
  return redirect(paths.signIn(pathOf(request)), { headers: await unsentHeaders(request, 'signed out') })
}

async function whoIs(request: Request): Promise<{ actor: Actor | null; isHalf: boolean }> {
  const signedIn = await sessionOf(request)
  if (!signedIn) return { actor: null, isHalf: false }
  const { session, user } = signedIn
  if (user.isDemonstration && !(await isDemonstration())) return { actor: null, isHalf: false }
  const { secondFactorAt } = session
  const actor = { userId: user.id, name: user.name, secondFactorAt, hasSecondFactor: secondFactorAt !== null }
  const isHalf = !secondFactorAt && (user.hasSecondFactor || (await mustHaveSecondFactor(db, user.id)))
  return { actor, isHalf }
}

/** Where to come back to. After a form it is the page the form stood on, which Remix gives the same address. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  const withoutData = pathname.replace(/\.data$/, '')
  const parameters = new URLSearchParams(search)
  parameters.delete('_routes')
  const rest = parameters.toString()
  return withoutData + (rest ? `?${rest}` : '')
}
