import type { ReactNode } from 'react'
import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'

/** What a price means for the person whose shop it is. */
export type Means =
  /** `isAtMost`: what is charged besides is not in it, such as `before` names, nor the least that can be ordered */
  | { kind: 'could-buy'; quantity: number; unit: Unit; isAtMost?: boolean; before?: 'travel' | 'bringing them' | null }
  | { kind: 'free' }
  /** `isLeast`: it is missing for the least that can be ordered, with what is charged besides */
  | { kind: 'short'; shortPence: number; unit: Unit; isLeast?: boolean }
  | { kind: 'no-pot'; words: string }

/** Right under a price: "With what you have left you could buy 73 hours." `who` is "you", or "Joan". */
export function MeansForYou({ means, who = 'you' }: { means: Means; who?: string }) {
  const has = who === 'you' ? 'you have' : `${who} has`
  switch (means.kind) {
    case 'could-buy':
      return (
        <p className="db-means">
          <Icon name="coins" />
          <span>
            With what {has} left {who} could buy {means.isAtMost ? 'up to ' : ''}
            <strong>{unitsInWords(means.quantity, means.unit)}</strong>
            {means.before ? `, before any charge for ${means.before}` : ''}.
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
            {means.isLeast ? 'The least that can be ordered' : capital(perUnit(means.unit).replace(/^an? /, 'One '))}{' '}
            costs <strong>{pounds(means.shortPence)} more</strong> than {has} left.
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
