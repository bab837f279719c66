import { z } from 'zod'
import { isDay } from '../shared/day.ts'

const column = z.string().min(1)

/** How a register's columns and words become listings: a file beside the register. */
export const RegisterMapping = z.object({
  /** the register's name, as it is shown */
  source: z.string().min(3),
  /** the day of the register, as it is shown */
  sourceOn: z.string().refine(isDay, 'sourceOn wants a day such as 2025-12-01'),
  /** what being on the register means: "On the register of the …" */
  check: z.string(),
  columns: z.object({
    /** the columns that together say which service a row is, from one edition to the next */
    identity: z.array(column).min(1),
    title: column,
    provider: column,
    type: column,
    postcode: column,
    address: z.array(column),
    places: column.optional(),
  }),
  categories: z.array(
    z.object({
      slug: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string(),
      tone: z.enum(['home', 'out', 'do', 'learn', 'breaks', 'food', 'kit', 'free']),
    }),
  ),
  types: z.record(z.string(), z.object({ category: z.string(), words: z.string(), pictures: z.array(z.string()) })),
})
export type RegisterMapping = z.infer<typeof RegisterMapping>
export type RegisterRow = Record<string, string>

/** What the import writes of one service. Whatever else a listing says is not the register's. */
export type RegisterService = {
  line: number
  sourceId: string
  provider: string
  category: string
  district: string
  content: { title: string; summary: string; description: string; placeWords: string; pictures: string[] }
}

/** The columns that a mapping wants and a file does not have. */
export function missingColumns({ columns }: RegisterMapping, header: readonly string[]): string[] {
  const { identity, address, places, ...others } = columns
  const wanted = [...identity, ...address, ...Object.values(others), ...(places ? [places] : [])]
  return [...new Set(wanted)].filter((name) => !header.includes(name))
}

/** One service, or the reason in words why the row cannot be taken. */
export function serviceFrom(mapping: RegisterMapping, row: RegisterRow, line: number): RegisterService | string {
  const { columns, types, source } = mapping
  const title = tidy(row[columns.title])
  const provider = tidy(row[columns.provider])
  const typeName = tidy(row[columns.type])
  const type = types[typeName]
  const postcode = tidy(row[columns.postcode]).toUpperCase()
  const district = districtOf(postcode)
  if (!title) return `There is no name in ${columns.title}.`
  if (!provider) return `There is no provider in ${columns.provider}.`
  if (!type) return `The mapping does not know the type “${typeName}”.`
  if (!district) return `“${postcode}” is not a postcode of the United Kingdom.`
  const address = columns.address.map((name) => tidy(row[name])).filter(Boolean)
  const places = columns.places ? tidy(row[columns.places]) : ''
  const room = Number(places) > 0 ? ` It has room for ${places} people.` : ''
  return {
    line,
    sourceId: columns.identity.map((name) => tidy(row[name])).join(' | '),
    provider,
    category: type.category,
    district,
    content: {
      title,
      summary: `${type.words}, run by ${provider}.`,
      description: `${type.words} at ${[...address, postcode].join(', ')}.${room}\n\nThis comes from the ${source}. The provider has not joined Daybook yet, so you cannot order here. Ask them or the council.`,
      placeWords: address.join(', '),
      pictures: type.pictures,
    },
  }
}

/** 'BT9' from 'BT9 7AS'. Null: it is no postcode. */
export function districtOf(postcode: string): string | null {
  return /^([A-Z]{1,2}[0-9][A-Z0-9]?) ?[0-9][A-Z]{2}$/.exec(postcode)?.[1] ?? null
}

function tidy(cell: string | undefined): string {
  return (cell ?? '').replace(/\s+/g, ' ').trim()
}
