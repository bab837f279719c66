/** Whom a provider sees before it has said yes. */
export function strangerIn(district: string | null): string {
  return district ? `Somebody in ${district}` : 'Somebody nearby'
}
