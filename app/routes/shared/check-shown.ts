import type { CheckSeen } from '#app/components/check/check-state.ts'
import type { OwnCheck } from '#app/domain/catalogue/checks/own-checks.server.ts'
import { today } from '#app/domain/shared/day.ts'

/** How a check stands, as pages show it. */
export function checkSeen({ state, isAsked, sent, accepted }: OwnCheck): CheckSeen {
  return {
    state,
    isAsked,
    sentOn: sent ? today(sent.sentAt) : null,
    seenOn: accepted?.seenOn ?? null,
    endsOn: accepted?.endsOn ?? null,
  }
}
