import { z } from 'zod';
import type { SealedEdition } from '../../record/edition.ts';

const publishedSchema = z.object({ editions: z.array(z.object({ number: z.string(), day: z.string(), seal: z.string().optional() })) });

/** What is wrong with the editions of a record beside an editions.json that was published: a sentence for each edition that is gone or not as it was. */
export function compareWithPublishedEditions(editions: readonly SealedEdition[], published: string): string[] {
  const read = publishedSchema.safeParse(parseJson(published));
  if (!read.success)
    return ['It is not a list of editions: { "editions": [{ "number", "day", "seal" }] }, as a site has it at /data/v1/editions.json.'];
  return read.data.editions.flatMap(({ number, day, seal }) => {
    const own = editions.find((edition) => edition.number === number);
    if (!own)
      return [
        `The edition ${number} of ${day} was published, and content/editions.yml lacks it. Put back content/ledger and content/editions.yml.`,
      ];
    if (own.day !== day) return [`The edition ${number} was published with the day ${day}, not ${own.day}.`];
    if (seal !== undefined && own.seal !== seal)
      return [
        `The edition ${number} was published with another ledger. Put content/ledger back as it was; or, if the record only grew since, write the day and edition_number of the next edition in content/site.yml.`,
      ];
    return [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
