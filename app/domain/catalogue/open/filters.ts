import { z } from 'zod'
import { weekdayCodes } from './schedules.ts'

const number = z.coerce.number()
const whole = z.coerce.number().int()
const uuid = z.string().toLowerCase().pipe(z.uuid())
const clock = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?$/)
  .transform((text) => {
    const [hour = '0', minute = '0'] = text.split(':')
    return Number(hour) * 60 + Number.parseInt(minute, 10)
  })

/**
 * What somebody asks of the feed: the standard's own parameters, and of those of HSDS `modified_after`,
 * `organization_id`, `full` and `format`.
 */
export const OpenQuery = z.object({
  page: whole.min(1).max(1_000_000).default(1),
  per_page: whole.min(1).max(100).default(50),
  search: z.string().trim().max(200).optional(),
  taxonomy_term_id: uuid.optional(),
  taxonomy_id: uuid.optional(),
  organization_id: uuid.optional(),
  minimum_age: number.optional(),
  maximum_age: number.optional(),
  start_time: clock.optional(),
  end_time: clock.optional(),
  day: z
    .string()
    .toUpperCase()
    .transform((text) => text.slice(0, 2))
    .pipe(z.enum(weekdayCodes))
    .optional(),
  modified_after: z
    .string()
    .transform((text) => new Date(text))
    .refine((at) => !Number.isNaN(at.getTime()))
    .optional(),
  postcode: z
    .string()
    .toUpperCase()
    .transform((text) => districtAsked(text))
    .refine((district) => district !== null)
    .optional(),
  proximity: number.positive().max(200_000).optional(), // metres
  full: z.enum(['true', 'false', '1', '0']).optional(),
  format: z.enum(['json', 'ndjson']).default('json'),
})
export type OpenQuery = z.output<typeof OpenQuery>

/** 'FH3' from 'FH3 2AB', 'fh32ab' or 'FH3'. */
function districtAsked(text: string): string | null {
  const packed = text.replace(/\s+/g, '')
  return /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})?$/.exec(packed)?.[1] ?? null
}

/** The parameters that were understood, in a fixed order: under these an answer is kept. */
export function canonical(query: OpenQuery): string {
  return Object.keys(OpenQuery.shape)
    .flatMap((name) => {
      const value = Object.entries(query).find(([known]) => known === name)?.[1]
      return value === undefined ? [] : [`${name}=${value instanceof Date ? value.toISOString() : value}`]
    })
    .join('&')
}
