import { z } from 'zod'

const text = (most: number) =>
  z
    .string()
    .max(most, `Write at most ${most.toLocaleString('en-GB')} letters.`)
    .default('')

/** `rules`: between what each weight must be. `meansSomething`: whether a line says of words that they mean the same. */
export function searchSettingsForm(
  rules: Record<string, { least: number; most: number }>,
  meansSomething: (line: string) => boolean,
) {
  const synonyms = text(60_000).superRefine((typed, context) => {
    const wrong = typed.split('\n').filter((line) => line.trim() && !meansSomething(line))
    if (wrong.length === 0) return
    const named = wrong.slice(0, 3).map((line) => `“${line.trim().slice(0, 60)}”`)
    const message = `Each line needs two words or more, with a comma or “>” between: not ${named.join(' or ')}.`
    context.addIssue({ code: 'custom', message })
  })
  const weight = ({ least, most }: { least: number; most: number }) => {
    const words = `Type a whole number from ${least} to ${most}.`
    return z.coerce.number(words).int(words).min(least, words).max(most, words)
  }
  const weights = z.object(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, weight(rule)])))
  return z.discriminatedUnion('step', [
    z.object({ step: z.literal('save'), synonyms, stopWords: text(10_000), weights }),
    z.object({ step: z.literal('return'), number: z.coerce.number().int().min(0) }),
  ])
}
