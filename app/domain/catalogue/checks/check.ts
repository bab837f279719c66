import type { checks } from '#db/schema/checks.ts'
import { checkKinds, type CheckKind, type CheckStatement } from '#db/schema/shown.ts'
import { providerTypes } from '#db/schema/people.ts'
import { pounds } from '../../shared/money.ts'
import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { providerTypeWords } from '../listing.ts'

export { checkKinds, type CheckKind, type CheckStatement }
export type Check = typeof checks.$inferSelect

/** Kinds of provider that a council asks differently. */
export const providerKinds = [...providerTypes, 'community'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const providerKindWords = {
  micro: 'Micro-enterprises',
  independent: 'Companies',
  charity: 'Charities',
  'personal-assistant': 'Personal assistants',
  'in-house': 'The council’s own services',
  community: 'Community groups',
} as const satisfies Record<ProviderKind, string>

/** "Personal assistant": what one of them is called. */
export function kindOfOne(kind: ProviderKind): string {
  const words = kind === 'community' ? 'community group' : providerTypeWords[kind].replace(/^an? /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** For each check: its name, why it is asked, and what to send. */
export const checkWords = {
  identity: {
    name: 'Who you are',
    why: 'People let you into their homes. They need to know that you are who you say.',
    send: 'A picture of your passport, driving licence or another card with your photograph on it.',
  },
  insurance: {
    name: 'Insurance',
    why: 'If something breaks or somebody is hurt, the insurance pays.',
    send: 'Your public liability certificate. It must show the amount and the last day.',
  },
  'criminal-record': {
    name: 'Criminal-record check (DBS)',
    why: 'People who need support must be safe with you.',
    send: 'The number and the date of your DBS certificate, and a picture of it.',
  },
  registration: {
    name: 'Registration for care',
    why: 'Whoever washes, dresses or feeds people for money has to be registered with the Care Quality Commission.',
    send: 'Your provider number at the Care Quality Commission. If you give no such care, say so in a sentence.',
  },
  references: {
    name: 'Two people who know your work',
    why: 'Somebody who has worked with you can say how it was.',
    send: 'Two names, each with a telephone number or an e-mail address. Ask them first.',
  },
} as const satisfies Record<CheckKind, { name: string; why: string; send: string }>

/** Checks that need a document, and those for which words are enough. */
export function needsDocument(kind: CheckKind): boolean {
  return kind === 'identity' || kind === 'insurance' || kind === 'criminal-record'
}

/** Checks that need words beside the document. */
export function needsWords(kind: CheckKind): boolean {
  return kind !== 'identity' && kind !== 'insurance'
}

/** Checks that end on a day which the council reads in the document. */
export function mustEnd(kind: CheckKind): boolean {
  return kind === 'insurance'
}

const usual: Record<ProviderKind, readonly CheckKind[]> = {
  micro: ['identity', 'insurance', 'criminal-record'],
  independent: ['insurance', 'registration'],
  charity: ['insurance', 'criminal-record'],
  'personal-assistant': ['identity', 'criminal-record', 'references'],
  'in-house': ['registration'],
  community: [],
}
const usualLeast = 200_000_000 // £2 million

export type Rule = { providerKind: ProviderKind; kind: CheckKind; isAsked: boolean; leastPence: number | null }

/** What is asked as long as a council has said nothing else. */
export function usualRule(providerKind: ProviderKind, kind: CheckKind): Rule {
  return {
    providerKind,
    kind,
    isAsked: usual[providerKind].includes(kind),
    leastPence: kind === 'insurance' ? usualLeast : null,
  }
}

/** What is asked of one provider. Whoever has regulated care in the shop is asked about registration, of whatever kind it is. */
export function rulesFor(
  rules: readonly Rule[],
  { providerKind, givesCare }: { providerKind: ProviderKind; givesCare: boolean },
): Rule[] {
  return rules
    .filter((rule) => rule.providerKind === providerKind)
    .map((rule) => (rule.kind === 'registration' && givesCare ? { ...rule, isAsked: true } : rule))
    .filter(({ isAsked }) => isAsked)
}

export function providerKindOf(organisation: { kind: string; providerType: string | null }): ProviderKind {
  return providerKinds.find((one) => one === organisation.providerType) ?? 'community'
}

export const returnReasons = {
  unreadable: 'We cannot read it',
  'wrong document': 'It is another document than the one we ask for',
  'another name': 'The name on it is another than yours',
  'has ended': 'It has ended already',
  'too little': 'The amount is too low',
  'not found': 'We could not find it in the register, or reach the people named',
  other: 'Something else',
} as const
export type ReturnReason = keyof typeof returnReasons

/** A reason as it was chosen, in words. */
export function returnReasonInWords(chosen: string | null): string {
  return Object.entries(returnReasons).find(([reason]) => reason === chosen)?.[1] ?? returnReasons.other
}

/** "Insured for £5 million" */
export function statementWords(kind: CheckKind, check: Pick<Check, 'amountPence' | 'said' | 'registered'>): string {
  const { amountPence, said, registered } = check
  switch (kind) {
    case 'identity':
      return 'We know who they are'
    case 'insurance':
      return amountPence ? `Insured for ${bigPounds(amountPence)}` : 'Insured'
    case 'criminal-record':
      return 'Criminal records checked (DBS)'
    case 'registration': {
      const number = registrationNumber(said)
      if (registered === false) return 'No registration needed for what they do'
      return number
        ? `Registered with the Care Quality Commission (${number})`
        : 'Asked about their registration for care'
    }
    case 'references':
      return 'Two people who know their work were asked'
  }
  return kind satisfies never
}

/** The provider number of the Care Quality Commission in what somebody wrote. Null: there is none. */
export function registrationNumber(said: string | null): string | null {
  return /\b1-\d{6,12}\b/.exec(said ?? '')?.[0] ?? null
}

/** "£5 million", "£250,000" */
export function bigPounds(pence: number): string {
  const millions = pence / 100_000_000
  return millions >= 1 && Number.isInteger(millions * 10) ? `£${millions} million` : pounds(pence).replace('.00', '')
}

/** "Insured for £5 million until 3 March 2027", or, when that day is over, "… until 3 March 2026. That is over." */
export function statementOn({ words, endsOn }: CheckStatement, day: Day): { words: string; isOver: boolean } {
  if (!endsOn) return { words, isOver: false }
  const until = dayInWords(endsOn, { weekday: false })
  return endsOn < day
    ? { words: `${words} until ${until}. That day is over`, isOver: true }
    : { words: `${words} until ${until}`, isOver: false }
}
