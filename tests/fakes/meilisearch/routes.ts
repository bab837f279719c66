import type { Call } from './contract.ts'
import type { Document } from './filter.ts'
import { newIndex, problemsOfDocuments, problemsOfSettings, type Index, type KeptSettings } from './indexes.ts'
import { answerSearch, filtered, SearchError, type SearchBody } from './search.ts'
import { errorBody, TaskFailure, type taskQueue } from './tasks.ts'

type World = { indexes: Map<string, Index>; queue: ReturnType<typeof taskQueue> }
type Answer = { status: number; body: unknown }
type Route = [
  method: string,
  path: RegExp,
  handle: (world: World, call: Call, part: (name: string) => string) => Answer,
]

const routes: Route[] = [
  ['GET', /^\/health$/, () => ok({ status: 'available' })],
  ['GET', /^\/tasks\/(?<task>\d+)$/, getTask],
  ['POST', /^\/multi-search$/, multiSearch],
  ['POST', /^\/swap-indexes$/, swap],
  ['POST', /^\/indexes$/, createIndex],
  ['GET', /^\/indexes\/(?<uid>[\w-]+)$/, (world, _, part) => inIndex(world, part('uid'), (index) => ok(viewOf(index)))],
  ['DELETE', /^\/indexes\/(?<uid>[\w-]+)$/, deleteIndex],
  ['PATCH', /^\/indexes\/(?<uid>[\w-]+)\/settings$/, changeSettings],
  ['POST', /^\/indexes\/(?<uid>[\w-]+)\/search$/, searchOne],
  ['POST', /^\/indexes\/(?<uid>[\w-]+)\/documents$/, addDocuments],
  ['GET', /^\/indexes\/(?<uid>[\w-]+)\/documents$/, listDocuments],
  ['GET', /^\/indexes\/(?<uid>[\w-]+)\/documents\/(?<id>[\w-]+)$/, getDocument],
  ['POST', /^\/indexes\/(?<uid>[\w-]+)\/documents\/delete$/, deleteByFilter],
]

export function answer(world: World, call: Call): Answer {
  for (const [method, path, handle] of routes) {
    const found = method === call.method ? path.exec(call.path) : null
    if (!found) continue
    try {
      return handle(world, call, (name) => found.groups?.[name] ?? '')
    } catch (error) {
      if (error instanceof SearchError) return { status: 400, body: errorBody(error.code, error.message) }
      throw error
    }
  }
  throw new Error(`The twin does not play ${call.method} ${call.path}`)
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const taken = (body: unknown): Answer => ({ status: 202, body })
const absent = (code: string, what: string): Answer => ({ status: 404, body: errorBody(code, `${what} not found.`) })
const viewOf = ({ uid, primaryKey, createdAt, updatedAt }: Index) => ({ uid, primaryKey, createdAt, updatedAt })

function inIndex({ indexes }: World, uid: string, answerFrom: (index: Index) => Answer): Answer {
  const index = indexes.get(uid)
  return index ? answerFrom(index) : absent('index_not_found', `Index \`${uid}\``)
}

function getTask({ queue }: World, _call: Call, part: (name: string) => string): Answer {
  const task = queue.tasks[Number(part('task'))]
  return task ? ok({ ...task }) : absent('task_not_found', `Task ${part('task')}`)
}

function searchOne(world: World, { body }: Call, part: (name: string) => string): Answer {
  return inIndex(world, part('uid'), (index) => ok(answerSearch(index, body as SearchBody)))
}

function multiSearch(world: World, { body }: Call): Answer {
  const { queries } = body as { queries: (SearchBody & { indexUid: string })[] }
  const missing = queries.find(({ indexUid }) => !world.indexes.has(indexUid))
  if (missing) return absent('index_not_found', `Index \`${missing.indexUid}\``)
  return ok({
    results: queries.map((query) => ({
      indexUid: query.indexUid,
      ...answerSearch(world.indexes.get(query.indexUid)!, query),
    })),
  })
}

function createIndex({ indexes, queue }: World, { body }: Call): Answer {
  const { uid, primaryKey = null } = body as { uid: string; primaryKey?: string }
  return taken(
    queue.add({ indexUid: uid, type: 'indexCreation', details: { primaryKey } }, () => {
      if (indexes.has(uid)) throw new TaskFailure('index_already_exists')
      indexes.set(uid, newIndex(uid, primaryKey))
    }),
  )
}

function deleteIndex({ indexes, queue }: World, _call: Call, part: (name: string) => string): Answer {
  const uid = part('uid')
  return taken(
    queue.add({ indexUid: uid, type: 'indexDeletion', details: { deletedDocuments: 0 } }, () => {
      if (!indexes.delete(uid)) throw new TaskFailure('index_not_found')
    }),
  )
}

function swap({ indexes, queue }: World, { body }: Call): Answer {
  const swaps = body as { indexes: string[] }[]
  return taken(
    queue.add({ indexUid: null, type: 'indexSwap', details: { swaps } }, () => {
      for (const { indexes: pair } of swaps) {
        const [first, second] = pair.map((uid) => indexes.get(uid))
        if (pair.length !== 2 || !first || !second) throw new TaskFailure('index_not_found')
        indexes.set(first.uid, { ...second, uid: first.uid })
        indexes.set(second.uid, { ...first, uid: second.uid })
      }
    }),
  )
}

function changeSettings({ indexes, queue }: World, { body }: Call, part: (name: string) => string): Answer {
  const settings = body as Partial<KeptSettings>
  const wrong = problemsOfSettings(settings)
  if (wrong.length > 0) return { status: 400, body: errorBody(wrong[0]!.split(':')[0]!, wrong.join('; ')) }
  return taken(
    queue.add({ indexUid: part('uid'), type: 'settingsUpdate', details: settings }, () => {
      const index = indexes.get(part('uid')) ?? newIndex(part('uid'), null)
      indexes.set(index.uid, { ...index, settings: { ...index.settings, ...settings } })
    }),
  )
}

function addDocuments({ indexes, queue }: World, { body, query }: Call, part: (name: string) => string): Answer {
  const documents = body as Document[]
  const details = { receivedDocuments: documents.length, indexedDocuments: documents.length }
  return taken(
    queue.add({ indexUid: part('uid'), type: 'documentAdditionOrUpdate', details }, () => {
      const index = indexes.get(part('uid')) ?? newIndex(part('uid'), query.get('primaryKey'))
      const key = index.primaryKey ?? query.get('primaryKey')
      if (!key) throw new TaskFailure('index_primary_key_no_candidate_found')
      const wrong = problemsOfDocuments(documents, key)
      if (wrong) throw new TaskFailure(wrong)
      for (const document of documents) index.documents.set(String(document[key]), document)
      indexes.set(index.uid, { ...index, primaryKey: key })
    }),
  )
}

function deleteByFilter({ indexes, queue }: World, { body }: Call, part: (name: string) => string): Answer {
  const { filter } = body as { filter: string }
  const index = indexes.get(part('uid'))
  if (index) filtered(index, { filter }) // read it now: what cannot be read is refused at once
  return taken(
    queue.add({ indexUid: part('uid'), type: 'documentDeletion', details: { originalFilter: filter } }, () => {
      const now = indexes.get(part('uid'))
      if (!now) throw new TaskFailure('index_not_found')
      for (const document of filtered(now, { filter })) now.documents.delete(String(document[now.primaryKey ?? 'id']))
    }),
  )
}

function listDocuments(world: World, { query }: Call, part: (name: string) => string): Answer {
  return inIndex(world, part('uid'), ({ documents }) => {
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)]
    const results = [...documents.values()].slice(offset, offset + limit)
    return ok({ results, offset, limit, total: documents.size })
  })
}

function getDocument(world: World, _call: Call, part: (name: string) => string): Answer {
  return inIndex(world, part('uid'), ({ documents }) => {
    const document = documents.get(part('id'))
    return document ? ok(document) : absent('document_not_found', `Document \`${part('id')}\``)
  })
}
