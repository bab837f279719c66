import type { ReactNode } from 'react'
import { Picture } from './picture.tsx'

export type EasyRow = { picture: string; tone: string; words: ReactNode; look?: 'key' | 'ask' }

/** Easy read: one idea, one picture, one short sentence. */
export function EasyRows({ rows }: { rows: EasyRow[] }) {
  return (
    <ul className="db-easy__list">
      {rows.map((row, position) => (
        <li key={position} className={`db-easy__row${row.look ? ` db-easy__row--${row.look}` : ''}`}>
          <Picture tone={row.tone} pictures={[row.picture]} />
          <p>{row.words}</p>
        </li>
      ))}
    </ul>
  )
}

/** Whom to call, as the last row says it. */
export function CallRow({ phone, children }: { phone: string; children: string }) {
  const words = (
    <>
      {children} Call <b className="db-unbroken">{phone}</b>.
    </>
  )
  return <EasyRows rows={[{ picture: '1F4DE', tone: 'do', look: 'ask', words }]} />
}

/** The frame of an easy-read page. */
export function EasyPage(props: { title: string; children: ReactNode; isInside?: boolean }) {
  const { title, children, isInside = false } = props
  const Title = isInside ? 'h3' : 'h1'
  return (
    <div className="db-easy">
      <Title className="db-easy__title">{title}</Title>
      {children}
    </div>
  )
}
