import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const file = '../shared/data/meilisearch/meilisearch-openapi.json'

type Schema = Record<string, unknown>
type Operation = {
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
type OpenApi = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }
export type Call = { method: string; path: string; query: URLSearchParams; body: unknown }

/** Whether the official description is here; without it nothing can be held to it. */
export const isContractHere = existsSync(file)

/** The official OpenAPI of Meilisearch: what may be asked and what may be answered. */
export function officialContract() {
  const description = JSON.parse(readFileSync(file, 'utf8')) as OpenApi
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, logger: false })
  addFormats(ajv)
  for (const format of ['u-int8', 'u-int32', 'u-int64']) {
    ajv.addFormat(format, { type: 'number', validate: (value: number) => Number.isInteger(value) && value >= 0 })
  }
  mend(description)
  ajv.addSchema(description, 'meilisearch')
  const compiled = new Map<string, ValidateFunction>()

  function problemsAt(pointer: string, value: unknown): string[] {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `meilisearch#${pointer}` })
    compiled.set(pointer, check)
    return check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }

  function find({ method, path }: Pick<Call, 'method' | 'path'>) {
    const fitting = Object.keys(description.paths).filter((template) => patternOf(template).test(path))
    const [template] = fitting.sort((a, b) => a.split('{').length - b.split('{').length)
    const operation = template && description.paths[template]?.[method.toLowerCase()]
    return template && operation ? { template, operation } : null
  }

  return {
    /** What is wrong with a request; empty: nothing. */
    problemsOfRequest(call: Call): string[] {
      const found = find(call)
      if (!found) return [`${call.method} ${call.path} is not in the contract`]
      const { operation, template } = found
      const known = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
      const strange = [...call.query.keys()].filter((name) => !known.includes(name))
      const schema = operation.requestBody?.content['application/json']?.schema
      const pointer = `/paths/${escaped(template)}/${call.method.toLowerCase()}/requestBody/content/application~1json/schema`
      return [
        ...strange.map((name) => `unknown parameter ${name}`),
        ...(schema ? problemsAt(pointer, call.body) : []),
        ...(schema ? unknownFields(schema, call.body) : []),
      ].map((problem) => `${call.method} ${template}: ${problem}`)
    },
    problemsOfAnswer(call: Call, status: number, body: unknown): string[] {
      const found = find(call)
      if (!found) return []
      const { operation, template } = found
      if (status >= 400)
        return problemsAt('/components/schemas/ResponseError', body).map((one) => `${template} ${status}: ${one}`)
      if (!operation.responses[status]) return [`${template}: ${status} is no answer of the contract`]
      // the description names only the answer of a federated search here; separate searches answer with SearchResults
      const isSeparate = template === '/multi-search' && !(call.body as { federation?: unknown }).federation
      const pointer = isSeparate
        ? '/components/schemas/SearchResults'
        : `/paths/${escaped(template)}/${call.method.toLowerCase()}/responses/${status}/content/application~1json/schema`
      return problemsAt(pointer, body).map((one) => `${template} ${status}: ${one}`)
    },
  }

  /** Fields that the schema does not know, where it does not refuse them itself. */
  function unknownFields(schema: Schema, body: unknown): string[] {
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : ''
    const known = Object.keys((description.components.schemas[name]?.properties as Schema | undefined) ?? {})
    if (known.length === 0 || typeof body !== 'object' || body === null || Array.isArray(body)) return []
    return Object.keys(body)
      .filter((key) => !known.includes(key))
      .map((key) => `unknown field ${key}`)
  }
}

/**
 * The one place where the description is not what the server takes, by its own examples and its own client: `facets` is
 * a list of names, where the description refers to how Rust keeps that list.
 */
function mend(description: OpenApi): void {
  const { schemas } = description.components
  schemas.AttributePatterns = { anyOf: [schemas.AttributePatterns, { type: 'array', items: { type: 'string' } }] }
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)
}

function escaped(template: string): string {
  return encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'))
}
