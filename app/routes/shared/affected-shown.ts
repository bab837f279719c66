import type { AffectedShown } from '#app/components/check/affected-list.tsx'
import type { Affected } from '#app/domain/ordering/suspension/affected.server.ts'

/** Whom it touches, as a council's page shows it: by name only its own people. */
export function affectedShown(affected: Affected, councilId: string): AffectedShown {
  const own = affected.lines.filter((line) => line.councilId === councilId)
  const others = new Set(affected.lines.filter((line) => line.councilId !== councilId).map(({ personId }) => personId))
  return {
    count: affected.count,
    lines: own.map(({ id, personName, title, state, upcoming, lastDay }) => {
      return { id, personName, title, state, upcoming, lastDay }
    }),
    elsewhere: others.size,
    brokers: affected.brokers.map(({ id, name, personIds }) => ({ id, name, people: personIds.length })),
  }
}
