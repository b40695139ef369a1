/*
 * Which imports the code may have. `npm run check` tests every import of src/ against these rules, type-only imports included.
 * Data flows one way: content → record → questions → charts, search, publish → ui → pages.
 */

/**
 * The other folders of `src/` that each folder may import from. A permission that nothing uses is reported too: remove it.
 * @type {Record<string, string[]>}
 */
export const rooms = {
  record: [],
  questions: ['record'],
  content: ['record', 'questions'],
  charts: ['record', 'questions'],
  search: ['record', 'questions'],
  quotes: ['record', 'search', 'site'],
  publish: ['record', 'questions', 'charts'],
  import: ['record', 'content'],
  hexmap: ['record'],
  site: ['record', 'content', 'search', 'publish'],
  commands: ['record', 'content', 'search', 'quotes', 'publish', 'site', 'import', 'hexmap'],
  ui: ['record', 'questions', 'site', 'charts', 'search', 'quotes', 'publish', 'styles'],
  pages: ['record', 'questions', 'site', 'charts', 'publish', 'ui'],
  styles: [],
};

const roomRules = Object.entries(rooms).map(([room, others]) => ({
  name: `${room} imports from a room that it may not`,
  comment: `It may import from ${[...others, 'itself'].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const rules = [
  ...roomRules,
  {
    name: 'circle',
    comment: 'Files import each other in a circle.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'record imports from outside',
    comment: 'The record imports nothing but itself, and zod where shapes are described.',
    severity: 'error',
    from: { path: '^src/record/', pathNot: '^src/record/shapes/' },
    to: { pathNot: '^src/record/' },
  },
  {
    name: 'shapes import from outside',
    comment: 'The shapes of the record import nothing but the record and zod.',
    severity: 'error',
    from: { path: '^src/record/shapes/' },
    to: { pathNot: '^src/record/|(^|/)node_modules/zod/' },
  },
  {
    name: 'shapes at run time',
    comment:
      'Schemas run where files are read or written and where data is described. Code that may ship to readers has only types from them.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(record/shapes|content|import|commands|publish/tables|publish/api)/' },
    to: { path: '^src/record/shapes/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'astro:content',
    comment: 'Nothing asks Astro for content: everything asks the corpus, which our own reader made.',
    severity: 'error',
    from: {},
    to: { path: '^astro:content$' },
  },
  {
    name: 'unknown room',
    comment: 'Every room stands in the table in .config/dependency-cruiser.js.',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(rooms).join('|')})/` },
    to: {},
  },
];
