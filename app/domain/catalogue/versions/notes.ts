import type { versionStates } from '#db/schema/listing-versions.ts'
import { seasonInWords, type Season } from '../editor/season.ts'
import { dayInWords } from '../../shared/words.ts'

type Standing = { state: (typeof versionStates)[number]; reason: string | null }
type Own = Season & { state: string; hiddenBecause: 'season' | 'stale' | null; askedOn: string | null }

/** What a provider is told about one of its listings, besides its state: a sentence each. */
export function notesOf(listing: Own, standing: Standing | undefined): string[] {
  return [...versionNotes(listing, standing), ...shownNotes(listing)]
}

function versionNotes({ state }: Own, standing: Standing | undefined): string[] {
  const said = standing?.state
  switch (said) {
    case 'waiting':
      return [
        state === 'draft'
          ? 'The council reads it. It goes into the shop when they say yes.'
          : 'The council reads your change. Until then everybody sees what stood there before.',
      ]
    case 'returned':
      return [`The council sent your change back: ${standing?.reason ?? ''}`]
    case 'draft':
      return state === 'draft' ? [] : ['You kept a change for later. Nobody else sees it.']
    case 'approved':
    case 'superseded':
    case undefined:
      return []
    default:
      return said satisfies never
  }
}

function shownNotes(listing: Own): string[] {
  const { state, hiddenBecause, askedOn } = listing
  if (state !== 'published') return []
  if (hiddenBecause === 'season') return [`It is not shown just now: you said only ${seasonInWords(listing) ?? ''}.`]
  if (hiddenBecause === 'stale')
    return ['It is not shown: nobody told us that it is still right. Say so, and it is back at once.']
  return askedOn ? [`We asked on ${dayInWords(askedOn)} whether it is still right.`] : []
}
