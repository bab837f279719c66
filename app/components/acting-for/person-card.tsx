import type { NeedsDoing } from '#app/domain/invoicing/needs-doing.server.ts'
import { paths } from '#app/paths.ts'
import { TaskList } from '../ui/task-list.tsx'
import { needsInWords } from './needs.ts'

export type PersonToHelp = {
  personId: string
  name: string
  shortName: string
  relation: string
  district: string | null
  /** else an order that waits for a yes waits for somebody else's */
  mayApprove: boolean
  needs: NeedsDoing
}

/** One person I act for, with what waits for somebody to do it. */
export function PersonCard({ person }: { person: PersonToHelp }) {
  const { personId, name, shortName, relation, district, mayApprove, needs } = person
  const whoseYes = mayApprove ? 'your yes' : 'somebody else’s yes'
  const tasks = needsInWords(needs, { personId, whoseYes }).map(({ id, words, href }) => {
    return { id: `${id}-${personId}`, words, href, about: `for ${name}` }
  })
  return (
    <article className="db-card" aria-labelledby={`person-${personId}`}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={`person-${personId}`}>
        <a className="govuk-link" href={paths.person(personId)}>
          {name}
        </a>
      </h2>
      <p className="db-soft">
        {relation}
        {district ? `, ${district}` : ''}
      </p>
      {tasks.length ? <TaskList tasks={tasks} /> : <p>Nothing waits for you.</p>}
      <p className="govuk-!-margin-bottom-0">
        <a className="govuk-link" href={paths.shop(personId)}>
          Find support for {shortName}
        </a>
      </p>
    </article>
  )
}
