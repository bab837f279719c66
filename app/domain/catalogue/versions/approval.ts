import type { providerTypes } from '#db/schema/people.ts'

type ProviderType = (typeof providerTypes)[number]
/** What a rule is about: a kind of provider, or a category with all below it. */
export type ApprovalSubject = `type:${ProviderType | 'community'}` | `category:${string}`

/** What the council's rules say, by subject. */
export type ApprovalRules = ReadonlyMap<string, boolean>

type About = {
  providerType: ProviderType | null
  /** the category and those above it, the nearest first */
  line: readonly { id: string; isRegulated: boolean }[]
}

/** True when the council reads a change before it is shown: because of the provider's kind, or because of the category. */
export function needsApproval({ providerType, line }: About, rules: ApprovalRules): boolean {
  return typeNeeds(providerType, rules) || categoryNeeds(line, rules)
}

/** What a council has not spoken of: its own services wait for it; everybody else is shown at once. */
export function typeNeeds(providerType: ProviderType | null, rules: ApprovalRules): boolean {
  return rules.get(`type:${providerType ?? 'community'}`) ?? providerType === 'in-house'
}

/** The nearest category that the council has spoken of decides; else regulated care waits. */
export function categoryNeeds(line: About['line'], rules: ApprovalRules): boolean {
  const said = line.map(({ id }) => rules.get(`category:${id}`)).find((answer) => answer !== undefined)
  return said ?? line.some(({ isRegulated }) => isRegulated)
}
