import { providerTypes } from '#db/schema/people.ts'
import type { PotLeft } from '../query.ts'
import { emptyBits, hasBit, inAll, inAny, setBit, takeAway, type Bits } from './bits.ts'
import type { Facets } from './facets.ts'
import { upTo, type Prices } from './price-list.ts'

/** What is free, and what costs at most what is left in a pot that may pay for it, by any of these price lists. */
export function payableFrom(pots: readonly PotLeft[], lists: readonly Prices[], facets: Facets): Bits {
  const payable = pots.map((pot) =>
    inAll([inAny(lists.map((list) => upTo(list, Math.max(0, pot.pence)))), ...allowedBy(pot, facets)]),
  )
  return inAny([facets.isFree, ...payable])
}

/** What a pot may pay for, by each of its rules. */
function allowedBy({ categoryIds, mayPayInHouse, organisationId }: PotLeft, facets: Facets): Bits[] {
  return [
    ...(categoryIds ? [onShelves(categoryIds, facets)] : []),
    ...(mayPayInHouse ? [] : [notInHouse(facets)]),
    ...(organisationId === null ? [] : [soldBy(organisationId, facets)]),
  ]
}

export function onShelves(categoryIds: readonly string[], { shelves, capacity }: Facets): Bits {
  const sets = categoryIds.flatMap((id) => shelves.get(id) ?? [])
  return inAny(sets, emptyBits(capacity))
}

export function notInHouse({ alive, providerTypes: byType, capacity }: Facets): Bits {
  const others = alive.slice()
  takeAway(others, byType[providerTypes.indexOf('in-house')] ?? emptyBits(capacity))
  return others
}

function soldBy(organisationId: string, { alive, organisations, organisationAt, size, capacity }: Facets): Bits {
  const bits = emptyBits(capacity)
  const number = organisations.get(organisationId)
  for (let slot = 1; slot < size; slot++) {
    if (organisationAt[slot] === number && hasBit(alive, slot)) setBit(bits, slot)
  }
  return bits
}
