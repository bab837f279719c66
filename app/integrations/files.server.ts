import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesFolder } from '#db/dialect.ts'

const names = /^[A-Za-z0-9_-]{8,80}(\.(webp|jpg))?$/

/** Writes a file under a name of ours, whole or not at all. The same name twice is the same file. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  const to = placeOf(name)
  await mkdir(filesFolder, { recursive: true })
  const half = `${to}.${process.pid}-${Math.random().toString(36).slice(2)}.half`
  const file = await open(half, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, to)
}

/** The bytes of a file; null when there is none of that name. */
export async function readKept(name: string): Promise<Buffer | null> {
  if (!names.test(name)) return null
  try {
    return await readFile(placeOf(name))
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** Every file that was last written before an instant, by name. */
export async function filesOlderThan(instant: Date): Promise<string[]> {
  const found = await readdir(filesFolder).catch((error: unknown) => {
    if (isAbsent(error)) return []
    throw error
  })
  const aged = await Promise.all(found.map(async (name) => ({ name, at: await lastWritten(name) })))
  return aged.filter(({ at }) => at !== null && at < instant).map(({ name }) => name)
}

/** Null: it went away in the meantime, by another process or because it is whole now and has its name. */
async function lastWritten(name: string): Promise<Date | null> {
  try {
    return (await stat(join(filesFolder, name))).mtime
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

export async function removeFile(name: string): Promise<void> {
  await rm(join(filesFolder, name), { force: true })
}

function placeOf(name: string): string {
  if (!names.test(name)) throw new Error(`${name} is no name of a file of ours.`)
  return join(filesFolder, name)
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
