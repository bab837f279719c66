import type { ToldOfLine } from '#app/domain/ordering/told-to-provider.ts'
import { inARow } from '#app/domain/shared/words.ts'

type Props = {
  lines: { title: string; told: ToldOfLine }[]
  whose: string
  hasAddress: boolean
  /** the sections of "About me" that go along with the order */
  mayRead: string[]
}

/** What the providers of an order are told of the person, or were, or were not: once for all its lines where it is the same. */
export function WhatTheyAreTold({ lines, whose, hasAddress, mayRead }: Props) {
  const who = `${whose} name${hasAddress ? ' and address' : ''}`
  const page = mayRead.length > 0 ? `, and may read of “About me”: ${mayRead.join('; ')}` : ''
  const said: Record<ToldOfLine, string> = {
    'to be told': `once they have said yes, they are told ${who}${page}.`,
    told: `they have been told ${who}${page}.`,
    'told once': `they were told ${who}. Now they see only what an invoice needs.`,
    'not told': `they were not told ${who}.`,
  }
  const kinds = [...new Set(lines.map(({ told }) => told))]
  return (
    <div className="govuk-!-margin-top-6">
      {kinds.map((kind) => {
        const titles = lines.filter(({ told }) => told === kind).map(({ title }) => title)
        return <p key={kind}>{kinds.length > 1 ? `${inARow(titles)}: ${said[kind]}` : begun(said[kind])}</p>
      })}
    </div>
  )
}

function begun(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`
}
