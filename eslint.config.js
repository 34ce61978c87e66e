// Strict by type, safe by pattern: the input of every regular expression that is shipped is hostile text.
import js from '@eslint/js'
import redos from 'eslint-plugin-redos'
import * as regexp from 'eslint-plugin-regexp'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  {
    ignores: [
      '**/build/',
      '**/.svelte-kit/',
      '**/generated/',
      'packages/engine/assembly/',
      'fixtures/',
      'node_modules/',
      '.dependency-cruiser.mjs',
      'eslint.config.js',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  regexp.configs['flat/recommended'],
  ...svelte.configs.recommended,
  {
    plugins: { redos },
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        project: [
          'tsconfig.json',
          'packages/engine/tsconfig.test.json',
          'packages/data/tsconfig.json',
          'packages/pictures/tsconfig.json',
          'apps/*/tsconfig.json',
          'bench/tsconfig.json',
          'apps/web/src/service-worker/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'redos/no-vulnerable': 'error',
      'require-unicode-regexp': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // `isolatedDeclarations` asks for the types that this rule forbids.
      '@typescript-eslint/no-inferrable-types': 'off',
      // The compiler knows the globals of each place better.
      'no-undef': 'off',
      // Pages are served at the root, and links work without scripts.
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/engine/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/_*.ts'],
    rules: {
      // The clock and chance come in as arguments, so that the same chat always gives the same answer.
      'no-restricted-globals': ['error', 'Date'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser },
    },
  },
  {
    // svelte-check knows their types; the linter's parser takes a generic component's for `any`, and reading them twice cost CI
    // two minutes. A promise that nobody awaits is not seen here: what can fail stands in .ts files.
    files: ['**/*.svelte'],
    ...ts.configs.disableTypeChecked,
  },
  {
    // Tools that ask for a default export.
    files: ['**/*.config.{ts,js}', '**/.dependency-cruiser.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Nothing here is shipped: a slow pattern costs us a run, nobody a phone, and trying to break them took half of the linter's time.
    files: ['**/*.test.ts', '**/_*.ts', 'tools/**', 'bench/**'],
    rules: { 'redos/no-vulnerable': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    ...ts.configs.disableTypeChecked,
  },
)
