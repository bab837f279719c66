import { startingSettings } from '../settings.ts'
import type { SearchWords } from './settings.ts'

/** What a council begins with, the same as in the embedded engine. */
export const defaultWords: SearchWords = startingSettings
