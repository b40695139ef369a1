import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const atMost = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  { ignores: ['dist/', 'dist.next/', '.astro/', 'test-results/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      // Build pages from nodes and text, never from strings of HTML.
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML' },
        { property: 'outerHTML' },
        { property: 'insertAdjacentHTML' },
        // Browsers refuse changes of the address that come too fast, and only this file knows what to do then.
        { property: 'pushState', message: 'Call changePageAddress of src/ui/page-address.' },
        { property: 'replaceState', message: 'Call changePageAddress of src/ui/page-address.' },
      ],
      'astro/no-set-html-directive': 'error',
    },
  },
  // An exception is an eslint-disable comment that gives the reason after `--`.
  { files: ['src/**'], rules: { 'max-lines': atMost(300), 'max-lines-per-function': atMost(60) } },
  // In tests, the function passed to `describe` contains a whole group.
  { files: ['src/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/commands/**', 'src/content/check/check.ts', 'src/publish/tables/examples/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
