import { aminaAndJoan } from './people/amina-and-joan.ts'
import { northgate } from './people/northgate.ts'
import { others } from './people/others.ts'
import type { PersonSeed } from './people/person.ts'

/** Forty-one people with budgets. */
export const people: readonly PersonSeed[] = [...aminaAndJoan, ...northgate, ...others]
