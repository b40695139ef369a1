import base from './eslint.config.js';

const lines = (max) => ['warn', { max, skipBlankLines: true, skipComments: true }];

/* Files and functions of a size that can be read at one go. An exception is an eslint-disable comment that says why after `--`. */
export default [
  ...base,
  { files: ['src/**'], rules: { 'max-lines': lines(300), 'max-lines-per-function': lines(60) } },
  // In tests the function of a `describe` holds a whole group.
  { files: ['src/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
];
