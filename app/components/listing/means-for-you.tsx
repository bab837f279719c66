import type { ReactNode } from 'react'
import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'

/** What a price means for the person whose shop it is. */
export type Means =
  | { kind: 'could-buy'; quantity: number; unit: Unit }
  | { kind: 'free' }
  | { kind: 'short'; shortPence: number; unit: Unit }
  | { kind: 'no-pot'; words: string }

/** How far what is left goes at a price. */
export function meansOf(price: { pence: number; unit: Unit } | null, leftPence: number): Means {
  if (!price || price.pence === 0) return { kind: 'free' }
  const quantity = Math.floor(leftPence / price.pence)
  return quantity > 0
    ? { kind: 'could-buy', quantity, unit: price.unit }
    : { kind: 'short', shortPence: price.pence - leftPence, unit: price.unit }
}

/** Right under a price: "With what you have left you could buy 73 hours." `who` is "you", or "Joan". */
export function MeansForYou({ means, who = 'you' }: { means: Means; who?: string }) {
  const has = who === 'you' ? 'you have' : `${who} has`
  switch (means.kind) {
    case 'could-buy':
      return (
        <p className="db-means">
          <Icon name="coins" />
          <span>
            With what {has} left {who} could buy <strong>{unitsInWords(means.quantity, means.unit)}</strong>.
          </span>
        </p>
      )
    case 'free':
      return (
        <p className="db-means db-means--free">
          <Icon name="tick" />
          <span>Nothing leaves {who === 'you' ? 'your' : `${who}’s`} budget.</span>
        </p>
      )
    case 'short':
      return (
        <p className="db-means db-means--short">
          <Icon name="alert" />
          <span>
            {capital(perUnit(means.unit).replace(/^an? /, 'One '))} costs{' '}
            <strong>{pounds(means.shortPence)} more</strong> than {has} left.
          </span>
        </p>
      )
    case 'no-pot':
      return (
        <p className="db-means db-means--short">
          <Icon name="info" />
          <span>{means.words}</span>
        </p>
      )
  }
  means satisfies never
  return null
}

/** A balance said in a sentence, in its own frame. */
export function BalanceLine({ children }: { children: ReactNode }) {
  return (
    <p className="db-means db-means--balance">
      <Icon name="coins" />
      <span>{children}</span>
    </p>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
