/**
 * Great Britain with its islands and Northern Ireland, drawn by hand some ten miles out to sea: latitude and longitude in
 * turn, once round by the clock from the west of Scilly. Dublin, the Isle of Man, the Channel Islands, France and the
 * open sea lie outside. It is drawn here, and not made of the postcode districts, because a council imports only those
 * it wants, and lists of Great Britain have none of Northern Ireland.
 */
const outline = [
  ...[49.7, -6.6, 50.3, -6.6, 50.6, -5.6, 51.1, -5, 51.4, -5, 51.55, -5.6, 52.05, -5.7, 52.3, -4.9, 52.55, -4.7], // to Wales
  ...[52.6, -5.1, 53, -5, 53.35, -4.95, 53.6, -4.5, 53.6, -3.5, 54, -3.5, 54.5, -3.85, 54.55, -4.9, 54.3, -5.3], // to Ulster
  ...[53.98, -5.8, 54, -6.75, 54, -7.7, 54.3, -8.25, 54.6, -8.25, 54.85, -7.7, 55.03, -7.5, 55.25, -7.15, 55.45, -6.5],
  ...[55.65, -6.8, 56.1, -6.8, 56.4, -7.2, 56.7, -7.85, 57.5, -8, 57.7, -8.9, 58, -8.9, 58.3, -7.4, 58.7, -6.2], // Hebrides
  ...[58.8, -5, 58.8, -3.7, 59, -3.6, 59.5, -3.3, 59.5, -2.6, 60.2, -2.3, 60.6, -1.7, 60.95, -1.1, 60.95, -0.6], // Shetland
  ...[60.3, -0.5, 59.4, -1.4, 58.9, -2.2, 58.5, -2.8, 58, -3.4, 57.85, -3.3, 57.85, -2, 57.6, -1.6, 57.1, -1.85],
  ...[
    56.4, -2.3, 56.1, -2.3, 56, -1.9, 55.7, -1.4, 55.1, -1.3, 54.7, -0.9, 54.6, -0.4, 54.2, 0.1, 53.7, 0.35, 53.2, 0.55,
  ],
  ...[53.15, 1.2, 53, 1.7, 52.75, 1.95, 52.4, 1.95, 52, 1.75, 51.5, 1.65, 51.1, 1.55, 50.85, 1.1, 50.65, 0.3], // to Kent
  ...[50.6, -0.7, 50.45, -1.3, 50.4, -2.2, 50.35, -2.6, 50.4, -3.2, 50.05, -3.4, 50.1, -4.4, 49.8, -5.1, 49.75, -5.8],
]

/** Whether a point, in degrees, lies in the United Kingdom or close by its shore. Mistyped, swapped, or 0 and 0: it does not. */
export function isInCountry(latitude: number, longitude: number): boolean {
  let isInside = false
  for (let at = 0; at < outline.length; at += 2) {
    const [north, east] = corner(at)
    const [nextNorth, nextEast] = corner((at + 2) % outline.length)
    if (north > latitude === nextNorth > latitude) continue
    const crossing = east + ((latitude - north) / (nextNorth - north)) * (nextEast - east)
    if (longitude < crossing) isInside = !isInside
  }
  return isInside
}

function corner(at: number): [number, number] {
  return [outline[at] ?? 0, outline[at + 1] ?? 0]
}
