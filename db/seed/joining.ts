import { eq } from 'drizzle-orm'
import { claimOrganisation } from '#app/domain/catalogue/claims/claims.server.ts'
import { importRegister } from '#app/domain/catalogue/import-register.server.ts'
import { askCouncil } from '#app/domain/catalogue/joining/in-house.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { transaction, type Tx } from '../client.ts'
import { organisations, users } from '../schema/people.ts'
import { councilId } from './accounts.ts'

/** Homes and a club that stand in Fernhill's register and that nobody runs here yet. */
const rows = [
  ['Larchfield House', 'Larchfield Care', 'Care home', 'FH2 3PL', '4 Larch Lane, Fernhill', '18'],
  ['Marsh View', 'Marsh View Homes', 'Care home', 'FH5 1QA', 'Marsh Road, Fernhill', '24'],
  ['Fernbank Court', 'Fernbank Housing', 'Supported living', 'FH1 7DD', '90 High Street, Fernhill', '12'],
].map(([Name = '', Provider = '', Type = '', Postcode = '', Address = '', Places = '']) => ({
  ...{ Name, Provider, Type, Postcode, Address, Places },
}))

/** What stands here from a register, a claim and a service of the council that wait, and an invitation. */
export async function seedJoining(): Promise<void> {
  await importRegister(transaction, { mapping: mapping(), rows })
  await transaction(async (tx) => {
    const larchfield = await organisationNamed(tx, 'Larchfield Care')
    await tx.update(organisations).set({ email: 'office@larchfield.example' }).where(eq(organisations.id, larchfield))
    const marshView = await organisationNamed(tx, 'Marsh View Homes')
    const shirley = await actorOf(tx, 'usr_shirley')
    const maya = await actorOf(tx, 'usr_maya')
    await claimOrganisation(tx, await newcomer(tx), {
      organisationId: marshView,
      way: 'council',
      words: 'I am the registered manager of Marsh View. The register has my name.',
    })
    await askCouncil(tx, shirley, { answers: { ...dayCentre, councilId } })
    await inviteColleague(tx, maya, { organisationId: 'org_bright_days', email: 'joy@demo.example', role: 'staff' })
  })
}

function mapping() {
  return {
    source: 'Fernhill register of care',
    sourceOn: addDays(today(), -40),
    check: 'On the Fernhill register of care',
    columns: {
      ...{ identity: ['Name', 'Postcode'], title: 'Name', provider: 'Provider', type: 'Type' },
      ...{ postcode: 'Postcode', address: ['Address'], places: 'Places' },
    },
    categories: [{ slug: 'a-break-away', name: 'A break away', tone: 'breaks' as const }],
    types: {
      'Care home': { category: 'a-break-away', words: 'A care home', pictures: ['1F3E1'] },
      'Supported living': { category: 'a-break-away', words: 'Supported living', pictures: ['1F511'] },
    },
  }
}

const dayCentre = {
  name: 'Millbrook Day Centre',
  district: 'FH2',
  title: 'A day at Millbrook',
  summary: 'Company, a hot dinner and something to do, with help where you need it.',
  category: 'things-to-do',
  picture: '1F372',
  amount: '54.00',
  unit: 'day',
}

async function organisationNamed(tx: Tx, name: string): Promise<string> {
  const [row] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, name))
  if (!row) throw new Error(`no ${name} in this demonstration`)
  return row.id
}

async function actorOf(tx: Tx, userId: string): Promise<Actor> {
  const [row] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return { userId, name: row?.name ?? '', secondFactorAt: null, hasSecondFactor: false }
}

/** Somebody with an account and nothing else yet. */
async function newcomer(tx: Tx): Promise<Actor> {
  const [maya] = await tx.select().from(users).where(eq(users.id, 'usr_maya'))
  const name = 'Winifred Cole'
  await tx.insert(users).values({
    ...{ id: 'usr_winifred', name, email: 'manager@demo.example', passwordHash: maya?.passwordHash ?? '' },
    ...{ isDemonstration: true, emailConfirmedAt: now(), createdAt: now() },
  })
  return { userId: 'usr_winifred', name, secondFactorAt: null, hasSecondFactor: false }
}
