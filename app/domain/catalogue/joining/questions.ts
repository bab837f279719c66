import { z } from 'zod'
import { units, vatReasons } from '#db/schema/catalogue.ts'
import { joiningKinds } from '#db/schema/joining.ts'
import { penceFrom } from '../../shared/money.ts'
import { needNumber, typedAddress, typedNumber } from '../vat/vat-form.ts'

export { joiningKinds }
export type JoiningKind = (typeof joiningKinds)[number]
/** What was answered so far, each under the name of its field. */
export type Answers = Record<string, string>
export type Question = keyof typeof forms
/** What the questions depend on: somebody with an account is not asked who they are. */
export type Joining = { kind: JoiningKind; answers: Answers; isSignedIn: boolean }

const line = (missing: string, least: number, most: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(least, least > 2 ? `${missing} Use ${least} letters or more.` : missing)
    .max(most, `Use up to ${most} letters.`)

const postcode = /^([A-Z]{1,2}[0-9][A-Z0-9]?)( ?[0-9][A-Z]{2})?$/

/** One form for each question. Its fields are the names under which the answers are kept. */
const forms = {
  email: z.object({ email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }).max(200) }),
  yourName: z.object({ yourName: line('Type your name.', 2, 100) }),
  name: z.object({ name: line('Type the name that people will see.', 2, 80) }),
  district: z.object({
    district: z
      .string({ error: 'Type a postcode, such as FH2 4AB.' })
      .trim()
      .toUpperCase()
      .regex(postcode, 'Type a postcode, such as FH2 4AB, or the first part of it.')
      .transform((typed) => postcode.exec(typed)?.[1] ?? typed),
  }),
  council: z.object({ councilId: z.string({ error: 'Choose the council that runs it.' }) }),
  title: z.object({ title: line('Say what it is called.', 3, 80) }),
  summary: z.object({ summary: line('Say in one sentence what you do.', 10, 160) }),
  when: z.object({ when: line('Say when it is.', 3, 120) }),
  category: z.object({ category: z.string({ error: 'Choose where in the shop it belongs.' }) }),
  picture: z.object({
    picture: z.string({ error: 'Choose a picture.' }).regex(/^[0-9A-F]{4,6}(-[0-9A-F]{4,6})*$/, 'Choose a picture.'),
  }),
  vat: z
    .object({
      registered: z.enum(['yes', 'no'], { error: 'Choose what is true for you.' }),
      vatNumber: typedNumber,
      address: typedAddress,
      vatInPrice: z.enum(['', ...vatReasons, '500', '2000']).default(''),
    })
    .superRefine((typed, context) => {
      if (typed.registered === 'no') return
      needNumber(typed, context)
      if (typed.vatInPrice === '' || typed.vatInPrice === 'not registered')
        context.addIssue({ code: 'custom', path: ['vatInPrice'], message: 'Say what VAT is in your first price.' })
    }),
  price: z.object({
    amount: z
      .string({ error: 'Type what it costs in pounds, such as 16.50.' })
      .trim()
      .refine((typed) => (penceFrom(typed) ?? 0) > 0, 'Type what it costs in pounds, such as 16.50.'),
    unit: z.enum(units, { error: 'Choose what the price is for.' }),
  }),
} as const

const alone: Question[] = ['email', 'name', 'district', 'title', 'summary', 'category', 'picture', 'price']
/** Who may be registered for VAT is asked; whoever works alone finds it later, under Invoices. */
const together: Question[] = ['email', 'yourName', ...alone.slice(1), 'vat']

/** What each kind is asked, in order. Nothing else is needed before its store is open. */
const orders: Record<JoiningKind, Question[]> = {
  micro: alone,
  'personal-assistant': alone,
  charity: together,
  independent: together,
  'in-house': ['email', 'yourName', 'name', 'council', ...alone.slice(2)],
  community: ['title', 'when', 'email'],
}

export function questionsFor({ kind, isSignedIn }: Pick<Joining, 'kind' | 'isSignedIn'>): Question[] {
  return orders[kind].filter((question) => !isSignedIn || (question !== 'email' && question !== 'yourName'))
}

export function formOf(question: Question) {
  return forms[question]
}

export function fieldsOf(question: Question): string[] {
  return Object.keys(forms[question].shape)
}

export function isAnswered(question: Question, answers: Answers): boolean {
  return formOf(question).safeParse(answers).success
}

/** The first question that is still open; null when all are answered. */
export function nextQuestion(joining: Joining): Question | null {
  return questionsFor(joining).find((question) => !isAnswered(question, joining.answers)) ?? null
}

/** A question of this kind from the address of a page; null when it is not asked. */
export function questionAt(joining: Pick<Joining, 'kind' | 'isSignedIn'>, word: string): Question | null {
  return questionsFor(joining).find((question) => question === word) ?? null
}

/** Where a question stands: which comes before it, and "Question 3 of 8". */
export function placeOf(joining: Pick<Joining, 'kind' | 'isSignedIn'>, question: Question) {
  const all = questionsFor(joining)
  const position = all.indexOf(question)
  return { before: all[position - 1] ?? null, words: `Question ${position + 1} of ${all.length}` }
}

/** True where Daybook issues invoices in its name, so that it has to agree. The council's own services get recharge notes. */
export function mustAgree(kind: JoiningKind): boolean {
  return kind !== 'community' && kind !== 'in-house'
}

/** What somebody chooses from: each with a line that says who it fits. */
export const kindChoices: readonly { value: JoiningKind; words: string; hint: string }[] = [
  { value: 'micro', words: 'A micro-enterprise', hint: 'One to five people: you bake, garden, drive or keep company' },
  { value: 'personal-assistant', words: 'A personal assistant', hint: 'You support one person or a few, by yourself' },
  { value: 'charity', words: 'A charity', hint: 'A charity or a social enterprise' },
  { value: 'independent', words: 'A company', hint: 'Such as a home-care or equipment company' },
  { value: 'community', words: 'A community group', hint: 'You run something free that people can come to' },
  { value: 'in-house', words: 'A service of the council', hint: 'The council runs it. The council says yes first' },
]

export const KindForm = z.object({ kind: z.enum(joiningKinds, { error: 'Choose what fits you best.' }) })

/** The last page of whoever has to agree that Daybook issues the invoices; and of everybody else. */
export const AgreeForm = z.object({ agree: z.literal('on', { error: 'Tick the box if you agree.' }) })
export const OpenForm = z.object({ agree: z.literal('on').optional() })
