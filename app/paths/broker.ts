import { withQuery, type Query } from './query.ts'

const broker = (organisationId: string) => `/broker/${organisationId}`

/** The pages of an organisation that acts for people. */
export const brokerPaths = {
  broker,
  brokerPeople: (organisationId: string) => `${broker(organisationId)}/people`,
  brokerCaseworkers: (organisationId: string) => `${broker(organisationId)}/caseworkers`,
  brokerBank: (organisationId: string) => `${broker(organisationId)}/bank`,
  brokerNewBank: (organisationId: string) => `${broker(organisationId)}/bank/change`,
  brokerRuns: (organisationId: string, query?: Query) => withQuery(`${broker(organisationId)}/payment-runs`, query),
  brokerRun: (organisationId: string, runId: string) => `${broker(organisationId)}/payment-runs/${runId}`,
  brokerRunCsv: (organisationId: string, runId: string) => `${broker(organisationId)}/payment-runs/${runId}/csv`,
}
