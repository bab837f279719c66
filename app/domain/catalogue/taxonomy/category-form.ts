import { z } from 'zod'

const name = z.string({ error: 'Give it a name' }).trim().min(2, 'Give it a name').max(80, 'Use up to 80 letters')
const place = z
  .string()
  .optional()
  .transform((id) => id || null)

/** What a council does with its list of categories. */
export const CategoriesForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    name,
    parentId: place,
    facet: z.enum(['shelf', 'specialism']).default('shelf'),
  }),
  z.object({ intent: z.literal('undo'), changeId: z.string() }),
  z.object({ intent: z.enum(['up', 'down']), categoryId: z.string() }),
])

/** What it does with one of them. Moving and merging are shown before they are done. */
export const CategoryForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), name }),
  z.object({ intent: z.enum(['close', 'open', 'regulate', 'deregulate']) }),
  z.object({ intent: z.literal('move'), parentId: place }),
  z.object({ intent: z.literal('merge'), intoId: z.string({ error: 'Choose where to put it' }) }),
])
