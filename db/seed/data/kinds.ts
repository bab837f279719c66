import { breakKinds } from './kinds/breaks.ts'
import { doKinds } from './kinds/do.ts'
import { foodKinds } from './kinds/food.ts'
import { homeKinds } from './kinds/home.ts'
import { kitKinds } from './kinds/kit.ts'
import { learnKinds } from './kinds/learn.ts'
import { outKinds } from './kinds/out.ts'

export const kinds = {
  ...homeKinds,
  ...outKinds,
  ...doKinds,
  ...foodKinds,
  ...breakKinds,
  ...learnKinds,
  ...kitKinds,
}
export type KindKey = keyof typeof kinds
