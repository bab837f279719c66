import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import {
  acceptRate,
  counterRate,
  endRate,
  refuseRate,
  takeBackRate,
} from '#app/domain/catalogue/rates/answer-rate.server.ts'
import { requireRateSide, offerRate } from '#app/domain/catalogue/rates/offer-rate.server.ts'
import { effectOf } from '#app/domain/catalogue/rates/rate-effect.server.ts'
import { OfferForm, RateAnswerForm, type RateAnswer } from '#app/domain/catalogue/rates/rate-form.ts'
import { getRate, listRates, nextRateOf, type Rate, type Room } from '#app/domain/catalogue/rates/rates.server.ts'
import { daysInWords, rateStateInWords, scopeInWords, termsInWords } from '#app/domain/catalogue/rates/rate-words.ts'
import { membershipIn } from '#app/domain/people/access.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction, type Tx } from '#db/client.ts'

// The pages of private rates are the same on both sides: only whose room it is differs.

/** The list of one side's rates. */
export async function ratesShown(request: Request, room: Room) {
  const actor = await requireActor(request)
  const before = new URL(request.url).searchParams.get('before')
  const rates = await asAnswer(() => listRates(db, actor, { ...room, before }))
  const next = nextRateOf(rates)
  return {
    side: room.side,
    rates: rates.map((rate) => ({ ...inWords(rate, room), href: rateHref(room, rate.id) })),
    newHref: (await maySpeak(actor, room)) ? newRateHref(room) : null,
    olderHref: next ? ratesHref(room, next) : null,
  }
}

function newRateHref({ side, organisationId }: Room): string {
  return side === 'provider' ? paths.providerNewRate(organisationId) : paths.councilNewRate(organisationId)
}

/** One rate, with the prices it reaches and what can be done with it. */
export async function rateShown(request: Request, room: Room, rateId: string) {
  const actor = await requireActor(request)
  const rate = found(await asAnswer(() => getRate(db, actor, { ...room, rateId })))
  const mayAct = await maySpeak(actor, room)
  const isOffered = rate.state === 'offered'
  const answers = rate.answersRateId
  return {
    ...inWords(rate, room),
    side: room.side,
    words: rate.words,
    reason: rate.answerReason ?? rate.endReason,
    answersHref: answers ? rateHref(room, answers) : null,
    reached: await effectOf(db, rate),
    backHref: ratesHref(room),
    today: today(),
    terms: rate.terms,
    fromDay: rate.fromDay,
    toDay: rate.toDay,
    may: {
      answer: mayAct && isOffered && rate.offeredBy !== room.side,
      takeBack: mayAct && isOffered && rate.offeredBy === room.side,
      end: mayAct && rate.state === 'standing',
    },
  }
}

/** What one side does with a rate. */
export async function answerRate(request: Request, room: Room, rateId: string) {
  const actor = await requireActor(request)
  return submit(request, RateAnswerForm, async (answer) => {
    const to = await transaction((tx) => run(tx, actor, { answer, which: { ...room, rateId } }))
    return redirectWith(rateHref(room, to), sentences[answer.intent])
  })
}

/** A new offer of one side. */
export async function makeOffer(request: Request, room: Room) {
  const actor = await requireActor(request)
  await asAnswer(() => requireRateSide(db, actor, room))
  return submit(request, OfferForm, async (offer) => {
    const { rateId } = await transaction((tx) => offerRate(tx, actor, { ...room, ...offer }))
    return redirectWith(rateHref(room, rateId), 'Your offer is sent. It counts when they say yes.')
  })
}

const sentences = {
  accept: 'It is agreed. From its first day, people of this council see it and pay it.',
  refuse: 'You said no. They know why.',
  'take back': 'Your offer is taken back.',
  end: 'The rate ends on the day you chose. What was ordered stays as it was ordered.',
  counter: 'Your own offer is sent. It counts when they say yes.',
} as const satisfies Record<RateAnswer['intent'], string>

type Run = { answer: RateAnswer; which: Room & { rateId: string } }

async function run(tx: Tx, actor: Actor, { answer, which }: Run): Promise<string> {
  switch (answer.intent) {
    case 'accept':
      await acceptRate(tx, actor, which)
      break
    case 'refuse':
      await refuseRate(tx, actor, { ...which, reason: answer.reason })
      break
    case 'take back':
      await takeBackRate(tx, actor, which)
      break
    case 'end':
      await endRate(tx, actor, { ...which, lastDay: answer.lastDay, reason: answer.reason })
      break
    case 'counter':
      return (await counterRate(tx, actor, { ...which, offered: answer })).rateId
  }
  return which.rateId
}

/** Staff of a provider may look; its owner agrees. */
async function maySpeak(actor: Actor, room: Room): Promise<boolean> {
  const roles = room.side === 'provider' ? 'owner' : 'commissioner'
  return (await membershipIn(db, actor, room.organisationId)).some(({ role }) => role === roles)
}

function inWords(rate: Rate, { side }: Room) {
  return {
    id: rate.id,
    other: side === 'provider' ? rate.councilName : rate.providerName,
    what: scopeInWords(rate),
    says: termsInWords(rate.terms),
    days: daysInWords(rate),
    state: rate.state,
    stateWords: rateStateInWords(rate, side),
    waitsForUs: rate.state === 'offered' && rate.offeredBy !== side,
  }
}

function rateHref({ side, organisationId }: Room, rateId: string): string {
  return side === 'provider' ? paths.providerRate(organisationId, rateId) : paths.councilRate(organisationId, rateId)
}

function ratesHref({ side, organisationId }: Room, before?: string): string {
  return side === 'provider'
    ? paths.providerRates(organisationId, { before })
    : paths.councilRates(organisationId, { before })
}
