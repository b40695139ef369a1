import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/*
 * Astro renders the MDX of reports from here. What a report may hold is checked by our own reader, which tells all
 * problems at once with their lines; so this schema lets everything through.
 */
const reports = defineCollection({
  loader: glob({
    pattern: '**/*.mdx',
    base: `${process.env.CONTENT_DIR ?? './content'}/reports`,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { reports };
