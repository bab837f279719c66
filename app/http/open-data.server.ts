/** Anybody's pages may read these answers: they are public, and nobody is signed in on them. */
export const readableByAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
} as const

/** Answers what a browser asks before it asks; null: the request wants an answer of its own. */
export function mayRead(request: Request): Response | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (request.method !== 'OPTIONS') return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD, OPTIONS' } })
  return new Response(null, {
    status: 204,
    headers: {
      ...readableByAll,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Accept, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  })
}
