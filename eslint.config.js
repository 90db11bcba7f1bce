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
  message: 'Export by name, so that a thing has one name everywhere.',
}
const staticModal = {
  selector:
    'MemberExpression[object.name="Modal"][property.name=/^(confirm|info|success|error|warning)$/]',
  message: 'Static popups leave the console’s element; use App.useApp().',
}
const chance = ['Date.now', 'Math.random'].map((name) => {
  const [object, property] = name.split('.')
  return {
    selector: `MemberExpression[object.name="${object}"][property.name="${property}"]`,
    message: 'Worlds have a clock and a seed of their own.',
  }
})
/** What holds everywhere; assertions and chance have places of their own. */
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
    message: 'Static popups leave the console’s element; use App.useApp().',
  },
}

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'test-results', 'playwright-report', '.cache']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      ts.configs.strictTypeChecked,
      tanstack.configs['flat/recommended'],
      hooks.configs.flat.recommended,
    ],
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
      // react-router’s redirects are responses that are thrown.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['src/lib/**', 'src/ui/**', 'src/**/use*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [imports.antd], patterns: [imports.zod] }],
    },
  },
  {
    files: ['src/contract/zod.ts', '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/contract/endpoint.ts', 'src/api/**', 'mocks/http/**', '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...general] },
  },
  {
    // The three runners hand the real clock in.
    files: ['mocks/**'],
    ignores: ['**/*.test.ts', 'mocks/http/**', 'mocks/{browser,node,server}.ts'],
    rules: { 'no-restricted-syntax': ['error', assertion, ...general, ...chance] },
  },
  {
    files: ['mocks/http/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...general, ...chance] },
  },
  {
    // Catalogues are loaded by name of file; tools ask for a default.
    files: ['src/i18n/*/*.ts', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', assertion] },
  },
  {
    // Tests look into answers that they then compare as a whole.
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    // `execCommand` is deprecated, and the only way to copy on plain http.
    files: ['src/lib/browser/clipboard.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // Fixtures of Playwright are functions with a parameter called `use`; they are no hooks.
    files: ['e2e/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
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
