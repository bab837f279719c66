import { form, type Case } from './case.ts'
import { payeeName } from './world-of-papers.ts'
import { marker } from './world.ts'

/** The rooms of Joan's broker. */
export const casesOfBrokers: Record<string, Case> = {
  'routes/broker/desk': {
    at: (w) => `/broker/${w.broker}`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    sees: 'Northgate',
  },
  'routes/broker/people': {
    at: (w) => `/broker/${w.broker}/people`,
    may: ['brokerOwner', 'caseworker'],
    isOwnForEach: true,
    sees: `${marker}joan`,
    forms: [
      {
        may: ['brokerOwner'],
        body: (w) => ({ intent: 'name', mandateId: w.brokersMandate, userId: w.users.colleague.userId }),
      },
      {
        may: ['brokerOwner'],
        body: (w) => ({ intent: 'remove', mandateId: w.brokersMandate, userId: w.users.caseworker.userId }),
      },
    ],
    crossings: [
      {
        who: 'otherBrokerOwner',
        at: (w) => `/broker/${w.otherBroker}/people`,
        body: (w) => ({ intent: 'name', mandateId: w.brokersMandate, userId: w.users.otherBrokerOwner.userId }),
      },
    ],
  },
  'routes/broker/caseworkers': {
    at: (w) => `/broker/${w.broker}/caseworkers`,
    may: ['brokerOwner'],
    sees: `${marker}clerk`,
    forms: [
      { may: ['brokerOwner'], body: form({ intent: 'invite', email: 'new@mail.example', role: 'owner' }) },
      { may: ['brokerOwner', 'caseworker'], body: (w) => ({ intent: 'end', userId: w.users.caseworker.userId }) },
    ],
  },
  'routes/broker/payment-runs': {
    at: (w) => `/broker/${w.broker}/payment-runs`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    sees: (w) => `/payment-runs/${w.brokersRunId}`,
    forms: [{ may: ['brokerOwner', 'caseworker', 'colleague'], body: form({ key: 'key_policy' }) }],
  },
  'routes/broker/payment-run': {
    at: (w) => `/broker/${w.broker}/payment-runs/${w.brokersRunId}`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    sees: payeeName,
    forms: [{ may: ['brokerOwner', 'caseworker', 'colleague'], body: form({ step: 'check' }) }],
    crossings: [
      { who: 'otherBrokerOwner', at: (w) => `/broker/${w.otherBroker}/payment-runs/${w.brokersRunId}` },
      {
        who: 'otherBrokerOwner',
        at: (w) => `/broker/${w.otherBroker}/payment-runs/${w.brokersRunId}`,
        body: form({ step: 'check' }),
      },
    ],
  },
  'routes/broker/payment-run-csv': {
    at: (w) => `/broker/${w.broker}/payment-runs/${w.brokersRunId}/csv`,
    may: ['brokerOwner', 'caseworker', 'colleague'],
    sees: payeeName,
    crossings: [
      { who: 'otherBrokerOwner', at: (w) => `/broker/${w.otherBroker}/payment-runs/${w.brokersRunId}/csv` },
      { who: 'brokerOwner', at: (w) => `/broker/${w.broker}/payment-runs/${w.runId}/csv`, hides: [payeeName] },
    ],
  },
}
