// `npm run open -- council --name "Marsh County Council" --email admin@marsh.example`
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openOrganisation } from '#app/domain/catalogue/open-organisation.server.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { env } from '#app/env.server.ts'
import { close, transaction } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { organisationKinds, providerTypes } from '#db/schema/people.ts'

const help = `npm run open -- ${organisationKinds.join('|')} --name "…" --email somebody@example.org
A provider also needs --type ${providerTypes.join('|')}`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' }, email: { type: 'string' }, type: { type: 'string' } },
})
const read = z
  .object({
    kind: z.enum(organisationKinds),
    name: z.string().trim().min(2),
    email: z.email(),
    providerType: z.enum(providerTypes).nullable(),
  })
  .safeParse({ kind: positionals[0], name: values.name, email: values.email, providerType: values.type ?? null })

if (!read.success) {
  console.error(help)
  process.exitCode = 1
} else {
  await migrate()
  try {
    const { invitation } = await transaction((tx) => openOrganisation(tx, read.data))
    console.log(
      `${read.data.name} is open. ${read.data.email} is invited by mail; the same link: ${env.ORIGIN}${invitation}`,
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
await close()
