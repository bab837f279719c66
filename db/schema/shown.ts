// What is kept as JSON beside the things it is shown with.

export const checkKinds = ['identity', 'insurance', 'criminal-record', 'registration', 'references'] as const
export type CheckKind = (typeof checkKinds)[number]

/** One accepted check as buyers read it; kept with the organisation. */
export type CheckStatement = {
  kind: CheckKind
  words: string // "Insured for £5 million"
  endsOn: string | null
  seenOn: string
  by: string // the council's name
  /** the council asks it of this kind of provider: when it has ended, new orders stop */
  isAsked: boolean
}

/** A photograph as a page shows it. Its id is made of its content: the address of a changed one is another. */
export type Photo = { id: string; alt: string; width: number; height: number }
