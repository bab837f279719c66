import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { db } from '#db/client.ts'
import { invoiceVerbs } from './model/invoice-verbs.ts'
import { moneyVerbs } from './model/money-verbs.ts'
import { orderVerbs } from './model/order-verbs.ts'
import { command, type Model, type Tally, type Weighted } from './model/step.ts'
import { aWorld, figuresOf, lookAround, type Figures, type World } from './model/world.ts'

const tally: Tally = new Map()
const chosen = fc.record({
  which: fc.nat(99_999),
  pick: fc.nat(9_999),
  size: fc.nat(9_999),
  isRepeated: fc.boolean(),
})

const { order, accept, deliver, confirm, ...otherOrderVerbs } = orderVerbs
const verbs: Weighted[] = [
  { verb: order, weight: 3 },
  { verb: accept, weight: 3 },
  { verb: deliver, weight: 4 },
  { verb: confirm, weight: 4 },
  ...Object.values(otherOrderVerbs).map((verb) => ({ verb, weight: 1 })),
  ...Object.values(invoiceVerbs).map((verb) => ({ verb, weight: 3 })),
  ...Object.values(moneyVerbs).map((verb) => ({ verb, weight: 2 })),
]
const commands = fc.array(
  chosen.map((one) => command(verbs, one, tally)),
  { minLength: 70, maxLength: 110, size: 'max' },
)

async function aModel(world: World): Promise<Model> {
  const figures = new Map<string, Figures>()
  for (const [potId, { given, available, setAside, held, delivered, spent, cash, ...pot }] of await figuresOf(world)) {
    const { owed, owedQueried, owedBack } = pot
    figures.set(potId, { given, available, setAside, held, delivered, spent, cash, owed, owedQueried, owedBack })
  }
  return { figures, around: await lookAround(world), undoable: [] }
}

test('whole lives of budgets at random: every figure is as foretold, twice is once, and the books balance', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const world = await aWorld()
      await fc.asyncModelRun(async () => ({ model: await aModel(world), real: world }), steps)
      expect(await verifyBooks(db)).toMatchObject({ ok: true })
    }),
    { numRuns: 24, interruptAfterTimeLimit: 80_000, endOnFailure: true },
  )
  const rows = [...tally].sort(([one], [two]) => one.localeCompare(two))
  for (const [name, { done, refused }] of rows) console.log(`${name.padEnd(28)} ${done} done, ${refused} refused`)
  for (const [name, { done, refused }] of rows) expect.soft(done, name).toBeGreaterThanOrEqual((done + refused) / 2)
  expect(rows.map(([name]) => name)).toHaveLength(everyName().length)
}, 140_000)

function everyName(): string[] {
  return [orderVerbs, invoiceVerbs, moneyVerbs].flatMap((verbs) => Object.values(verbs).map(({ name }) => name))
}
