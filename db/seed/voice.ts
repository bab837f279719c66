import type { PersonSeed } from './data/people/person.ts'

/** Who orders and answers for a person: the person, or who acts for them. */
export function voiceOf(person: PersonSeed): string {
  return person.helper?.userId ?? person.login ?? 'usr_ruth'
}
