import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export { check, foreignKey, index, primaryKey, unique, uniqueIndex, text } from 'drizzle-orm/sqlite-core'
export const table = sqliteTable
export const pence = (name: string) => integer(name)
export const count = (name: string) => integer(name)
export const decimal = (name: string) => real(name)
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const day = (name: string) => text(name)
export const flag = (name: string) => integer(name, { mode: 'boolean' })
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
export const id = (name = 'id') => text(name)
