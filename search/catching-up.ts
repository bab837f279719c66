import type { Db } from '#db/client.ts'
import type { SearchEngine } from './engine.ts'
import type { SearchSettings } from './settings.ts'
import { rebuild, syncListings } from './sync.ts'

/** Where those who run Daybook read of it: never what anybody looked for. */
export type Tell = Record<'info' | 'warn' | 'error', (facts: Record<string, unknown>, words: string) => void>
export type MainEngine = SearchEngine & { isThere(): Promise<boolean> }
/** Milliseconds: how long a write may hold somebody up; how long after a failure it is asked again; how often it is compared. */
export const usualTimes = { write: 3000, again: 2000, mostAgain: 60_000, compare: 5000 }
/** More missed listings than these are not remembered one by one: the index is made anew. */
export const mostMissed = 2000

export type Parts = { main: MainEngine; spare: SearchEngine; tell: Tell; times?: typeof usualTimes }
export type State = {
  isReady: boolean
  failures: number
  missed: Set<string> | 'all'
  /** what it is still to be told */
  settings: SearchSettings | null
  nextLook: number
  waited: number
}

export async function tend({ main, spare, tell, times }: Required<Parts>, state: State, db: Db): Promise<void> {
  if (performance.now() < state.nextLook) return
  state.nextLook = Infinity // until this look has ended
  try {
    if (!state.isReady && !(await main.isThere())) throw new Error('It does not answer.')
    if (await isInStep(main, spare, state)) {
      state.nextLook = performance.now() + times.compare
      return
    }
    const since = performance.now()
    state.isReady = false
    await catchUp({ main, spare }, state, db)
    state.waited = 0
    state.nextLook = performance.now() + times.compare
    tell.info({ ms: Math.round(performance.now() - since) }, 'the search server is up to date and answers')
  } catch (error) {
    state.isReady = false
    state.waited = Math.min(times.mostAgain, Math.max(times.again, state.waited * 2))
    state.nextLook = performance.now() + state.waited
    tell.warn({ err: error, againInMs: state.waited }, 'the search server is still away')
  }
}

/** Another process may have made the spare anew. */
async function isInStep(main: SearchEngine, spare: SearchEngine, state: State): Promise<boolean> {
  return state.isReady && (await main.catalogueState()) === (await spare.catalogueState())
}

async function catchUp({ main, spare }: Pick<Parts, 'main' | 'spare'>, state: State, db: Db): Promise<void> {
  const settings = state.settings
  if (settings) await main.use(settings)
  if (state.settings === settings) state.settings = null
  const isOther = (await main.catalogueState()) !== (await spare.catalogueState())
  if (state.missed === 'all' || isOther) {
    state.missed = new Set()
    await rebuild({ db, engine: main })
  }
  // what is changed meanwhile is missed as well; the last look at it and being ready are one step
  for (let missed = taken(state); missed.length > 0; missed = taken(state)) {
    try {
      await syncListings({ db, engine: main }, missed)
    } catch (error) {
      giveBack(state, missed)
      throw error
    }
  }
  const said = await spare.catalogueState()
  if (said !== null) await main.rememberCatalogueState(said)
  state.isReady = isNothing(state.missed) && state.settings === null
  if (!state.isReady) throw new Error('More was changed meanwhile.')
}

function isNothing(missed: State['missed']): boolean {
  return missed !== 'all' && missed.size === 0
}

function taken(state: State): string[] {
  if (state.missed === 'all') return []
  const missed = [...state.missed]
  state.missed = new Set()
  return missed
}

function giveBack(state: State, missed: readonly string[]): void {
  if (state.missed !== 'all') state.missed = new Set([...state.missed, ...missed])
}
