/** Who does something. Daybook itself (night work, the match) is null where an id is wanted. */
export type Actor = {
  userId: string
  name: string
  /** when the second factor was last given in this session */
  secondFactorAt: Date | null
  /** this session runs with a confirmed second factor */
  hasSecondFactor: boolean
}

/** Daybook itself, for work that nobody pressed a button for. */
export const daybook: Actor = { userId: '', name: 'Daybook', secondFactorAt: null, hasSecondFactor: false }

/** The id to record: null for Daybook itself. */
export function actorId(actor: Actor): string | null {
  return actor.userId || null
}
