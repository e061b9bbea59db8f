import tseslint from 'typescript-eslint'

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' }
const typeEnum = { selector: 'TSEnumDeclaration', message: 'Use a closed union of strings.' }

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/lexicons/compiled.ts', '**/*.generated.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Indices are checked by the compiler; in loops over typed arrays, `!` says that this one is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // There are no classes here whose methods could lose their `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-restricted-syntax': ['error', defaultExport, typeEnum],
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  // One pass over the text stays one loop: a call for each unit or word would cost more than its work.
  { files: ['src/text/{scan,layout,match}.ts'], rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] } },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': ['error', typeEnum] } },
)
