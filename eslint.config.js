import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.{ts,tsx}', 'tests/**']
const mayBang = ['db/**', ...tests]
const mayExportDefault = [
  'tests/e2e/setup/template.ts',
  'app/routes/**',
  'app/root.tsx',
  'app/entry.*.tsx',
  'app/routes.ts',
  '*.config.{js,ts}',
]

/** What nobody writes anywhere, with the way that is ours instead. */
const never = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ClassDeclaration[superClass=null]', message: 'Use functions. Errors are the one kind of class.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns it.' },
]

/** The clock is app/domain/shared/clock.ts: tests and the demonstration move it. */
const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes from clock.ts: now().' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes from clock.ts: now().',
  },
]

/** In a route the params of its own address are there. */
const bang = [
  {
    selector: 'TSNonNullExpression:not([expression.type="MemberExpression"][expression.object.name="params"])',
    message: 'Say what happens when it is absent.',
  },
]

/** Pages are finished HTML: nothing in them runs in a browser. Addresses come from app/paths.ts. */
const pages = [
  { selector: 'JSXAttribute[name.name=/^on[A-Z]/]', message: 'Pages run no script: use a link or a form.' },
  {
    selector: 'JSXAttribute[name.name=/^(href|to|action)$/] > Literal[value=/^\\u002f/]',
    message: 'Addresses come from app/paths.ts.',
  },
]

export default tseslint.config(
  { ignores: ['build/', 'data/', 'public/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off', // the rule on TSNonNullExpression below knows params
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response', 'TypedResponse'] }],
      '@typescript-eslint/require-await': 'off', // a function may be async because its face is
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['warn', 200],
      'no-restricted-syntax': ['error', ...never],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in app/env.server.ts.' },
      ],
    },
  },
  {
    files: ['app/**', 'search/**'],
    ignores: tests,
    rules: {
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...never, ...clock, ...bang],
    },
  },
  {
    files: ['app/**/*.tsx'],
    ignores: tests,
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      'max-lines-per-function': ['warn', { max: 100, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...never, ...clock, ...bang, ...pages],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react',
              importNames: ['useEffect', 'useLayoutEffect', 'useReducer', 'useState'],
              message: 'Pages are finished HTML: state lives in the address and in forms.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['app/domain/shared/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...never, ...bang] },
  },
  {
    files: mayBang,
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['warn', 400],
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/no-base-to-string': 'off', // rows asked for with plain SQL have no types
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  { files: ['app/entry.server.tsx'], rules: { '@typescript-eslint/max-params': 'off' } }, // Remix calls it so
  { files: ['db/schema/index.ts'], rules: { 'no-restricted-syntax': 'off' } }, // drizzle wants the whole
  {
    files: ['app/http/refusals.server.ts'], // gives back each handler as the kind it came
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['app/server.server.ts', 'db/**'], // vendors’ rows and locals have no types
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  { files: ['db/columns/**'], rules: { '@typescript-eslint/no-deprecated': 'off' } }, // only one of its signatures is
  { files: mayExportDefault, rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['app/env.server.ts', 'db/dialect.ts', 'scripts/**', '*.config.{js,ts}', ...tests],
    rules: { 'no-restricted-properties': 'off' },
  },
)
