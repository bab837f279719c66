import { bigint, boolean, date, doublePrecision, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export { check, foreignKey, index, primaryKey, unique, uniqueIndex, text } from 'drizzle-orm/pg-core'
export const table = pgTable
/** Whole pence. Never a float. */
export const pence = (name: string) => bigint(name, { mode: 'number' })
/** A whole number that is not money: minutes, a position, basis points. */
export const count = (name: string) => integer(name)
/** A measured number, such as a latitude. Never money. */
export const decimal = (name: string) => doublePrecision(name)
/** A point in time, to the millisecond, UTC. */
export const instant = (name: string) => timestamp(name, { mode: 'date', precision: 3, withTimezone: true })
/** A calendar day, 'YYYY-MM-DD', with no time zone. */
export const day = (name: string) => date(name, { mode: 'string' })
export const flag = (name: string) => boolean(name)
export const json = <T>(name: string) => jsonb(name).$type<T>()
export const id = (name = 'id') => text(name)
