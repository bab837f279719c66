import { v5 } from 'uuid'

/** Chosen once. Another one would give everything that is public another name. */
const daybook = 'b6d3c0f2-5a55-5f0e-9d3c-2f3a4f0c7b11'

export type OpenKind =
  | 'service'
  | 'service_at_location'
  | 'organization'
  | 'taxonomy'
  | 'taxonomy_term'
  | 'location'
  | 'address'
  | 'accessibility'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'cost_option'
  | 'attribute'

/** The UUID under which others know a thing of ours: always the same for the same id. */
export function openIdOf(kind: OpenKind, id: string): string {
  return v5(`${kind}:${id}`, daybook)
}
