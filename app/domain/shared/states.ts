import { Refusal } from './refusal.ts'

/** Which state may follow which. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>

export function mayBecome<State extends string>(table: Transitions<State>, from: State, to: State): boolean {
  return table[from].includes(to)
}

/** Refuses a change of state that its table does not hold. `what` is the thing in words: "This order". */
export function requireTransition<State extends string>(
  table: Transitions<State>,
  change: { from: State; to: State; what: string },
): void {
  const { what, from, to } = change
  if (mayBecome(table, from, to)) return
  const why = from === to ? `${what} is ${from} already.` : `${what} is ${from}, so it cannot become ${to}.`
  throw new Refusal('conflict', `${why} Nothing was changed.`)
}
