import base from './eslint.config.js';

const lines = (max) => ['warn', { max, skipBlankLines: true, skipComments: true }];

/* Limits on the size of files and functions. An exception is an eslint-disable comment that gives the reason after `--`. */
export default [
  ...base,
  { files: ['src/**'], rules: { 'max-lines': lines(300), 'max-lines-per-function': lines(60) } },
  // In tests, the function passed to `describe` contains a whole group.
  { files: ['src/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
];
