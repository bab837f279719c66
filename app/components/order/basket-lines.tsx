import type { ReactNode } from 'react'
import { pounds } from '#app/domain/shared/money.ts'
import { BasketLine, ShopOfBasket } from './basket-line.tsx'

export type LineInBasket = {
  id: string
  title: string
  tone: string
  pictures: string[]
  category: string
  providerId: string
  providerName: string
  providerBy: string
  when: string
  sum: string
  costPence: number
  note: string | null
  pot: { id: string; name: string } | null
  why: string | null
  shortPence: number
  leftPence: number
  /** sentences: times that are not the provider's, somebody else who comes then */
  worthKnowing?: string[]
}

/** The lines of a basket, those of one provider together, each with which pot pays and whether it fits. */
export function BasketLines<Line extends LineInBasket>(props: { lines: Line[]; acts?: (line: Line) => ReactNode }) {
  const { lines, acts } = props
  const providers = [...new Set(lines.map(({ providerId }) => providerId))]
  return (
    <>
      {providers.map((providerId) => {
        const itsLines = lines.filter((line) => line.providerId === providerId)
        const isShort = itsLines.some(({ pot, shortPence }) => pot === null || shortPence > 0)
        const [first] = itsLines
        if (!first) return null
        return (
          <ShopOfBasket
            key={providerId}
            id={`shop-${providerId}`}
            provider={first.providerName}
            small={first.providerBy}
            isShort={isShort}
          >
            {itsLines.map((line) => (
              <BasketLine
                key={line.id}
                title={line.title}
                tone={line.tone}
                pictures={line.pictures}
                when={line.when}
                sum={line.sum}
                worthKnowing={line.worthKnowing}
                cost={pounds(line.costPence)}
                note={line.note}
                fits={fitsOf(line)}
                paidFrom={paidFrom(line)}
                acts={acts?.(line)}
              />
            ))}
          </ShopOfBasket>
        )
      })}
    </>
  )
}

function fitsOf({ pot, shortPence }: LineInBasket) {
  if (!pot) return { isFine: false, words: 'No pot can pay' }
  return shortPence > 0 ? { isFine: false, words: `${pounds(shortPence)} short` } : { isFine: true, words: 'Fits' }
}

function paidFrom({ pot, why, shortPence, leftPence }: LineInBasket): ReactNode {
  if (!pot) return why
  if (shortPence === 0)
    return (
      <>
        Paid from <strong>{pot.name}</strong>.
      </>
    )
  return (
    <>
      <strong>{pot.name}</strong> would pay, and has {pounds(leftPence)} left for it.
    </>
  )
}
