import type { ReactNode } from 'react'
import { powerWords, stateWords, upperFirst, type MandateState } from '#app/domain/people/mandate.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { Power } from '#db/schema/people.ts'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export type MandateShown = {
  id: string
  name: string
  relation: string
  powers: Power[]
  state: MandateState
  startsOn: string
  endsOn: string | null
  caseworkers: string[]
}

/** One permission: who, what they may do, how long; what can be done with it goes below. */
export function MandateCard({ mandate, children }: { mandate: MandateShown; children?: ReactNode }) {
  const { id, name, relation, powers, state, caseworkers } = mandate
  return (
    <article className="db-card" aria-labelledby={`mandate-${id}`}>
      <h3 className="govuk-heading-m" id={`mandate-${id}`}>
        {name} <StatusTag tone={tones[state]}>{stateWords[state]}</StatusTag>
      </h3>
      <p>
        {upperFirst(relation)}. {howLong(mandate)}
      </p>
      <p className="govuk-!-margin-bottom-1">{state === 'ended' ? 'They could:' : 'They may:'}</p>
      <ul className="govuk-list govuk-list--bullet">
        {powers.map((power) => (
          <li key={power}>{powerWords[power]}</li>
        ))}
      </ul>
      {caseworkers.length ? <p>The people there who act: {caseworkers.join(', ')}.</p> : null}
      {children}
    </article>
  )
}

const tones = {
  offered: 'waiting',
  standing: 'going',
  suspended: 'stopped',
  ended: 'stopped',
} as const satisfies Record<MandateState, Tone>

function howLong({ startsOn, endsOn }: MandateShown): string {
  const from = `From ${dayInWords(startsOn, { weekday: false })}`
  return endsOn ? `${from} to ${dayInWords(endsOn, { weekday: false })}.` : `${from}, until it is ended.`
}
