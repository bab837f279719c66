import { paths } from '#app/paths.ts'
import { TaskList } from '../ui/task-list.tsx'

export type PersonToHelp = {
  personId: string
  name: string
  shortName: string
  relation: string
  district: string | null
  /** else an order that waits for a yes waits for somebody else's */
  mayApprove: boolean
  needs: { declined: number; toConfirm: number; queries: number; waitingForApproval: number; runningOut: number }
}

/** One person I act for, with what waits for somebody to do it. */
export function PersonCard({ person }: { person: PersonToHelp }) {
  const { personId, name, shortName, relation, district } = person
  const tasks = tasksOf(person)
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

function tasksOf({ personId, name, mayApprove, needs }: PersonToHelp) {
  const { declined, toConfirm, queries, waitingForApproval, runningOut } = needs
  const whoseYes = mayApprove ? 'your yes' : 'somebody else’s yes'
  const all = [
    {
      id: 'confirm',
      found: toConfirm,
      one: 'visit to confirm',
      many: 'visits to confirm',
      href: paths.visits(personId),
    },
    {
      id: 'waiting',
      found: waitingForApproval,
      one: `order waits for ${whoseYes}`,
      many: `orders wait for ${whoseYes}`,
      href: paths.orders(personId),
    },
    {
      id: 'declined',
      found: declined,
      one: 'thing was not taken',
      many: 'things were not taken',
      href: paths.orders(personId),
    },
    { id: 'queries', found: queries, one: 'query is open', many: 'queries are open', href: paths.visits(personId) },
    {
      id: 'out',
      found: runningOut,
      one: 'thing runs out soon',
      many: 'things run out soon',
      href: paths.budget(personId),
    },
  ]
  return all
    .filter(({ found }) => found > 0)
    .map(({ id, found, one, many, href }) => ({
      id: `${id}-${personId}`,
      words: `${found} ${found === 1 ? one : many}`,
      about: `for ${name}`,
      href,
    }))
}
