// Who may import whom: docs/architecture.md in rules.
const test = String.raw`\.test\.tsx?$`
const shipped = '^(app|db|search|scripts)/'
const modules = [
  'shared',
  'people',
  'catalogue',
  'ledger',
  'budgets',
  'plans',
  'ordering',
  'payments',
  'invoicing',
  'community',
  'insight',
]

/** A domain module uses only those to its left. */
const onlyLeftward = modules.slice(0, -1).map((module, place) => ({
  name: `domain-${module}-only-leftward`,
  severity: 'error',
  comment: `${module} stands left of what it imports: the use case belongs into the rightmost module whose tables it reads.`,
  from: { path: `^app/domain/${module}/`, pathNot: test },
  to: { path: `^app/domain/(${modules.slice(place + 1).join('|')})/` },
}))

/** `room` may import nothing of `others`. */
function keepsOut(room, others, comment) {
  return {
    name: `${room.name}-keeps-out-${others.name}`,
    severity: 'error',
    comment,
    from: { path: room.path, pathNot: [test, ...(room.except ?? [])] },
    to: { path: others.path, ...(others.except ? { pathNot: others.except } : {}), ...(others.as ?? {}) },
  }
}

const web = { name: 'the-web', path: '^app/(routes|components|auth|http|jobs|integrations)/|^app/(root|entry|server)' }
const values = { dependencyTypesNot: ['type-only'] }

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or there is a third one.',
      from: { pathNot: test },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', String.raw`^\.\./build/`, String.raw`\?url$`] },
    },
    ...onlyLeftward,
    keepsOut({ name: 'domain', path: '^app/domain/' }, web, 'The domain has no web in it.'),
    keepsOut(
      { name: 'domain', path: '^app/domain/' },
      { name: 'search', path: '^search/' },
      'Search reads the domain.',
    ),
    keepsOut(
      { name: 'domain', path: '^app/domain/' },
      { name: 'the-rest-of-db', path: '^db/', except: ['^db/(schema/|errors|client|dialect|prepared)'] },
      'The domain knows the schema, the errors, kept statements and the types of the client.',
    ),
    keepsOut(
      { name: 'domain', path: '^app/domain/' },
      { name: 'the-open-database', path: '^db/client', as: values },
      'A read takes db, a write takes tx: only their types are imported.',
    ),
    keepsOut(
      { name: 'domain', path: '^app/domain/' },
      { name: 'the-settings', path: '^app/env' },
      'What the domain needs to know is given to it.',
    ),
    keepsOut(
      { name: 'pure-files', path: '^app/(domain|components)/', except: [String.raw`\.server\.tsx?$`] },
      { name: 'server-files', path: String.raw`\.server\.tsx?$`, as: values },
      'A file without .server is safe in a browser.',
    ),
    keepsOut(
      { name: 'components-ui', path: '^app/components/ui/' },
      { name: 'nouns', path: '^app/(domain|components/(?!ui/))', except: ['^app/domain/shared/'] },
      'ui knows no domain word.',
    ),
    keepsOut(
      { name: 'components', path: '^app/components/' },
      { name: 'rooms', path: '^app/(routes|auth|jobs|integrations)/|^search/|^db/', as: values },
      'Components take props and render.',
    ),
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      comment: 'What two routes share belongs to the domain, to components or to http.',
      from: { path: shipped, pathNot: [test, '^app/routes/'] },
      to: { path: '^app/routes/' },
    },
    {
      name: 'rooms-keep-to-themselves',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/', pathNot: test },
      to: { path: '^app/routes/', pathNot: ['^app/routes/$1/', '^app/routes/shared/'] },
    },
    keepsOut(
      { name: 'routes', path: '^app/routes/' },
      { name: 'sql', path: '^db/', except: ['^db/client'], as: values },
      'No route holds SQL: it hands db and transaction on.',
    ),
    keepsOut(
      { name: 'routes', path: '^app/routes/' },
      { name: 'drizzle', path: 'node_modules/(drizzle-orm|better-sqlite3|pg)/' },
      'No route holds SQL.',
    ),
    keepsOut(
      { name: 'http', path: '^app/http/' },
      { name: 'the-domain', path: '^app/domain/', except: ['^app/domain/shared/'] },
      'http knows what is shared, and no noun.',
    ),
    keepsOut(
      { name: 'http', path: '^app/http/' },
      { name: 'rooms', path: '^app/(routes|components|jobs|integrations)/|^search/' },
      'http serves the rooms and knows none.',
    ),
    keepsOut(
      { name: 'auth', path: '^app/auth/' },
      {
        name: 'other-nouns',
        path: '^app/(domain|routes|components|jobs|integrations)/|^search/',
        except: ['^app/domain/(shared|people)/'],
      },
      'auth knows people, and nothing they do.',
    ),
    keepsOut(
      { name: 'jobs', path: '^app/jobs/' },
      { name: 'pages', path: '^app/(routes|components|auth)/' },
      'Work behind the counter shows no page.',
    ),
    keepsOut(
      { name: 'integrations', path: '^app/integrations/' },
      { name: 'rooms', path: '^app/(routes|components|auth|jobs)/|^search/' },
      'An adapter knows its vendor and what is shared.',
    ),
    keepsOut({ name: 'search', path: '^search/' }, web, 'Search knows the domain and the database.'),
    keepsOut(
      { name: 'db', path: '^db/', except: ['^db/seed/'] },
      { name: 'anything', path: '^(app|search|scripts|tests)/', as: values },
      'The database knows nobody. The seed may use the domain.',
    ),
    keepsOut(
      { name: 'shipped', path: shipped },
      { name: 'tests', path: ['^tests/', test] },
      'What is shipped needs no test.',
    ),
    keepsOut(
      { name: 'shipped', path: '^(app|search|db)/' },
      { name: 'tools', path: 'node_modules', as: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
      'What runs for people is a dependency, not a tool.',
    ),
    {
      name: 'vendors-in-their-rooms',
      severity: 'error',
      comment: 'A vendor can be replaced in one folder.',
      from: { path: '^(app|search|db)/', pathNot: [test, '^app/(integrations|auth|http)/', '^(search|db)/'] },
      to: {
        path: 'node_modules/(stripe|meilisearch|lucia|nodemailer|better-sqlite3|pg|otpauth|@node-rs/argon2|rate-limiter-flexible|pino)/',
      },
    },
    {
      name: 'lucia-only-in-auth',
      severity: 'error',
      from: { path: '^(app|search|db)/', pathNot: '^app/auth/' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'one-file-opens-the-database',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: [test, '^db/(client|restore)'] },
      to: { path: 'node_modules/(better-sqlite3|pg)/', ...values },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '^data/', String.raw`\+types/`] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'metadata' },
  },
}
