/** Words that people use for one thing. Each line is one meaning; a thing of two words is looked for as those words together. */
export const meanings = `
carer, care worker, support worker, personal assistant, pa
home care, homecare, help at home, home help, domiciliary care
cleaner, cleaning, housework, domestic help
gardener, gardening, garden help
cook, cooking, meals
lunch, dinner, meals on wheels
lift, transport, driver, taxi, car
short break, respite, sitting service
day centre, day service, day opportunities, day care
befriending, companionship, company, friendly visit
washing and dressing, personal care, bathing
night care, sleep in, waking night, night sitting
counselling, talking therapy
shopping, groceries
computer, internet, tablet, digital skills
keep fit, exercise, gym
swimming, swim, pool
learning disability, learning difficulties
dementia, alzheimers, memory loss
wheelchair, mobility aid
deaf, hearing loss, sign language
blind, sight loss, low vision
handyman, odd jobs, repairs
payroll, wages
advice, information, guidance
`
  .trim()
  .split('\n')
  .map((line) => line.split(', ').map((words) => words.split(' ')))

const byFirstWord = new Map<string, { words: string[]; others: string[][] }[]>()
for (const meaning of meanings) {
  for (const words of meaning) {
    const first = words[0] ?? ''
    const entry = { words, others: meaning.filter((other) => other !== words) }
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/** A thing that somebody looks for: a word, or words that belong together, and what else it is called. */
export type Term = { words: string[]; others: string[][] }

/** Splits words into terms, the longest known one first. */
export function termsOf(words: string[]): Term[] {
  const terms: Term[] = []
  for (let position = 0; position < words.length;) {
    const known = byFirstWord
      .get(words[position] ?? '')
      ?.find((entry) => entry.words.every((word, offset) => words[position + offset] === word))
    const term = known ?? { words: words.slice(position, position + 1), others: [] }
    terms.push(term)
    position += term.words.length
  }
  return terms
}
