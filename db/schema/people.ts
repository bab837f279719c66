import { count, day, flag, id, index, instant, json, table, text, uniqueIndex } from '../columns.ts'
import type { CheckStatement, Photo } from './shown.ts'

/** A login. */
export const users = table(
  'users',
  {
    id: id().primaryKey(),
    email: text('email').notNull(), // lower case
    name: text('name').notNull(),
    phone: text('phone'),
    passwordHash: text('password_hash').notNull(),
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    totpLastStep: count('totp_last_step'), // a code is good once
    emailConfirmedAt: instant('email_confirmed_at'),
    isDemonstration: flag('is_demonstration').notNull().default(false),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
)

/** A signed-in browser. The id is a hash of what the cookie holds. */
export const sessions = table(
  'sessions',
  {
    id: id().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: instant('expires_at').notNull(),
    secondFactorAt: instant('second_factor_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** A single-use link in a mail, kept as a hash only. */
export const mailTokens = table(
  'mail_tokens',
  {
    id: id().primaryKey(),
    kind: text('kind', {
      enum: ['reset-password', 'confirm-email', 'invitation', 'go-on-joining', 'open-store', 'claim'],
    }).notNull(),
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    userId: text('user_id').references(() => users.id),
    /** invitation: what the accepted invitation makes of the user; `byUserId`: who invited the person */
    invitation: json<{ organisationId?: string; role?: string; personId?: string; byUserId?: string }>('invitation'),
    /** what it is about: the organisation that invites, the person invited, the draft of somebody who joins, the claim */
    aboutId: text('about_id'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('mail_tokens_hash').on(t.tokenHash),
    index('mail_tokens_email').on(t.email),
    index('mail_tokens_about').on(t.aboutId),
  ],
)

export const organisationKinds = ['council', 'provider', 'broker', 'community'] as const
export const providerTypes = ['micro', 'independent', 'charity', 'personal-assistant', 'in-house'] as const

export const organisations = table(
  'organisations',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    providerType: text('provider_type', { enum: providerTypes }), // providers only
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    story: text('story'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    district: text('district'), // postcode district, such as FH3
    /** in-house: the council that runs it; broker and provider: where it works, if one */
    councilId: text('council_id'),
    costCentre: text('cost_centre'), // in-house and council: where income is journalled
    vatNumber: text('vat_number'),
    /** why no VAT is charged, when there is no VAT number: 'not registered' or 'exempt welfare service' */
    vatReason: text('vat_reason'),
    bankName: text('bank_name'),
    bankSortCode: text('bank_sort_code'), // six digits
    bankAccount: text('bank_account'), // eight digits
    invoicesAgreedAt: instant('invoices_agreed_at'), // of before `agreements`, which alone count now
    invoicePrefix: text('invoice_prefix'), // of its own series: OT-0001
    isUnclaimed: flag('is_unclaimed').notNull().default(false), // came by import, nobody runs it
    suspendedAt: instant('suspended_at'),
    checks: json<CheckStatement[]>('checks'), // accepted ones, as buyers read them; null: none
    photo: json<Photo>('photo'), // of its store
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisations_slug').on(t.slug),
    index('organisations_kind').on(t.kind),
    index('organisations_council').on(t.councilId),
  ],
)

export const membershipRoles = ['owner', 'staff', 'finance', 'commissioner', 'practitioner', 'admin'] as const

/** A user in an organisation. */
export const memberships = table(
  'memberships',
  {
    id: id().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: text('role', { enum: membershipRoles }).notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('memberships_user').on(t.userId), index('memberships_organisation').on(t.organisationId)],
)

/** Someone who has, or may have, a personal budget. May have no login. */
export const persons = table(
  'persons',
  {
    id: id().primaryKey(),
    userId: text('user_id').references(() => users.id),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    /** what to call them in a sentence: "Amina" */
    shortName: text('short_name').notNull(),
    email: text('email'), // where they are told things; never the receiver's of a mandate
    phone: text('phone'),
    address: text('address'), // where letters go when there is no e-mail
    district: text('district'),
    bornOn: day('born_on'),
    referenceNumber: text('reference_number').notNull(), // the council's own, for finding
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('persons_user').on(t.userId),
    uniqueIndex('persons_reference').on(t.councilId, t.referenceNumber),
    index('persons_council_name').on(t.councilId, t.name),
  ],
)

export const powers = ['see', 'shop', 'approve', 'plan', 'manage-money'] as const
export type Power = (typeof powers)[number]

/** Permission to act for a person. Exactly one of userId and organisationId is set. */
export const mandates = table(
  'mandates',
  {
    id: id().primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    userId: text('user_id').references(() => users.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    powers: json<Power[]>('powers').notNull(),
    relation: text('relation').notNull(), // "her son", "broker"
    state: text('state', { enum: ['offered', 'standing', 'suspended', 'ended'] }).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    consentHow: text('consent_how', { enum: ['signed-in', 'signed-form', 'spoken', 'court'] }).notNull(),
    evidence: text('evidence'), // what the practitioner saw, in words
    evidenceOn: day('evidence_on'),
    givenByUserId: text('given_by_user_id').notNull(),
    secondOfficerUserId: text('second_officer_user_id'), // for approve and manage-money
    endedByUserId: text('ended_by_user_id'),
    endedAt: instant('ended_at'),
    endedReason: text('ended_reason'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('mandates_person').on(t.personId, t.state),
    index('mandates_user').on(t.userId, t.state),
    index('mandates_organisation').on(t.organisationId, t.state),
  ],
)

/** The people of an organisation whom its mandate reaches, and nobody else there. */
export const mandateCaseworkers = table(
  'mandate_caseworkers',
  {
    id: id().primaryKey(),
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('mandate_caseworkers_mandate').on(t.mandateId), index('mandate_caseworkers_user').on(t.userId)],
)

/** What a person wants those who support them to know. One row a person. */
export const aboutMe = table('about_me', {
  personId: text('person_id')
    .primaryKey()
    .references(() => persons.id),
  address: text('address'),
  phone: text('phone'),
  howToGetIn: text('how_to_get_in'),
  whatMatters: text('what_matters'),
  communication: text('communication'),
  emergencyContact: text('emergency_contact'),
  changedAt: instant('changed_at').notNull(),
})
export const aboutMeSections = [
  'address',
  'phone',
  'howToGetIn',
  'whatMatters',
  'communication',
  'emergencyContact',
] as const
export type AboutMeSection = (typeof aboutMeSections)[number]
