import { planWords } from '#app/domain/catalogue/sheets/planned.ts'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export type ShownRow = {
  id: string
  title: string
  sheet: 'listings' | 'prices'
  plan: keyof typeof planWords
  state: 'waiting' | 'taken' | 'refused' | 'undone' | 'kept'
  rowNumbers: number[]
  differences: { what: string; from: string; to: string }[]
  reason: string | null
}

/** Rows of a file, each with what it changes, old beside new, or why it was not taken. */
export function PlannedRows({ rows }: { rows: ShownRow[] }) {
  return (
    <ul className="govuk-list db-sheet-rows">
      {rows.map((row) => (
        <li key={row.id} className="db-card">
          <div className="db-row db-row--apart">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              {row.title}
              {row.sheet === 'prices' ? ': prices' : ''}
            </h3>
            <StatusTag tone={toneOf(row)}>{wordsOf(row)}</StatusTag>
          </div>
          <p className="db-small db-soft govuk-!-margin-bottom-1">{rowsInWords(row.rowNumbers)}</p>
          {row.reason ? <p className="govuk-!-margin-bottom-1">{row.reason}</p> : null}
          {row.differences.length > 0 ? <Differences row={row} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Differences({ row }: { row: ShownRow }) {
  return (
    <dl className="db-sheet-changes">
      {row.differences.map(({ what, from, to }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {row.plan === 'added' && from === '' ? null : (
              <>
                <span className="govuk-visually-hidden">Before: </span>
                <del>{from || 'nothing'}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <span className="govuk-visually-hidden">After: </span>
            <ins>{to || 'nothing'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function wordsOf({ plan, state }: ShownRow): string {
  if (state === 'undone') return 'Undone'
  if (state === 'kept' && plan !== 'unchanged') return 'Left as it is'
  if (state === 'refused') return planWords.refused
  return planWords[plan]
}

function toneOf({ plan, state }: ShownRow): Tone {
  if (state === 'refused' || plan === 'refused') return 'trouble'
  if (state === 'undone' || plan === 'unchanged') return 'stopped'
  if (state === 'kept') return 'waiting'
  return state === 'taken' ? 'done' : 'going'
}

function rowsInWords(numbers: number[]): string {
  if (numbers.length === 1) return `Row ${numbers[0] ?? ''}`
  return `Rows ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ' and more' : ''}`
}
