export type TaskStatus = 'enqueued' | 'processing' | 'succeeded' | 'failed'
type TaskError = { message: string; code: string; type: string; link: string }
export type TwinTask = {
  uid: number
  indexUid: string | null
  status: TaskStatus
  type: string
  canceledBy: null
  details: Record<string, unknown> | null
  error: TaskError | null
  duration: string | null
  enqueuedAt: string
  startedAt?: string
  finishedAt?: string
}

export class TaskFailure extends Error {
  constructor(readonly code: string) {
    super(`The task failed: ${code}.`)
  }
}

export function errorBody(code: string, message: string, type = 'invalid_request'): TaskError {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

/** One task after another: enqueued, processing, succeeded or failed, each state long enough to be seen. */
export function taskQueue(settings: { taskDelay: number; failNext: { type: string; code: string }[] }) {
  const tasks: TwinTask[] = []
  let last = Promise.resolve()

  async function run(task: TwinTask, work: () => void): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, settings.taskDelay))
    task.status = 'processing'
    task.startedAt = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, settings.taskDelay))
    try {
      const at = settings.failNext.findIndex(({ type }) => type === task.type)
      const [planned] = at < 0 ? [] : settings.failNext.splice(at, 1)
      if (planned) throw new TaskFailure(planned.code)
      work()
      task.status = 'succeeded'
    } catch (error) {
      if (!(error instanceof TaskFailure)) throw error
      task.status = 'failed'
      task.error = errorBody(error.code, error.message)
    }
    task.finishedAt = new Date().toISOString()
    task.duration = 'PT0.01S'
  }

  return {
    tasks,
    add(task: Pick<TwinTask, 'indexUid' | 'type' | 'details'>, work: () => void) {
      const made: TwinTask = {
        ...{ uid: tasks.length, status: 'enqueued', canceledBy: null, error: null, duration: null },
        ...{ enqueuedAt: new Date().toISOString(), ...task },
      }
      tasks.push(made)
      last = last.then(() => run(made, work))
      const { uid: taskUid, indexUid, status, type, enqueuedAt } = made
      return { taskUid, indexUid, status, type, enqueuedAt }
    },
    settled: () => last,
  }
}
