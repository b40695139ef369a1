import type { z } from 'zod';
import { siteSchema } from '../../record/shapes/site.ts';
import { requiredSourceFile, sourceOfYaml, type SourceRule } from './source.ts';

const publisherFields = ['publisher', 'contact'] as const;

/** An edition names its publisher and how to reach them, or says that it is a demonstration: never both, never neither. */
const publisherIsNamed: SourceRule<z.output<typeof siteSchema>> = (site, { lineOf, tell }) => {
  for (const field of publisherFields) {
    if (site.demonstration && site[field]) tell(lineOf(field), 'site/demonstration-published', { given: field });
    if (!site.demonstration && !site[field]) tell(lineOf('name'), 'site/nobody-publishes', { missing: field });
  }
};

export const siteSource = requiredSourceFile('site.yml', sourceOfYaml(siteSchema), [publisherIsNamed]);
