export type Document = Record<string, unknown>
type Test = (document: Document) => boolean
export class FilterError extends Error {}

const operators = ['=', '!=', '>', '>=', '<', '<='] as const
type Operator = (typeof operators)[number]

/** Reads a filter as Meilisearch's grammar has it; refuses what cannot be read and fields that are not filterable. */
export function parseFilter(text: string, filterable: readonly string[]): Test {
  const tokens = tokensOf(text)
  let at = 0
  const peek = (ahead = 0) => tokens[at + ahead] ?? ''
  const next = () => tokens[at++] ?? ''
  const isWord = (word: string, ahead = 0) => peek(ahead).toUpperCase() === word
  function expect(token: string): void {
    const found = next()
    if (found.toUpperCase() !== token) throw new FilterError(`Expected ${token}, found "${found}" in: ${text}`)
  }

  function either(): Test {
    const tests = [both()]
    while (isWord('OR')) {
      next()
      tests.push(both())
    }
    return (document) => tests.some((test) => test(document))
  }
  function both(): Test {
    const tests = [not()]
    while (isWord('AND')) {
      next()
      tests.push(not())
    }
    return (document) => tests.every((test) => test(document))
  }
  function not(): Test {
    if (!isWord('NOT')) return one()
    next()
    const test = not()
    return (document) => !test(document)
  }
  function one(): Test {
    if (peek() === '(') {
      next()
      const test = either()
      expect(')')
      return test
    }
    return peek() === '_geoRadius' ? radius() : condition()
  }
  function radius(): Test {
    next()
    expect('(')
    const numbers = [next(), (expect(','), next()), (expect(','), next())].map(Number)
    expect(')')
    if (!filterable.includes('_geo')) throw new FilterError('Attribute `_geo` is not filterable')
    const [latitude = NaN, longitude = NaN, metres = NaN] = numbers
    if (numbers.some(Number.isNaN)) throw new FilterError(`_geoRadius needs three numbers: ${text}`)
    return (document) => metresFrom(document, { latitude, longitude }) <= metres
  }
  function condition(): Test {
    const field = next()
    if (!/^[\w./-]+$/.test(field) || field.startsWith('_geo')) throw new FilterError(`"${field}" is no field: ${text}`)
    if (!filterable.includes(field)) throw new FilterError(`Attribute \`${field}\` is not filterable: ${text}`)
    const operator = next()
    if (operator.toUpperCase() === 'IN') {
      const values = list()
      return (document) => valuesAt(document, field).some((value) => values.includes(plain(value)))
    }
    if (operator.toUpperCase() === 'EXISTS') return (document) => valuesAt(document, field).length > 0
    if (!isOperator(operator)) throw new FilterError(`"${operator}" is no operator: ${text}`)
    const value = valueOf(next())
    if (operator === '!=') return (document) => !valuesAt(document, field).some((one) => plain(one) === value)
    return (document) => valuesAt(document, field).some((one) => compare(one, operator, value))
  }
  function list(): string[] {
    expect('[')
    const values: string[] = []
    while (peek() !== ']') {
      values.push(valueOf(next()))
      if (peek() === ',') next()
      else if (peek() !== ']') throw new FilterError(`A list is not closed: ${text}`)
    }
    next()
    return values
  }
  function valueOf(token: string): string {
    const quoted = /^"(.*)"$/s.exec(token)
    if (quoted) return quoted[1]!.replaceAll(/\\(["\\])/g, '$1').toLowerCase()
    if (!/^[\w./-]+$/.test(token)) throw new FilterError(`"${token}" is no value: ${text}`)
    return token.toLowerCase()
  }

  const test = either()
  if (at < tokens.length) throw new FilterError(`Found unexpected "${peek()}" in: ${text}`)
  return test
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const pattern = /\s*("(?:[^"\\]|\\.)*"|[<>!]=|[=<>()[\],]|[\w./-]+)/sy
  let at = 0
  while (at < text.trimEnd().length) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw new FilterError(`Cannot read a filter at ${at}: ${text}`)
    tokens.push(found[1]!)
    at = pattern.lastIndex
  }
  return tokens
}

function isOperator(token: string): token is Operator {
  return operators.some((operator) => operator === token)
}

function compare(value: unknown, operator: Operator, wanted: string): boolean {
  if (operator === '=') return plain(value) === wanted
  if (typeof value !== 'number' || Number.isNaN(Number(wanted))) return false
  if (operator === '>') return value > Number(wanted)
  if (operator === '>=') return value >= Number(wanted)
  return operator === '<' ? value < Number(wanted) : value <= Number(wanted)
}

/** Everything that stands at a field: a list has several values, nothing and null have none. */
export function valuesAt(document: Document, field: string): unknown[] {
  const value = field
    .split('.')
    .reduce<unknown>((part, key) => (part && typeof part === 'object' ? (part as Document)[key] : undefined), document)
  return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null)
}

function plain(value: unknown): string {
  return String(value).toLowerCase()
}

/** As the crow flies, in metres; endlessly far for what has no place. */
function metresFrom(document: Document, from: { latitude: number; longitude: number }): number {
  const place = document._geo as { lat: number; lng: number } | undefined | null
  if (!place) return Infinity
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const a =
    half(radians(place.lat - from.latitude)) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(place.lat)) * half(radians(place.lng - from.longitude))
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a))
}
