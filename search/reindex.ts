import type { Db } from '#db/client.ts'
import type { SearchEngine } from './engine.ts'
import { rebuild, takeUpSettings } from './sync.ts'

type Asked = {
  db: Db
  engines: { embedded: SearchEngine; server: SearchEngine | null }
  tell: (words: string) => void
}
const step = 5000

/** Makes the index of each engine that is set anew, beside the one that answers, and says how far it is. */
export async function rebuildWithProgress({ db, engines, tell }: Asked): Promise<void> {
  const named = [
    { name: 'The embedded index', engine: engines.embedded },
    ...(engines.server ? [{ name: 'The index of the search server', engine: engines.server }] : []),
  ]
  for (const { name, engine } of named) {
    const began = performance.now()
    let said = 0
    await takeUpSettings({ db, engine })
    const written = await rebuild({ db, engine }, (done) => {
      if (done - said < step) return
      said = done
      tell(`${done.toLocaleString('en-GB')} listings`)
    })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    tell(`${name} is new: ${written.toLocaleString('en-GB')} listings in ${seconds} seconds.`)
  }
}
