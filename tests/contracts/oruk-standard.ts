import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

const folder = '../shared/data/oruk'

/** The official schemas, examples and mocks stand beside the project. Null where they are missing. */
export const official = existsSync(folder) ? folder : null

export function readOfficial(file: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
}

/** What holds each answer of the feed to the standard, formats and all. */
export function validators() {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  const compile = (file: string) => ajv.compile(asSchema(readOfficial(file)))
  const taxonomyTerm = asSchema(readOfficial('schemata/taxonomy_term.json'))
  ajv.addSchema(taxonomyTerm, 'taxonomy_term.json')
  return {
    page: ajv.compile({ ...pageSchema(), required: Object.keys(pageSchema().properties) }),
    service: compile('compiled/service.json'),
    serviceList: compile('compiled/service_list.json'),
    serviceAtLocation: compile('compiled/service_at_location.json'),
    serviceAtLocationList: compile('compiled/service_at_location_list.json'),
    organization: compile('compiled/organization.json'),
    taxonomy: compile('schemata/taxonomy.json'),
    taxonomyTerm: ajv.compile(taxonomyTerm),
  }
}

/** The first few things that are wrong, as lines. */
export function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

function pageSchema(): { type: 'object'; properties: Record<string, object> } {
  const openapi = readOfficial('openapi.json') as {
    components: { schemas: { Page: { type: 'object'; properties: Record<string, object> } } }
  }
  return openapi.components.schemas.Page
}

function asSchema(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('not a schema')
  return value
}
