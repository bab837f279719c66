import { z } from 'zod'

const text = (most: number) =>
  z
    .string()
    .max(most, `Write at most ${most.toLocaleString('en-GB')} letters.`)
    .default('')

/** `rules`: between what each weight must be. */
export function searchSettingsForm(rules: Record<string, { least: number; most: number }>) {
  const weight = ({ least, most }: { least: number; most: number }) => {
    const words = `Type a whole number from ${least} to ${most}.`
    return z.coerce.number(words).int(words).min(least, words).max(most, words)
  }
  const weights = z.object(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, weight(rule)])))
  return z.discriminatedUnion('step', [
    z.object({ step: z.literal('save'), synonyms: text(60_000), stopWords: text(10_000), weights }),
    z.object({ step: z.literal('return'), number: z.coerce.number().int().min(0) }),
  ])
}
