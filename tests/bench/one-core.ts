import { spawnSync } from 'node:child_process'

/** What starts the server on one core, where `taskset` is there to say so. What asks it has the others. */
export const through = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []
export const where = through.length > 0 ? 'the server on one core' : 'the server on every core'
