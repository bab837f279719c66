export type Book = 'budget' | 'money'

type Plan = { book: Book; normal: 'debit' | 'credit'; hasFloor: boolean; ofPot: boolean }

/** The whole account plan. A floor means: the balance, on its normal side, never goes below 0. */
export const accountPlan = {
  // what may be spent
  given: { book: 'budget', normal: 'debit', hasFloor: false, ofPot: true },
  available: { book: 'budget', normal: 'credit', hasFloor: true, ofPot: true },
  'set-aside': { book: 'budget', normal: 'credit', hasFloor: true, ofPot: true },
  held: { book: 'budget', normal: 'credit', hasFloor: true, ofPot: true },
  delivered: { book: 'budget', normal: 'credit', hasFloor: true, ofPot: true },
  spent: { book: 'budget', normal: 'credit', hasFloor: true, ofPot: true },
  shortfall: { book: 'budget', normal: 'debit', hasFloor: true, ofPot: true },
  // who keeps and owes real money
  cash: { book: 'money', normal: 'debit', hasFloor: true, ofPot: true },
  'council-cash': { book: 'money', normal: 'debit', hasFloor: false, ofPot: false },
  'paid-in': { book: 'money', normal: 'credit', hasFloor: false, ofPot: true },
  charged: { book: 'money', normal: 'debit', hasFloor: true, ofPot: true },
  owed: { book: 'money', normal: 'credit', hasFloor: true, ofPot: true },
  'owed-queried': { book: 'money', normal: 'credit', hasFloor: true, ofPot: true },
  'owed-back': { book: 'money', normal: 'debit', hasFloor: true, ofPot: true },
  'on-its-way': { book: 'money', normal: 'credit', hasFloor: true, ofPot: false },
  recharge: { book: 'money', normal: 'credit', hasFloor: false, ofPot: false },
  'person-owes': { book: 'money', normal: 'debit', hasFloor: true, ofPot: false },
  'card-clearing': { book: 'money', normal: 'debit', hasFloor: false, ofPot: false },
  'card-fees': { book: 'money', normal: 'debit', hasFloor: false, ofPot: false },
} as const satisfies Record<string, Plan>

export type AccountKind = keyof typeof accountPlan

export type AccountRef = {
  id: string
  book: Book
  kind: AccountKind
  normal: 'debit' | 'credit'
  hasFloor: boolean
  potId: string | null
}

/** One builder for each account. An id says the kind and what the account is kept for: `owed:pot_…:org_…`. */
export const account = {
  given: (potId: string) => named('given', potId),
  available: (potId: string) => named('available', potId),
  setAside: (potId: string) => named('set-aside', potId),
  held: (potId: string, shareId: string) => named('held', potId, shareId),
  delivered: (potId: string, shareId: string) => named('delivered', potId, shareId),
  spent: (potId: string) => named('spent', potId),
  shortfall: (potId: string) => named('shortfall', potId),
  cash: (potId: string) => named('cash', potId),
  councilCash: (councilId: string) => named('council-cash', councilId),
  paidIn: (potId: string) => named('paid-in', potId),
  charged: (potId: string) => named('charged', potId),
  owed: (potId: string, providerId: string) => named('owed', potId, providerId),
  owedQueried: (potId: string, providerId: string) => named('owed-queried', potId, providerId),
  owedBack: (potId: string, providerId: string) => named('owed-back', potId, providerId),
  onItsWay: (paymentId: string) => named('on-its-way', paymentId),
  recharge: (costCentre: string) => named('recharge', costCentre),
  personOwes: (personId: string) => named('person-owes', personId),
  cardClearing: (cardAccountId: string) => named('card-clearing', cardAccountId),
  cardFees: (cardAccountId: string) => named('card-fees', cardAccountId),
}

/** The account an id names; null when no account of the plan is called so. */
export function accountOf(id: string): AccountRef | null {
  const [kind, ...keptFor] = id.split(':')
  return kind !== undefined && isAccountKind(kind) && keptFor.length > 0 ? named(kind, ...keptFor) : null
}

function isAccountKind(kind: string): kind is AccountKind {
  return Object.hasOwn(accountPlan, kind)
}

function named(kind: AccountKind, ...keptFor: string[]): AccountRef {
  const { book, normal, hasFloor, ofPot } = accountPlan[kind]
  return { id: [kind, ...keptFor].join(':'), book, kind, normal, hasFloor, potId: ofPot ? (keptFor[0] ?? null) : null }
}
