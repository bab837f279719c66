/** The one source of time. Tests and the demonstration move it; nothing else may ask the machine. */
let offsetMs = 0

export function now(): Date {
  return new Date(Date.now() + offsetMs)
}

/** Moves the clock by so many milliseconds from the machine's; 0 puts it right again. */
export function moveClock(ms: number): void {
  offsetMs = ms
}

export function clockOffsetMs(): number {
  return offsetMs
}

/** The machine's own time: for codes and sign-ins, which live in the world outside and do not move along. */
export function machineTime(): Date {
  return new Date(Date.now())
}
