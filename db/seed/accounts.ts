/** Who can sign in to the demonstration, all with the same password. */
export const password = 'let-me-try-it'
/** The second factor's secret, for whoever is asked for one. */
export const secondFactorSecret = 'JBSWY3DPEHPK3PXP'

export const councilId = 'org_fernhill'
/** Joanna Pike, who agrees rates for Fernhill. */
export const commissionerId = 'usr_joanna'
export const brokerId = 'org_northgate'
export const trustId = 'org_living_trust'

export const accounts = [
  { id: 'usr_amina', email: 'holder@demo.example', name: 'Amina Yusuf' },
  { id: 'usr_tom', email: 'relative@demo.example', name: 'Tom Reeve', hasSecondFactor: true },
  { id: 'usr_kofi', email: 'broker@demo.example', name: 'Kofi Mensah', at: [brokerId, 'staff'] },
  {
    id: 'usr_abena',
    email: 'broker-owner@demo.example',
    name: 'Abena Osei',
    at: [brokerId, 'owner'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_rosalind',
    email: 'trust@demo.example',
    name: 'Rosalind Gray',
    at: [trustId, 'owner'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_leah',
    email: 'broker-accounts@demo.example',
    name: 'Leah Burns',
    at: [brokerId, 'staff'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_dominic',
    email: 'broker-accounts2@demo.example',
    name: 'Dominic Shaw',
    at: [brokerId, 'staff'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_vernon',
    email: 'trust-accounts@demo.example',
    name: 'Vernon Pike',
    at: [trustId, 'staff'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_hilda',
    email: 'trust-accounts2@demo.example',
    name: 'Hilda Brandt',
    at: [trustId, 'staff'],
    hasSecondFactor: true,
  },
  { id: 'usr_maya', email: 'provider@demo.example', name: 'Maya Ellis', at: ['org_bright_days', 'owner'] },
  { id: 'usr_dan', email: 'dan@demo.example', name: 'Dan Okoro', at: ['org_bright_days', 'staff'] },
  {
    id: 'usr_shirley',
    email: 'inhouse@demo.example',
    name: 'Shirley Webb',
    at: ['org_fernhill_home_support', 'owner'],
  },
  {
    id: 'usr_helen',
    email: 'finance@demo.example',
    name: 'Helen Marsh',
    at: [councilId, 'finance'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_anil',
    email: 'finance2@demo.example',
    name: 'Anil Desai',
    at: [councilId, 'finance'],
    hasSecondFactor: true,
  },
  {
    id: commissionerId,
    email: 'commissioner@demo.example',
    name: 'Joanna Pike',
    at: [councilId, 'commissioner'],
    hasSecondFactor: true,
  },
  {
    id: 'usr_ruth',
    email: 'practitioner@demo.example',
    name: 'Ruth Abara',
    at: [councilId, 'practitioner'],
    hasSecondFactor: true,
  },
  { id: 'usr_sam', email: 'admin@demo.example', name: 'Sam Doyle', at: [councilId, 'admin'], hasSecondFactor: true },
] as const satisfies readonly Account[]

export type Account = {
  id: string
  email: string
  name: string
  at?: readonly [
    organisationId: string,
    role: 'owner' | 'staff' | 'finance' | 'commissioner' | 'practitioner' | 'admin',
  ]
  hasSecondFactor?: boolean
}
