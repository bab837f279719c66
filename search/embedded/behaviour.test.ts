import { meetsTheSearchContract } from '#tests/contracts/search-behaviour.ts'
import { openEmbedded } from './open.ts'

meetsTheSearchContract(async () => openEmbedded(':memory:'))
