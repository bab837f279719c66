/** One search and the listings (slugs) that are right for it. No listing at all: the engine must say that there is none. */
export type JudgedSearch = {
  text: string
  /** what was meant, where `text` has typing mistakes */
  meant?: string
  near?: string
  best: readonly string[]
  good?: readonly string[]
  fair?: readonly string[]
}

/** 3: exactly this, 2: good, 1: fair; what stands nowhere is 0. The better grade counts where one stands in two. */
export function gradesOf({ best, good = [], fair = [] }: JudgedSearch): Map<string, number> {
  const grades = new Map<string, number>()
  const grade = (slugs: readonly string[], points: number) => slugs.forEach((slug) => grades.set(slug, points))
  grade(fair, 1)
  grade(good, 2)
  grade(best, 3)
  return grades
}
