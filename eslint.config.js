import js from '@eslint/js'
import tanstack from '@tanstack/eslint-plugin-query'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const assertion = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
  message: 'Parse or narrow instead; assertions belong to contract/endpoint, api and mocks/http.',
}
const testId = {
  selector: 'JSXAttribute[name.name=/^data-test/]',
  message: 'Tests find things by role and name.',
}
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use named exports, so that a thing has one name everywhere.',
}
const staticModal = {
  selector:
    'MemberExpression[object.name="Modal"][property.name=/^(confirm|info|success|error|warning)$/]',
  message: 'Static popups render outside of the console’s element; use App.useApp().',
}
const nondeterminism = ['Date.now', 'Math.random'].map((name) => {
  const [object, property] = name.split('.')
  return {
    selector: `MemberExpression[object.name="${object}"][property.name="${property}"]`,
    message: 'Use the clock and the seed of the world.',
  }
})
/** The rules for all files; assertions and nondeterminism are allowed in some. */
const general = [testId, defaultExport, staticModal]

const imports = {
  zod: {
    regex: '^zod(/|$)',
    allowTypeImports: true,
    message: 'Use contract/zod, which is set up for strict content security policies.',
  },
  effects: {
    name: 'react',
    importNames: ['useEffect', 'useLayoutEffect'],
    message: 'Effects live in use*.ts, lib and ui.',
  },
  antd: {
    name: 'antd',
    importNames: ['message', 'notification'],
    message: 'Static popups render outside of the console’s element; use App.useApp().',
  },
}

/** The rules against values of type `any`. */
const unsafe = (level) =>
  Object.fromEntries(
    ['argument', 'assignment', 'call', 'member-access', 'return'].map((operation) => [
      `@typescript-eslint/no-unsafe-${operation}`,
      level,
    ]),
  )

const tests = '**/*.test.{ts,tsx}'

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'test-results', 'playwright-report', '.cache']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', assertion, ...general],
      'no-restricted-imports': [
        'error',
        { paths: [imports.effects, imports.antd], patterns: [imports.zod] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      // Redirects of react-router are thrown responses.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    // The rules of React read each file with its compiler, so they are spared where React is not allowed.
    files: ['src/{api,app,common,features,ui}/**/*.{ts,tsx}', 'src/lib/hooks/**/*.ts'],
    ignores: [tests],
    extends: [tanstack.configs['flat/recommended'], hooks.configs.flat.recommended],
  },
  {
    // Deprecated parts are met where libraries and the browser are used; the rule looks up every name.
    files: ['src/ui/**', 'src/lib/**', 'src/api/**'],
    // The deprecated `execCommand` is the only way to copy on pages loaded over plain http.
    ignores: [tests, 'src/lib/browser/copyText.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'error' },
  },
  {
    // Untyped values come in as JSON. What renders them gets them with types, and `any` is an error everywhere.
    files: ['src/{app,common,features,ui}/**'],
    rules: unsafe('off'),
  },
  {
    files: ['src/lib/**', 'src/ui/**', 'src/**/use*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [imports.antd], patterns: [imports.zod] }],
    },
  },
  {
    files: ['src/contract/zod.ts', tests],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/contract/endpoint.ts', 'src/api/**', 'mocks/http/**', tests],
    rules: { 'no-restricted-syntax': ['error', ...general] },
  },
  {
    // The three entry points pass the real clock in.
    files: ['mocks/**'],
    ignores: ['**/*.test.ts', 'mocks/http/**', 'mocks/{browser,node,server}.ts'],
    rules: { 'no-restricted-syntax': ['error', assertion, ...general, ...nondeterminism] },
  },
  {
    files: ['mocks/http/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...general, ...nondeterminism] },
  },
  {
    // i18n catalogues are loaded by file name, and tools expect a default export of their config.
    files: ['src/i18n/*/*.ts', '*.config.ts', 'e2e/globalSetup.ts'],
    rules: { 'no-restricted-syntax': ['error', assertion] },
  },
  {
    // `tsc` checks the types of tests and texts. What it does not see is a promise that a test forgets to await. Tests
    // also read untyped answers, which they then compare as a whole.
    files: [tests, 'e2e/**', 'src/i18n/*/*.ts'],
    extends: [ts.configs.disableTypeChecked],
    // `disableTypeChecked` takes the types away as well.
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['scripts/**', 'bench/**', '*.config.js', 'public/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'performance',
          'document',
          'localStorage',
          'matchMedia',
          'navigator',
          'window',
          'location',
          'fetch',
          'requestAnimationFrame',
          'setTimeout',
          'URLSearchParams',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
)
