import { packReaderQuestions } from '../../src/search/reader-questions/pack-questions.ts';
import type { SearchCatalogue, SearchRecord, SearchReport } from '../../src/search/index/records.ts';

/** The paragraphs of a made report by section heading; a paragraph is its text, with the ids of its themes in front: "#neglect Text". */
type Sections = Record<string, string[]>;

/** The questions of a record that has none. */
export const noPackedQuestions = packReaderQuestions({ ofTerms: [] });

/** A search record of made reports, by their ids. Authorities and themes are those that the reports name. */
export function recordOf(reports: Record<string, Sections>, catalogue: Partial<SearchCatalogue> = {}): SearchRecord {
  const record: SearchRecord = {
    catalogue: {
      edition: '2026-01-01',
      base: '',
      count: 0,
      authorities: [],
      themes: [],
      claimants: ['Ofsted'],
      terms: [],
      questions: noPackedQuestions,
      reports: [],
      sections: [],
      ...catalogue,
    },
    paragraphs: [],
  };
  const themeOf = (id: string) => {
    const { themes } = record.catalogue;
    const known = themes.findIndex((theme) => theme.id === id);
    return known >= 0 ? known : themes.push({ id, name: id, words: [] }) - 1;
  };
  for (const [id, sections] of Object.entries(reports)) {
    const [authority = '', name = ''] = id.split('/');
    if (!record.catalogue.authorities.some((known) => known.id === authority))
      record.catalogue.authorities.push({ id: authority, name: authority.charAt(0).toUpperCase() + authority.slice(1) });
    record.catalogue.reports.push({
      id,
      name: id,
      authority,
      kind: name.slice(8) as SearchReport['kind'],
      wording: 'verbatim',
      speaker: name.endsWith('self-evaluation') ? 'others' : 'inspectors',
      read: 'person',
      checked: 'whole',
      later: '',
      laterWords: '',
      laterUrl: '',
      day: `${name.slice(0, 7)}-10`,
      numbered: true,
      first: record.paragraphs.length,
    });
    let number = 0;
    for (const [heading, texts] of Object.entries(sections)) {
      record.catalogue.sections.push({
        name: heading,
        judgement: heading.toLowerCase().replaceAll(' ', '-'),
        grade: '',
        first: record.paragraphs.length,
      });
      for (const written of texts) {
        const themes = [...written.matchAll(/#(\S+) /g)].map(([, theme]) => themeOf(theme ?? ''));
        record.paragraphs.push({ anchor: `p${(number += 1)}`, themes, text: written.replace(/#\S+ /g, ''), page: number, claimant: 0 });
      }
    }
  }
  record.catalogue.count = record.paragraphs.length;
  return record;
}

/** A record of three invented reports of two councils. */
export function smallRecord(): SearchRecord {
  return recordOf(
    {
      'weirbridge/2019-01-ilacs': {
        Leadership: ['#workforce Caseloads are high, and social workers leave.', 'Senior leaders know their services well.'],
        'Help and protection': [
          '#neglect Neglect is recognised too late. Plans for children drift.',
          '#front-door The multi-agency safeguarding hub answers every referral within a day.',
          'Children who go missing are not always seen by a trusted adult.',
        ],
      },
      'weirbridge/2023-05-ilacs': {
        Leadership: ['#workforce Caseloads are manageable. A new director leads the service.'],
        'Help and protection': ['#neglect Work with neglect is strong.', '#front-door The MASH is well staffed.'],
        'Care leavers': [
          '#care-leavers Personal advisers keep in touch with care leavers.',
          '#care-leavers Most care leavers live in homes with Wi-Fi.',
          'Children were not ready to leave. Their care had been good.',
        ],
      },
      'northfield/2021-10-focused-visit': {
        'Care leavers': [
          '#care-leavers Care leavers wait for housing.',
          'A personal adviser helps each young person with housing and health.',
        ],
        'What needs to improve': [
          'The supervision of social workers, which has been weak since 2023.',
          'The timeliness of pre-birth assessments.',
        ],
      },
    },
    {
      themes: [
        { id: 'workforce', name: 'Workforce', words: ['vacancies'] },
        { id: 'neglect', name: 'Neglect', words: ['neglectful'] },
        { id: 'front-door', name: 'Front door', words: ['referrals'] },
        { id: 'care-leavers', name: 'Care leavers', words: ['care-experienced'] },
      ],
      terms: [
        { names: ['MASH', 'multi-agency safeguarding hub', 'single point of access'], asked: ['report a child'], theme: 'front-door' },
        { names: ['caseload', 'workload'], asked: ['overworked'], theme: 'workforce' },
        { names: ['emergency duty team'], asked: ['at night'], theme: '' },
        { names: ['missing children'], asked: ['running away', 'runaways'], theme: '' },
      ],
    },
  );
}

/** A record whose last reports, from the one at an index on, are the newest: in an index in shards they have files of their own. */
export function withNewest({ catalogue, paragraphs }: SearchRecord, report: number): SearchRecord {
  return { catalogue: { ...catalogue, newestFrom: catalogue.reports[report]?.first ?? catalogue.count }, paragraphs };
}
