import type fc from 'fast-check'
import { expect } from 'vitest'
import { chainHead } from '#app/domain/ledger/chain-head.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db } from '#db/client.ts'
import { figureNames, figuresOf, lookAround, type Around, type Figures, type World } from './world.ts'

/** What is known of the world without asking its ledger. */
export type Model = { figures: Map<string, Figures>; around: Around; undoable: Undoable[] }
export type Undoable = { key: string; changes: Change[] }
/** One figure of a pot that goes up or down. */
export type Change = [potId: string, name: keyof Figures, pence: number]

/** Something that can be done: to what, what it will change, and doing it. */
export type Verb<Target> = {
  name: string
  targets(model: Model, world: World): Target[]
  foretell(target: Target, about: { size: number; model: Model }): Change[]
  act(world: World, target: Target, about: { size: number; key: string }): Promise<unknown>
  /** it can be reversed by its key */
  isUndoable?: boolean
}

export type Chosen = { which: number; pick: number; size: number; isRepeated: boolean }
export type Tally = Map<string, { done: number; refused: number }>

/** A verb that hides what it is done to, so that all of them can stand in one list. */
export function doable<Target>(verb: Verb<Target>) {
  return {
    name: verb.name,
    canBeDone: (model: Model, world: World) => verb.targets(model, world).length > 0,
    run: (model: Model, world: World, about: { chosen: Chosen; tally: Tally }) => run(verb, { model, world, ...about }),
  }
}
export type Doable = ReturnType<typeof doable>
export type Weighted = { verb: Doable; weight: number }

/** A command of fast-check: does one of the verbs that can be done just then, the likelier the more they weigh. */
export function command(verbs: Weighted[], chosen: Chosen, tally: Tally): fc.AsyncCommand<Model, World> {
  let said = 'nothing yet'
  return {
    check: () => true,
    async run(model, world) {
      const possible = verbs.filter(({ verb }) => verb.canBeDone(model, world))
      const lots = possible.flatMap(({ verb, weight }) => Array.from({ length: weight }, () => verb))
      const verb = lots[chosen.which % lots.length]!
      said = `${verb.name} (${chosen.pick}, ${chosen.size}${chosen.isRepeated ? ', twice' : ''})`
      await verb.run(model, world, { chosen, tally })
    },
    toString: () => said,
  }
}

type Run = { model: Model; world: World; chosen: Chosen; tally: Tally }

/** Does a verb, and compares what it changed with what was foretold. Twice is the same as once. */
async function run<Target>(verb: Verb<Target>, { model, world, chosen, tally }: Run): Promise<void> {
  const { pick, size, isRepeated } = chosen
  const targets = verb.targets(model, world)
  const target = targets[pick % targets.length]!
  const changes = verb.foretell(target, { size, model }).filter(([, , pence]) => pence !== 0)
  const key = newId('key')
  const count = tally.get(verb.name) ?? { done: 0, refused: 0 }
  tally.set(verb.name, count)

  if (isTooMuch(model, changes)) {
    count.refused += 1
    await expect(verb.act(world, target, { size, key })).rejects.toMatchObject({ code: 'short' })
  } else {
    await verb.act(world, target, { size, key })
    count.done += 1
    for (const [potId, name, pence] of changes) model.figures.get(potId)![name] += pence
    if (verb.isUndoable) model.undoable.push({ key, changes })
  }
  await compare(model, world)
  if (isRepeated) await again(world, () => verb.act(world, target, { size, key }))
  model.around = await lookAround(world)
}

function isTooMuch({ figures }: Model, changes: Change[]): boolean {
  const after = new Map([...figures].map(([potId, pot]) => [potId, { ...pot }]))
  for (const [potId, name, pence] of changes) after.get(potId)![name] += pence
  return [...after.values()].some((pot) => Math.min(...figureNames.map((name) => pot[name])) < 0)
}

/** The ledger says what was foretold, and the identity holds for every pot. */
async function compare({ figures }: Model, world: World): Promise<void> {
  const real = await figuresOf(world)
  for (const [potId, pot] of real) {
    expect(pot).toMatchObject(figures.get(potId)!)
    expect(pot.given + pot.shortfall).toBe(pot.available + pot.setAside + pot.committed + pot.spent)
    expect(pot.charged).toBe(pot.spent)
  }
}

async function again(world: World, act: () => Promise<unknown>): Promise<void> {
  const [head, before] = [await chainHead(db), await figuresOf(world)]
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error // to be told that it is done already is an answer too
  }
  expect(await figuresOf(world)).toEqual(before)
  expect(await chainHead(db)).toEqual(head)
}
