import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument } from '#tests/factories/search.ts'
import { openStore } from './store.ts'
import { byTitleAfter } from './titles.ts'

test('after whatever changes, listings stand by title as the index says anew', () => {
  const title = fc.constantFrom('Élan', 'Elan', 'Walks', 'a walk', 'Ångström', '漢字', '')
  const change = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.option(title))
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 4 }), (rounds) => {
      const store = openStore(':memory:')
      let slots = store.slotsByTitle()
      for (const changes of rounds) {
        const seen = store.lastSequence()
        for (const [number, now] of changes) {
          if (now === null) store.remove([`lst_${number}`])
          else store.put([aDocument({ listingId: `lst_${number}`, title: now })], '')
        }
        const changed = [...store.changesSince(seen)]
        const shown = new Set(changed.flatMap(({ slot, card }) => (card ? [slot] : [])))
        slots = byTitleAfter(slots, new Set(changed.map(({ slot }) => slot)), {
          hasTitle: (slot) => shown.has(slot),
          isBefore: store.isBeforeByTitle,
        })
        expect([...slots]).toEqual([...store.slotsByTitle()])
      }
      store.close()
    }),
    { numRuns: 30 },
  )
})
