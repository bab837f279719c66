import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { WayOut as Way } from '#app/domain/ordering/ways-out.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button } from '../ui/button.tsx'
import { WayOut } from './way-out.tsx'

/** `name`: its title, and what tells it from another line of that title. */
type Line = { id: string; name: string; ways: Way[] }

/**
 * What can be done about a line that does not fit, each with its result and its button. None of them orders. `othersPence`:
 * what the others cost, where all of them fit; null: something else is in the way, or nothing else is there.
 */
export function WaysOfLine(props: { line: Line; othersPence: number | null; isFirst: boolean }) {
  const { line, othersPence, isFirst } = props
  return (
    <>
      {line.ways.map((way, position) => (
        <WayOut
          key={wayKey(way)}
          title={titleOf(way, line)}
          result={resultOf(way, othersPence)}
          act={<ActOf way={way} line={line} isMain={isFirst && position === 0} />}
        />
      ))}
    </>
  )
}

function wayKey(way: Way): string {
  return way.kind === 'another pot' ? way.potId : way.kind
}

function titleOf(way: Way, { name }: Line): string {
  switch (way.kind) {
    case 'another pot':
      return `Pay for ${name} from ${way.potName}`
    case 'fewer weeks':
      return `Have only ${weeks(way.weeks)} of ${name}`
    case 'fewer items':
      return `Have only ${way.quantity} of ${name}`
    case 'keep for later':
      return `Keep ${name} for later`
    default:
      return way satisfies never
  }
}

function resultOf(way: Way, othersPence: number | null): string {
  switch (way.kind) {
    case 'another pot':
      return `Then ${pounds(way.leftPence)} is left in it.`
    case 'fewer weeks':
      return `${way.visits === 1 ? '1 visit' : `${way.visits} visits`} until ${dayInWords(way.until, { weekday: false })} for ${pounds(way.costPence)}. Then ${pounds(way.leftPence)} is left.`
    case 'fewer items':
      return `It costs ${pounds(way.costPence)}. Then ${pounds(way.leftPence)} is left.`
    case 'keep for later':
      return othersPence === null
        ? 'It stays below the basket until you put it back.'
        : `The other things cost ${pounds(othersPence)} then. Nothing is ordered yet.`
    default:
      return way satisfies never
  }
}

function ActOf({ way, line, isMain }: { way: Way; line: Line; isMain: boolean }) {
  const look = isMain ? 'main' : 'secondary'
  return (
    <form method="post">
      <Hidden name="lineId" value={line.id} />
      {way.kind === 'another pot' ? <Hidden name="potId" value={way.potId} /> : null}
      {way.kind === 'fewer weeks' ? <Hidden name="day" value={way.until} /> : null}
      {way.kind === 'fewer items' ? <Hidden name="quantity" value={String(way.quantity)} /> : null}
      <Button look={look} name="intent" value={intents[way.kind]} about={`: ${line.name}`}>
        {buttonOf(way)}
      </Button>
    </form>
  )
}

const intents = {
  'another pot': 'pay from',
  'fewer weeks': 'until',
  'fewer items': 'change',
  'keep for later': 'keep for later',
} as const

function buttonOf(way: Way): string {
  switch (way.kind) {
    case 'another pot':
      return 'Pay from this pot'
    case 'fewer weeks':
      return `Make it ${weeks(way.weeks)}`
    case 'fewer items':
      return `Make it ${way.quantity}`
    case 'keep for later':
      return 'Keep it for later'
    default:
      return way satisfies never
  }
}

function weeks(count: number): string {
  return count === 1 ? '1 week' : `${count} weeks`
}
