import type { ReactNode } from 'react'

export type ReceiptLine = { words: string; amount: string; look?: 'total' | 'left' | 'short' }
export type ReceiptPart = { heading?: string; small?: string; lines: ReceiptLine[] }

/** The till receipt: what it costs, then pot by pot what will be left. Children: words and the button that orders. */
export function TillReceipt(props: { heading: string; parts: ReceiptPart[]; children?: ReactNode }) {
  const { heading, parts, children } = props
  return (
    <div className="db-till">
      <section className="db-receipt" aria-labelledby="receipt">
        <h2 id="receipt">{heading}</h2>
        {parts.map((part, position) => (
          <ReceiptPartLines key={part.heading ?? position} part={part} />
        ))}
        {children}
      </section>
    </div>
  )
}

function ReceiptPartLines({ part }: { part: ReceiptPart }) {
  return (
    <>
      {part.heading ? <h3>{part.heading}</h3> : null}
      {part.small ? <p className="db-small db-soft govuk-!-margin-top-0">{part.small}</p> : null}
      <dl>
        {part.lines.map((line) => (
          <div key={line.words} className={line.look ? `db-receipt__${line.look}` : undefined}>
            <dt>{line.words}</dt>
            <dd>{line.amount}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
