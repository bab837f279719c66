import type { LoaderFunctionArgs } from '@remix-run/node'
import { env } from '#app/env.server.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { paths } from '#app/paths.ts'

const closed = [
  ...['/people/', '/acting-for', '/provider/', '/broker/', '/council/', '/account', '/dev/'],
  ...['/sign-in', '/sign-out', '/join', '/invitations/', '/confirm-email/', '/reset-password', '/preferences'],
  ...['/shared/', '/shortlist'],
]

/** What machines may walk through: the shop, and nobody's own rooms. */
export function loader({ request }: LoaderFunctionArgs) {
  const about = { depends: ['1'], address: '/robots.txt', type: 'text/plain; charset=utf-8' }
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env.ORIGIN}${paths.sitemap()}`,
  ]
  return keptAnswer(request, about, async () => `${lines.join('\n')}\n`)
}
