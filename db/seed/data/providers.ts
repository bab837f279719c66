import type { ProviderSeed } from './provider.ts'
import { assistants, inHouse } from './providers/assistants-and-council.ts'
import { charity } from './providers/charity.ts'
import { independent } from './providers/independent.ts'
import { micro } from './providers/micro.ts'
import { more } from './providers/more.ts'

export const providers: readonly ProviderSeed[] = [...micro, ...independent, ...charity, ...assistants, ...inHouse].map(
  (provider) => ({ ...provider, offers: [...provider.offers, ...(more[provider.slug] ?? [])] }),
)
