import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { happenings, listingDistricts, prices } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { now } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import type { FeedPrice } from './costs-from.ts'
import type { FeedService } from './service-from.ts'

type Of = { listingId: string; service: FeedService }

/** Prices, times, districts and specialisms of listings that a feed has just written for the first time. */
export async function addBeside(tx: Tx, all: (Of & { specialismIds: string[] })[]): Promise<void> {
  const menus = all.flatMap(({ listingId, service }) =>
    service.prices.map((price, at) => priceRow(listingId, price, at)),
  )
  const times = all.flatMap(({ listingId, service }) => timeRows(listingId, service))
  const districts = all.flatMap(({ listingId, service }) => districtRows(listingId, service))
  const meant = all.flatMap(({ listingId, specialismIds }) =>
    specialismIds.map((categoryId) => ({ listingId, categoryId })),
  )
  if (menus.length > 0) await tx.insert(prices).values(menus)
  if (times.length > 0) await tx.insert(happenings).values(times)
  if (districts.length > 0) await tx.insert(listingDistricts).values(districts)
  if (meant.length > 0) await tx.insert(listingSpecialisms).values(meant)
}

/** The same of listings that were written before: prices end and begin, times that are over are kept. */
export async function changeBeside(tx: Tx, { listingId, service }: Of): Promise<void> {
  await changePrices(tx, { listingId, service })
  await changeTimes(tx, { listingId, service })
  await tx.delete(listingDistricts).where(eq(listingDistricts.listingId, listingId))
  const districts = districtRows(listingId, service)
  if (districts.length > 0) await tx.insert(listingDistricts).values(districts)
}

/** Nobody can order what nobody runs, so no one need be told of a price that changes. */
async function changePrices(tx: Tx, { listingId, service }: Of): Promise<void> {
  const standing = await tx
    .select()
    .from(prices)
    .where(
      and(
        eq(prices.listingId, listingId),
        isNull(prices.councilId),
        or(isNull(prices.validTo), gte(prices.validTo, today())),
      ),
    )
  const kept = new Set<string>()
  const added = service.prices.flatMap((price, at) => {
    const row = priceRow(listingId, price, at)
    const same = standing.find((old) => !kept.has(old.id) && isSame(old, row, price.validFrom !== null))
    if (!same) return [row]
    kept.add(same.id)
    return []
  })
  const ended = standing.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (ended.length > 0)
    await tx
      .update(prices)
      .set({ validTo: addDays(today(), -1) })
      .where(inArray(prices.id, ended))
  if (added.length > 0) await tx.insert(prices).values(added)
}

type PriceRow = ReturnType<typeof priceRow>

function isSame(old: typeof prices.$inferSelect, row: PriceRow, saysFrom: boolean): boolean {
  const names = ['unit', 'label', 'band', 'pence', 'vatBasisPoints', 'vatReason', 'groupSize', 'leastMinutes'] as const
  const others = ['leastQuantity', 'travel', 'travelPence', 'validTo', 'position'] as const
  const isAlike = [...names, ...others].every((name) => old[name] === row[name])
  return isAlike && (!saysFrom || old.validFrom === row.validFrom)
}

async function changeTimes(tx: Tx, { listingId, service }: Of): Promise<void> {
  const standing = await tx
    .select()
    .from(happenings)
    .where(and(eq(happenings.listingId, listingId), gte(happenings.day, today())))
  const keyOf = (time: { day: string; startsMinute: number; endsMinute: number }) =>
    `${time.day} ${time.startsMinute} ${time.endsMinute}`
  const wanted = new Map(timeRows(listingId, service).map((row) => [keyOf(row), row]))
  const gone = standing.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id)
  for (const row of standing) wanted.delete(keyOf(row))
  if (gone.length > 0) await tx.delete(happenings).where(inArray(happenings.id, gone))
  if (wanted.size > 0) await tx.insert(happenings).values([...wanted.values()])
}

function priceRow(listingId: string, { validFrom, ...price }: FeedPrice, position: number) {
  return {
    ...price,
    id: newId('prc'),
    listingId,
    councilId: null,
    validFrom: validFrom ?? today(),
    position,
    createdAt: now(),
  }
}

function timeRows(listingId: string, { when }: FeedService) {
  return when.times.map((time) => ({ ...time, id: newId('hap'), listingId }))
}

function districtRows(listingId: string, { place }: FeedService) {
  return place.districtsServed.map((district) => ({ listingId, district }))
}
