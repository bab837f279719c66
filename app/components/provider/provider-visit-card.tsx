import type { ReactNode } from 'react'
import type { ProviderVisit } from '#app/domain/ordering/visits-of-provider.server.ts'
import { visitStateWords } from '#app/domain/ordering/visit.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { visitTones } from '../order/order-tone.ts'
import { Button, QuietLink } from '../ui/button.tsx'
import { VisitCard } from '../visit/visit-card.tsx'
import { lengthInWords, whenInWords } from './visit-words.ts'

/** A visit as a loader sends it: its instants are not shown here. */
export type ShownVisit = Pick<
  ProviderVisit,
  | 'id'
  | 'state'
  | 'title'
  | 'lineNote'
  | 'unit'
  | 'plannedDay'
  | 'plannedStartMinute'
  | 'plannedMinutes'
  | 'quantity'
  | 'deliveredNote'
  | 'queryReason'
  | 'personName'
  | 'shortName'
  | 'about'
>

/**
 * One visit on a provider's pages: time, whom, where, and one press to record it as it was ordered.
 * `isReady`: its time has come. `withDay`: the list holds several days.
 */
export function ProviderVisitCard(props: {
  visit: ShownVisit
  href: string
  /** where the one press goes; the page itself, unless it is the first page of a room */
  recordAction?: string
  isReady: boolean
  withDay?: boolean
  isMain?: boolean
  done?: string
  children?: ReactNode
  level?: 2 | 3
}) {
  const { visit, href, recordAction, isReady, withDay = false, isMain = false, done, children, level } = props
  const time = whenInWords(visit)
  const isPlanned = visit.state === 'planned'
  return (
    <VisitCard
      level={level}
      time={withDay ? `${dayInWords(visit.plannedDay, { year: false })}, ${time}` : time}
      state={
        isPlanned && isReady
          ? { tone: 'waiting', words: 'Ready to record' }
          : { tone: visitTones[visit.state], words: visitStateWords[visit.state] }
      }
      title={visit.personName}
      look={isPlanned && isReady && isMain ? 'now' : done ? 'done' : undefined}
      done={done}
      act={isPlanned && isReady ? <RecordPress visit={visit} isMain={isMain} action={recordAction} /> : null}
      links={<Links visit={visit} href={href} isReady={isReady} />}
    >
      <WhatAndWhere visit={visit} />
      {children}
    </VisitCard>
  )
}

function WhatAndWhere({ visit }: { visit: ShownVisit }) {
  const about = (section: string) => visit.about.find((one) => one.section === section)?.text
  const where = [about('address'), about('howToGetIn')].filter(Boolean).join('. ')
  return (
    <>
      <p>{[visit.title, where].filter(Boolean).join('. ')}</p>
      {visit.lineNote ? <p className="db-soft">“{visit.lineNote}”</p> : null}
      {visit.state === 'queried' ? (
        <p>
          <strong>What is not right:</strong> {visit.queryReason ?? 'They did not say.'}
        </p>
      ) : null}
    </>
  )
}

type Press = { visit: ShownVisit; isMain: boolean; action: string | undefined }

function RecordPress({ visit, isMain, action }: Press) {
  return (
    <form method="post" action={action}>
      <Hidden name="intent" value="record" />
      <Hidden name="visitId" value={visit.id} />
      <Button
        look={isMain ? 'main' : 'secondary'}
        isBig={isMain}
        icon={isMain ? 'tick' : undefined}
        about={`for ${nameOf(visit)}`}
      >
        Record {lengthInWords(visit)}
      </Button>
    </form>
  )
}

/** Which visit a press or a link is about, for whoever hears it: there may be several to one person, and two on a day. */
function nameOf(visit: ShownVisit): string {
  return `${visit.personName}, ${dayInWords(visit.plannedDay, { year: false })}, ${whenInWords(visit)}`
}

function Links({ visit, href, isReady }: { visit: ShownVisit; href: string; isReady: boolean }) {
  const phone = visit.about.find(({ section }) => section === 'phone')?.text
  if (visit.state === 'planned' && isReady)
    return (
      <>
        <To href={href} words="The times were different" about={nameOf(visit)} />
        <To href={`${href}#missed`} words="It did not happen" about={nameOf(visit)} />
      </>
    )
  if (visit.state === 'planned')
    return (
      <>
        <To href={href} words="More about this visit" about={nameOf(visit)} />
        {phone ? (
          <QuietLink href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`} icon="phone">
            Call {visit.shortName}
          </QuietLink>
        ) : null}
      </>
    )
  if (visit.state === 'delivered' || visit.state === 'short')
    return <To href={href} words="I made a mistake" about={nameOf(visit)} />
  if (visit.state === 'queried') return <To href={href} words="Look and answer" about={nameOf(visit)} />
  return <To href={href} words="See this visit" about={nameOf(visit)} />
}

function To({ href, words, about }: { href: string; words: string; about: string }) {
  return (
    <a className="govuk-link" href={href}>
      {words}
      <span className="govuk-visually-hidden">: {about}</span>
    </a>
  )
}
