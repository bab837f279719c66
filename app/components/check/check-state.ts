import type { OwnCheck } from '#app/domain/catalogue/checks/own-checks.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { Tone } from '../ui/status-tag.tsx'

export type CheckSeen = {
  state: OwnCheck['state']
  isAsked: boolean
  sentOn: string | null
  seenOn: string | null
  endsOn: string | null
}

/** The state of a check in a tag. */
export function checkTag({ state, isAsked }: Pick<CheckSeen, 'state' | 'isAsked'>): { tone: Tone; words: string } {
  switch (state) {
    case 'asked':
      return { tone: isAsked ? 'trouble' : 'stopped', words: 'To send' }
    case 'sent':
      return { tone: 'waiting', words: 'Being looked at' }
    case 'accepted':
      return { tone: 'done', words: 'Accepted' }
    case 'returned':
      return { tone: 'trouble', words: 'Sent back' }
    case 'ended':
      return { tone: 'trouble', words: 'Ended' }
  }
  return state satisfies never
}

/** "Sent on 3 November 2026. Accepted until 3 March 2027." */
export function checkDates({ state, sentOn, seenOn, endsOn }: CheckSeen): string {
  const day = (one: string) => dayInWords(one, { weekday: false })
  const sent = (state === 'sent' || state === 'returned') && sentOn ? `Sent on ${day(sentOn)}.` : ''
  const until = endsOn
    ? state === 'ended'
      ? ` Good until ${day(endsOn)}, which is over.`
      : ` Good until ${day(endsOn)}.`
    : ''
  const seen = seenOn ? `Accepted on ${day(seenOn)}.${until}` : ''
  return [sent, seen].filter(Boolean).join(' ')
}
