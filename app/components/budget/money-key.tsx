/** The three looks of money: left (teal), held (plum, hatched), spent (grey, dots). Always beside its word. */
export type MoneyLook = 'left' | 'held' | 'used'

export function MoneyKey({ look }: { look: MoneyLook }) {
  return <span className={`db-key db-key--${look}`} />
}
