import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMember } from '#tests/factories/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { addDays, today } from '../../shared/day.ts'
import { catalogueVersion } from '../../shared/stamps.server.ts'
import { setPrices } from '../set-prices.server.ts'
import { changeVat } from './change-vat.server.ts'
import { VatForm } from './vat-form.ts'
import { vatNumberFrom } from './vat-number.ts'
import { vatOf } from './vat-of.server.ts'

const registered = { vatNumber: 'GB 980 7806 84', vatReason: null, address: '1 High Street, Fernhill' } as const
const notRegistered = { vatNumber: null, vatReason: 'not registered', address: null } as const
const hour = { unit: 'hour', label: 'Any time', band: 'any', pence: 2400 } as const

test('a VAT number is known however it is typed, and printed one way', () => {
  for (const typed of ['GB 980 7806 84', '980780684', 'gb980 780684', ' 980-7806-84 ']) {
    expect(vatNumberFrom(typed)).toBe('GB 980 7806 84')
  }
  expect(vatNumberFrom('GB 340 8043 29')).toBe('GB 340 8043 29')
  expect(vatNumberFrom('GB 346 2700 13')).toBe('GB 346 2700 13')
  expect(vatNumberFrom('980 7806 84 001')).toBe('GB 980 7806 84 001')
})

test('what cannot be a VAT number is refused', () => {
  for (const typed of ['', '802311781', '12345678', '000000000', 'GB 980 7806 85', 'not registered', 'FR 980780684']) {
    expect(vatNumberFrom(typed)).toBeNull()
  }
})

test('one wrong figure is noticed, unless it makes a number of the other series', () => {
  const seven = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String)
  const whole = seven.map((figures) => {
    const two = Array.from({ length: 97 }, (_, check) => String(check).padStart(2, '0'))
    return two.map((check) => figures + check).filter((number) => vatNumberFrom(number) !== null)
  })
  fc.assert(
    fc.property(whole, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }), (numbers, at, by) => {
      expect(numbers).toHaveLength(2) // the old series and the one since 2009
      const [number = ''] = numbers
      const other = String((Number(number.charAt(at)) + by) % 10)
      const changed = number.slice(0, at) + other + number.slice(at + 1)
      expect(numbers).not.toContain(changed)
      expect(vatNumberFrom(changed) === null || isOtherSeries(number, changed)).toBe(true)
    }),
  )
})

/** A wrong figure may make a number of the other series only where the sums differ by 55 or 42. */
function isOtherSeries(number: string, changed: string): boolean {
  const sum = (figures: string) =>
    [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(figures.charAt(at)), 0)
  const apart = (((sum(changed) - sum(number)) % 97) + 97) % 97
  return apart === 42 || apart === 55
}

test('whoever is registered gives a number and an address; whoever is not, gives neither', () => {
  const errors = (typed: object) => VatForm.safeParse(typed).error?.issues.map(({ path }) => path.join())
  expect(errors({})).toEqual(['registered'])
  expect(errors({ registered: 'yes' })).toEqual(['vatNumber', 'address'])
  expect(errors({ registered: 'yes', vatNumber: '123 4567 89', address: '1 High Street' })).toEqual(['vatNumber'])
  expect(VatForm.parse({ registered: 'exempt' })).toEqual({
    ...{ vatNumber: null, vatReason: 'exempt welfare service', address: null },
  })
  expect(VatForm.parse({ registered: 'yes', vatNumber: '980780684', address: '1 High Street' })).toEqual({
    ...{ vatNumber: 'GB 980 7806 84', vatReason: null, address: '1 High Street' },
  })
})

test('an owner gives the number; before that no price has VAT in it, afterwards it may', async () => {
  const { listingId, providerId, owner } = await aListing()
  const taxed = () =>
    transaction((tx) =>
      setPrices(tx, owner, { listingId, from: addDays(today(), 1), lines: [{ ...hour, vatBasisPoints: 2000 }] }),
    )
  await expect(taxed()).rejects.toThrow('only after you have given your VAT number')
  await changed(owner, providerId, registered)
  const version = await catalogueVersion(db)
  await taxed()
  expect(await catalogueVersion(db)).not.toBe(version) // what it says of VAT stands on public pages
  const [provider] = await db.select().from(organisations).where(eq(organisations.id, providerId))
  expect(provider).toMatchObject(registered)
  await expect(changed(owner, providerId, notRegistered)).rejects.toMatchObject({ field: 'registered' })
})

test('with a number, prices that still say "not registered" are listed; nothing of them changes by itself', async () => {
  const { providerId, owner } = await aListing({ price: { vatReason: 'not registered' }, title: 'A warm meal' })
  expect(await vatOf(db, owner, providerId)).toMatchObject({ atOdds: [] })
  await changed(owner, providerId, registered)
  expect(await vatOf(db, owner, providerId)).toMatchObject({ atOdds: [{ title: 'A warm meal', prices: 1 }] })
  await changed(owner, providerId, notRegistered)
  expect(await vatOf(db, owner, providerId)).toMatchObject({ vatNumber: null, address: registered.address, atOdds: [] })
})

test('only an owner says what is true of VAT', async () => {
  const { providerId } = await aListing()
  const staff = await aMember(providerId, 'staff')
  const stranger = (await aListing()).owner
  await expect(changed(staff, providerId, registered)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changed(stranger, providerId, registered)).rejects.toMatchObject({ code: 'not-found' })
})

function changed(actor: Actor, organisationId: string, vat: typeof registered | typeof notRegistered) {
  return transaction((tx) => changeVat(tx, actor, { organisationId, ...vat }))
}
