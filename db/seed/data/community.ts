import { aroundTown } from './community/around-town.ts'
import { byDistrict } from './community/by-district.ts'
import type { CommunitySeed } from './community/entry.ts'

export const community: readonly CommunitySeed[] = [...aroundTown, ...byDistrict]
