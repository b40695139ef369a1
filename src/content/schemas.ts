import { z } from 'zod';
import { isDay } from '../record/day.ts';
import { isAnchor, isParagraphId, isReportId } from '../record/ids.ts';

/*
 * The only definition of what a content file may hold. Each field's description says its meaning and gives an example:
 * it is what an editor reads when the field is missing or wrong.
 */

const text = (about: string) => z.string().trim().min(1).describe(about);
const id = (about: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(about);
const address = (about: string) => z.url({ protocol: /^(https|mailto)$/ }).describe(about);

/** The anchor of a paragraph: footnotes are not named from outside their document. */
const anchor = (about: string) =>
  z
    .string()
    .refine((text) => isAnchor(text, 'sipu'))
    .describe(about);

const day = (about: string) =>
  z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().refine(isDay))
    .describe(`${about} Written yyyy-mm-dd, yyyy-mm or yyyy, never more exact than the source.`);

const period = z
  .strictObject({
    from: day('the first day, e.g. "2022-10-03".'),
    to: day('the last day, e.g. "2022-10-14".').optional(),
    words: text('the dates as the source words them, e.g. "five weeks from February 2016".').optional(),
  })
  .describe('the days on site, e.g. { from: "2022-10-03", to: "2022-10-14" }.');

const judgements = z.record(z.string(), z.string()).describe('a grade for each judgement, e.g. { overall: good, leaders: good }.');

export const siteSchema = z.strictObject({
  name: text('what the site calls itself.'),
  tagline: text('what it is, in a few words.'),
  edition: day('the day on which this edition was closed, e.g. "2026-11-22".'),
  contact: z
    .strictObject({ words: text('the words of the link, e.g. "Write to us".'), url: address('an https: or mailto: address.') })
    .describe('where readers report a mistake.')
    .optional(),
});

export const authoritiesSchema = z.array(
  z.strictObject({
    id: id('the authority in addresses, e.g. kent.'),
    name: text('the authority as readers see it, e.g. Kent.'),
    council: text('the council in full, e.g. Kent County Council.'),
    gss: z
      .string()
      .regex(/^E\d{8}$/)
      .describe('its GSS code, e.g. E10000016.'),
    ofsted_urn: z.number().int().positive().describe("Ofsted's number for it, e.g. 2637539."),
    type: text('county, unitary, metropolitan or London borough.'),
    region: text('its region, e.g. East Midlands.'),
    from: day('the first day of an authority that was created.').optional(),
    until: day('the last day of an authority that was abolished.').optional(),
    successors: z.array(z.string()).default([]).describe('ids of the authorities that took over from it.'),
    services: z
      .strictObject({ by: text('who delivers its services, if not the council.'), from: day('since when.') })
      .describe("who delivers children's services for it, if not the council itself.")
      .optional(),
    role: z.enum(['featured', 'context']).describe('featured (its documents are read here) or context (grades only).'),
    note: text('what readers need to know about the name.').optional(),
    ofsted_page: address("Ofsted's page for the authority."),
  }),
);

export const frameworksSchema = z.strictObject({
  lines: z
    .array(z.strictObject({ id: id('the line in addresses.'), name: text('its name.'), about: text('what it holds, and when.') }))
    .describe('judgements that follow one another from framework to framework.'),
  judgements: z
    .array(
      z.strictObject({
        id: id('the judgement, e.g. help-and-protection.'),
        line: text('the line it stands on.'),
        short: text('a short name for charts.'),
        name: text("its name in Ofsted's words."),
        covers: z.array(z.string()).describe('ids of other lines that it judges together with its own, e.g. [care-leavers].').optional(),
      }),
    )
    .describe('every judgement of every framework.'),
  frameworks: z
    .array(
      z.strictObject({
        id: id('the framework, e.g. ilacs-2018.'),
        name: text('its name.'),
        short: text('its short name.'),
        from: day('first fieldwork under it.').optional(),
        to: day('last fieldwork under it.').optional(),
        kind: id('the id of the kind of its reports, from kinds.yml, e.g. ilacs.').optional(),
        listed_as: text('its name in the list of England’s inspections, e.g. ILACS.').optional(),
        judgements: z.array(z.string()).min(1).describe('ids of the judgements it has.'),
        complete: z.boolean().default(true).describe('false where our sources do not say what else was judged under it.'),
        note: text('what is particular about it.').optional(),
      }),
    )
    .describe('which judgements existed when.'),
});

export const kindsSchema = z
  .array(
    z.strictObject({
      id: id('the kind, as file names end, e.g. focused-visit.'),
      name: text('the kind as readers see it, e.g. Focused visit letter.'),
      graded: z.boolean().default(false).describe('true for an inspection report: it has a framework and gives grades.'),
      letter: z.boolean().default(false).describe('true for a letter.'),
      visit: text('what readers call the event, for a visit without grades, e.g. Focused visit.').optional(),
    }),
  )
  .min(1);

export const inspectionsSchema = z.array(
  z.strictObject({
    authority: text('the id of the authority, e.g. kent.'),
    framework: text('the id of the framework, e.g. ilacs-2018.'),
    length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
    inspected: period.optional(),
    published: day('the day of publication, e.g. "2022-11-25".'),
    judgements,
    gap: text('why a judgement of the framework has no grade here.').optional(),
    lead_inspector: text('the lead inspector as printed.').optional(),
    url: address("Ofsted's file, or the page where the grades were read."),
    read_in: text("where the grades were read, if not in Ofsted's own file.").optional(),
  }),
);

export const eventsSchema = z.strictObject({
  visits: z
    .array(
      z.strictObject({
        authority: text('the id of the authority.'),
        kind: id('the id of a kind of visit, e.g. focused-visit.'),
        on: day('when, e.g. "2020-01".'),
        about: text('what inspectors looked at.'),
        read_in: text('where we read of it.').optional(),
      }),
    )
    .describe('visits without grades.'),
  events: z
    .array(
      z.strictObject({
        on: day('when.'),
        what: text('what happened, in one sentence.'),
        authorities: z.array(z.string()).describe('ids of the authorities concerned; none if it concerns all.'),
        read_in: text('where we read of it.'),
      }),
    )
    .describe('what happened.'),
});

export const themesSchema = z.array(
  z.strictObject({
    id: id('the theme in addresses and tags, e.g. early-help.'),
    name: text('the theme as readers see it.'),
    group: text('the group it is listed under.'),
    about: text('what it covers, plainly, in one sentence.'),
    words: z.array(z.string().min(1)).min(1).describe('other words that readers and reports use for it.'),
    signs: z
      .array(z.string().min(1))
      .optional()
      .describe('words of inspectors by which the import command knows a paragraph about it, e.g. [virtual school].'),
  }),
);

const names = (about: string) => z.array(z.string().trim().min(1)).default([]).describe(about);

export const glossarySchema = z.array(
  z.strictObject({
    term: text('the term as reports print it, e.g. MASH.'),
    stands_for: text('what an abbreviation stands for, e.g. multi-agency safeguarding hub.').optional(),
    same: names('other names of the same thing, a list, e.g. [front door]. Search finds them both ways.'),
    asked: names('what readers type when they look for it, a list, e.g. [report a child]. Search leads from them to the term.'),
    theme: text('the id of the theme that is about it, e.g. front-door.').optional(),
    about: text('what it means, plainly, in one sentence.'),
  }),
);

export const claimantsSchema = z.array(
  z.strictObject({ id: id('the claimant, used in claimed_by.'), name: text('whose claim it is, as readers see it.') }),
);

const inspectionName = z
  .string()
  .regex(/^[a-z0-9-]+\/\d{4}(-\d{2})?$/)
  .describe('an inspection outside this record, as <authority>/<the month in which it began>, e.g. kent/2026-05.');
const printedNumber = z.number().int().positive().describe('the number of the paragraph as printed, e.g. 54.');
const paragraphName = (about: string) => z.string().refine(isParagraphId).describe(about);
const why = text('why the two belong together, in a sentence.');

export const followUpsSchema = z.strictObject({
  follow_ups: z
    .array(
      z.strictObject({
        asked: paragraphName('the id of an item of what needs to improve, e.g. kent/2022-10-ilacs/i1.'),
        later: z
          .array(
            z
              .union([
                z.strictObject({
                  paragraph: paragraphName('the id of a later paragraph of this record, e.g. kent/2024-10-ilacs/p5.'),
                  why,
                }),
                z.strictObject({ inspection: inspectionName, at: printedNumber, says: text('what it says, in our own words.'), why }),
              ])
              .describe('paragraph: and why:, or for a report outside this record inspection:, at:, says: and why:.'),
          )
          .min(1)
          .describe('what later documents say about it.'),
      }),
    )
    .describe('each item of what needs to improve that later documents speak of.'),
  of_all: z
    .array(
      z.strictObject({
        of: text('the id of the earlier report, e.g. kent/2022-10-ilacs.'),
        inspection: inspectionName,
        at: printedNumber,
        says: text('what it says, in our own words.'),
      }),
    )
    .default([])
    .describe('what a later report says of all that an earlier one asked to improve.'),
  asked_later: z
    .array(
      z.strictObject({
        inspection: inspectionName,
        items: z.array(text('one item, in our own words.')).min(1).describe('what it asks to improve, in our own words.'),
      }),
    )
    .default([])
    .describe('what reports outside this record ask to improve.'),
});

export const reportSchema = z.strictObject({
  title: text('the title as printed.'),
  printed_for: text('the name of the authority as printed above the title, where it is.').optional(),
  authority: text('the id of the authority, e.g. kent.'),
  kind: id('the id of the kind of document, from kinds.yml, as the file name ends, e.g. ilacs.'),
  wording: z
    .enum(['verbatim', 'summary'])
    .describe('verbatim (the words of the source, openly licensed) or summary (facts and figures in our own words).'),
  framework: text('the id of the framework, for an inspection, e.g. ilacs-2018.').optional(),
  length: z.enum(['standard', 'short']).describe('standard or short, where a source says so.').optional(),
  inspected: period.omit({ words: true }).optional(),
  published: day('the day of publication, e.g. "2022-11-25".').optional(),
  dated: day('the day printed on the document, where its publication is not known.').optional(),
  lead_inspector: text('the lead inspector as printed.').optional(),
  lead_inspector_title: text('the title of the lead inspector as printed.').optional(),
  subject: text('what a visit looked at, e.g. care leavers aged 18 to 25.').optional(),
  judgements: judgements.optional(),
  claimed_by: text('the id of the claimant whose claims a summary gives, e.g. trust.').optional(),
  about: text('what readers need to know about the document.').optional(),
  letter: z
    .strictObject({
      to: z.array(z.string()).min(1).describe('the lines of the address.'),
      salutation: text('e.g. Dear Director.'),
      closing: text('e.g. Yours sincerely.'),
      signed: z.array(z.string()).min(1).describe('the lines under the closing.'),
    })
    .describe("a letter's frame.")
    .optional(),
  source: z
    .strictObject({
      publisher: text('who published it, e.g. Ofsted.'),
      url: address('its official address.'),
      url_note: text('what the address is, where it is not the document itself.').optional(),
      licence: z.enum(['OGL-3.0', 'all-rights-reserved']).describe('OGL-3.0 or all-rights-reserved.'),
      rights: text('the rights as stated.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the official PDF it was checked against.')
        .optional(),
      pages: z.number().int().positive().describe('how many pages the official PDF has.').optional(),
    })
    .describe('where the document comes from.'),
  missing_numbers: z
    .array(z.number().int().positive())
    .describe('paragraph numbers that the publisher left out, as seen in the official PDF, e.g. [15].')
    .optional(),
  checked: day('when a person last checked it against its source.').optional(),
  imported: day('when the import command made it; once checked, write checked: in its place.').optional(),
});

export const figuresSchema = z.array(
  z.strictObject({
    id: id('the figure, unique in its file, e.g. vacancies-2022-06.'),
    measure: text('what is counted, in plain words, the same at every date.'),
    theme: text('the id of its theme.'),
    value: z.number().describe('the number, e.g. 15.8.'),
    unit: text('%, count, weeks, GBP, score, rating or another plain word.'),
    bound: z
      .enum(['over', 'under', 'at most', 'at least', 'about'])
      .describe('where the source says over, under, at most, at least or about.')
      .optional(),
    undated: z
      .literal(true)
      .describe('true where the source gives no date or year, and the date here is that of the document, or worked out from it.')
      .optional(),
    out_of: z.number().positive().describe('the total that it is out of, e.g. 65.').optional(),
    on: day('when it holds, e.g. "2022-06".').optional(),
    from: day('the start of the period that it holds for.').optional(),
    to: day('the end of the period that it holds for.').optional(),
    dated: text('the period as the source words it, e.g. "year to date, July 2022".'),
    area: text("the id of the authority that it is about, where that is not the document's own.").optional(),
    comparator: z
      .strictObject({
        with: text('what it is set beside, e.g. England.'),
        value: z.number().describe('its value.').optional(),
        stands: z
          .enum(['above', 'below', 'in line', 'better', 'worse', 'comparable'])
          .describe('how the source says that the figure stands to it.')
          .optional(),
      })
      .describe('what the source sets it beside.')
      .optional(),
    claimed_by: text("the id of the claimant, where that is not the document's own.").optional(),
    paragraph: anchor('the anchor of the paragraph that states it, e.g. p73.'),
  }),
);

export const ledgerSchema = z
  .record(
    anchor('the anchor of a paragraph, e.g. p5.'),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]{64}(, \d{4}-\d{2}-\d{2} [0-9a-f]{64})*$/)
      .describe('the day of an edition and the SHA-256 of the words in it. npm run ledger writes it.'),
  )
  .describe('every paragraph that was published.');

const publishedId = (about: string) =>
  z
    .string()
    .refine((text) => isReportId(text) || isParagraphId(text))
    .describe(about);

export const correctionsSchema = z.array(
  z.strictObject({
    corrected: publishedId('the id of the paragraph or document that was corrected, e.g. kent/2023-05-ilacs/p5.').optional(),
    moved: publishedId('the id of the paragraph or document that has another address now, e.g. kent/2023-05-ilacs/p5.').optional(),
    withdrawn: publishedId('the id of the paragraph or document that was taken out, e.g. kent/2023-05-ilacs/p5.').optional(),
    to: publishedId('the id under which it stands now, e.g. kent/2023-05-ilacs/p6.').optional(),
    on: day('the day of the correction, e.g. "2026-12-01".'),
    reason: text('why, in a sentence that readers understand.'),
    was: text('the words that were wrong, where they may be shown.').optional(),
    now: text('the words that stand there now.').optional(),
  }),
);

export const sequencesSchema = z.array(
  z.strictObject({
    documents: z
      .array(z.string())
      .min(2)
      .describe('the ids of two or more documents of one history, oldest first, e.g. [kent/2019-06-ilacs, kent/2022-10-ilacs].'),
    why: text('why they are worth reading one after the other, in a sentence or two.'),
  }),
);

export const themeReadingSchema = z.strictObject({
  on: day('when the paragraphs were read, e.g. "2026-11-24".'),
  how: text('how it was done: by whom, from what.'),
  themes: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe('for each document id the themes of each anchor, e.g. kent/2022-10-ilacs: { p1: early-help plans }.'),
});

const anchors = z.array(anchor('the anchor of a paragraph, e.g. p5.')).describe('anchors of paragraphs, e.g. [s1, p5].');
const sha256 = (about: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(about);

export const fidelitySchema = z.array(
  z.strictObject({
    report: text('the id of the document.'),
    compared: day('the day of the comparison.'),
    sha256: sha256('SHA-256 of the official PDF that it was compared with.'),
    words: sha256('SHA-256 of the words that were compared. npm run fidelity writes it.'),
    equal: anchors,
    differing: anchors,
    not_checkable: anchors,
    misplaced: anchors,
    left_out: z.number().int().nonnegative().describe('how many signs of the PDF are in no paragraph and no heading.'),
  }),
);
