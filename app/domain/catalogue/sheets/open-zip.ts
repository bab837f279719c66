import { inflateRawSync } from 'node:zlib'
import { limits } from './table.ts'

/** What stands in the directory at the end of a zip, for one file in it. */
type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

const mostEntries = 500
const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50

/**
 * The files of a zip, unpacked within a limit that holds whatever its directory claims. Null: it is not a zip that can be
 * read, or it holds more than may be. (The library that reads spreadsheets unpacks without a limit.)
 */
export function openZip(bytes: Buffer): Map<string, Buffer> | null {
  const entries = directoryOf(bytes)
  if (!entries) return null
  const files = new Map<string, Buffer>()
  let left = limits.unpackedBytes
  for (const entry of entries) {
    const file = unpack(bytes, entry, left)
    if (!file || files.has(entry.name)) return null
    left -= file.length
    files.set(entry.name, file)
  }
  return files
}

function directoryOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0 || count > mostEntries) return null
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, unpacked, at }: Entry, most: number): Buffer | null {
  if (unpacked > most || at + 30 > bytes.length || bytes.readUInt32LE(at) !== fileMark) return null
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + packed > bytes.length) return null
  const data = bytes.subarray(from, from + packed)
  if (method === 0) return data.length <= most ? data : null
  if (method !== 8) return null
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return null // torn, or larger than it may be
  }
}
