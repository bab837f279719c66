import { pounds } from '#app/domain/shared/money.ts'

/** Easy read: the money in three jars. */
export function Jars({
  leftPence,
  keptPence,
  spentPence,
}: {
  leftPence: number
  keptPence: number
  spentPence: number
}) {
  return (
    <div className="db-easy__jars">
      <img src="/img/illustrations/jars.svg" alt="" />
      <ol>
        <li>
          Left <b>{pounds(leftPence)}</b>
        </li>
        <li>
          Kept <b>{pounds(keptPence)}</b>
        </li>
        <li>
          Spent <b>{pounds(spentPence)}</b>
        </li>
      </ol>
    </div>
  )
}
