import { paths } from '#app/paths.ts'

/** The lists of a provider's visits, by what is to be done with them. */
export const visitLists = {
  late: { words: 'Still to record', nothing: 'Everything is recorded. Well done.' },
  waiting: { words: 'Waiting for a yes', nothing: 'Nobody has a record of yours to look at.' },
  queried: { words: 'Not right', nothing: 'Nobody says that something was not right.' },
  agreed: { words: 'Agreed', nothing: 'Nothing is agreed yet.' },
  coming: { words: 'Coming', nothing: 'No visits are planned.' },
} as const

export type VisitListName = keyof typeof visitLists

export function isVisitList(name: string | null): name is VisitListName {
  return name !== null && Object.hasOwn(visitLists, name)
}

type Place = { words: string; href: string }

/**
 * From which page a visit was opened, to go back there: `back` names a list or the order, and `from` is the list's key.
 * Anything else is the first page of the room.
 */
export function openedFrom(url: string, of: { organisationId: string; lineId: string }): Place {
  const query = new URL(url).searchParams
  const back = query.get('back')
  if (back === 'order') return { words: 'Order', href: paths.providerOrder(of.organisationId, of.lineId) }
  if (!isVisitList(back)) return { words: 'Today', href: paths.provider(of.organisationId) }
  const from = query.get('from') ?? undefined
  return { words: 'Visits', href: paths.providerVisits(of.organisationId, { show: back, from }) }
}
