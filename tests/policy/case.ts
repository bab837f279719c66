import type { User, World } from './world.ts'

export type Case = {
  /** the page, with ids of Joan's records */
  at: (w: World) => string
  /** who may see it: everybody, even nobody; everybody who is signed in; or these alone */
  may: 'everybody' | 'signed-in' | readonly User[]
  /** a page that others have too, each with what is theirs */
  isOwnForEach?: true
  /** the status of a good answer, and where it leads: 200 unless told otherwise */
  answers?: (w: World) => string
  /** what the browser holds besides who is signed in */
  browser?: (w: World) => string
  /** whom the page leads to one of their own */
  leadsAway?: 'signed-in' | readonly User[]
  /** the same place by a link, an id or a browser that opens nothing: nobody reads there what is planted in the record */
  wrong?: { at: (w: World) => string; browser?: (w: World) => string }[]
  /** what those who may see it read there; nobody else ever does */
  sees?: string | ((w: World) => string)
  /** why no form of the page could reach a record that somebody else can name: said where there are no `forms` */
  reachesOwnAlone?: string
  /** forms that would change Joan's records, and who may send each: not to be had for anybody else */
  forms?: { may: readonly User[] | 'everybody'; body: (w: World) => Record<string, string | string[]> }[]
  /** one's own place with somebody else's record in it; `hides`: the words that must not be there, else any of Joan's */
  crossings?: {
    who: User
    at: (w: World) => string
    body?: (w: World) => Record<string, string | string[]>
    hides?: string[]
  }[]
}

/** A form that is the same in every world. */
export const form = (body: Record<string, string | string[]>) => () => body

/** Those who may act for Joan, and those who may see her money. */
export const acting = ['joan', 'tom', 'caseworker'] as const
export const seeing = [...acting, 'practitioner', 'finance', 'finance2'] as const
/** Joan's council, and the part of it that pays. */
export const officers = ['practitioner', 'finance', 'finance2'] as const
export const paying = ['finance', 'finance2'] as const
/** Whoever works for Joan's provider. */
export const selling = ['providerOwner', 'providerStaff'] as const
