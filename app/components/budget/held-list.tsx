import { pounds } from '#app/domain/shared/money.ts'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export type HeldLine = {
  id: string
  href: string
  /** "Bright Days, getting out" */
  words: string
  /** "24 hours until 19 February 2027" */
  small: string
  tone: Tone
  state: string
  pence: number
}

/** What each line of an order holds, with the sum of it all. */
export function HeldList({ lines }: { lines: HeldLine[] }) {
  return (
    <div className="db-card">
      <ul className="db-held">
        {lines.map((line) => (
          <li key={line.id}>
            <p>
              <a className="govuk-link" href={line.href}>
                {line.words}
              </a>
              <br />
              <span className="db-small db-soft">{line.small}</span>
            </p>
            <p>
              <StatusTag tone={line.tone}>{line.state}</StatusTag>
            </p>
            <p className="db-held__sum">{pounds(line.pence)}</p>
          </li>
        ))}
        <li className="db-held__total">
          <p>Held altogether</p>
          <p className="db-held__sum">{pounds(lines.reduce((sum, line) => sum + line.pence, 0))}</p>
        </li>
      </ul>
    </div>
  )
}
