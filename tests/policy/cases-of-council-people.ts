import { form, type Case } from './case.ts'
import { marker } from './world.ts'

const newPerson = { name: 'New Person', shortName: 'New', referenceNumber: 'N-1', email: 'thief@mail.example' }

/** Writing down people of Joan's council, and correcting it. */
export const casesOfCouncilPeople: Record<string, Case> = {
  'routes/council/new-person': {
    at: (w) => `/council/${w.council}/people/new`,
    may: ['practitioner'],
    sees: 'Add a person',
    forms: [{ may: ['practitioner'], body: form(newPerson) }],
  },
  'routes/council/change-person': {
    at: (w) => `/council/${w.council}/people/${w.joan}/change`,
    may: ['practitioner'],
    sees: `${marker}address`,
    forms: [{ may: ['practitioner'], body: form(newPerson) }],
    crossings: [
      { who: 'practitionerElsewhere', at: (w) => `/council/${w.elsewhere}/people/${w.joan}/change` },
      {
        who: 'practitionerElsewhere',
        at: (w) => `/council/${w.elsewhere}/people/${w.joan}/change`,
        body: form(newPerson),
      },
      { who: 'finance', at: (w) => `/council/${w.council}/people/${w.joan}/change` },
    ],
  },
}
