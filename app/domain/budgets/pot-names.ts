/** The pots whose name one before them has, in big letters or small: nobody could tell which of them paid. */
export function namedTwice(pots: { name: string }[]): number[] {
  const names = pots.map(({ name }) => name.toLowerCase())
  return names.flatMap((name, position) => (names.indexOf(name) < position ? [position] : []))
}

export const sayOwnName = 'Give each pot its own name.'
