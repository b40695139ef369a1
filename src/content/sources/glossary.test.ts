import { describe, expect, it } from 'vitest';
import { problemsWith, smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

describe('a glossary', () => {
  const entry =
    '- term: MASH\n  stands_for: safeguarding hub\n  same: [front door]\n  asked: [report a child]\n  in_text: [MASH]\n  theme: neglect\n  about: A team.\n';

  it('may be missing', () => {
    expect(loadCorpusFromFiles(smallRecord).corpus?.glossary).toEqual([]);
  });

  it('becomes part of the corpus', () => {
    expect(loadCorpusFromFiles([...smallRecord, { path: 'content/glossary.yml', text: entry }]).corpus?.glossary).toEqual([
      {
        term: 'MASH',
        standsFor: 'safeguarding hub',
        same: ['front door'],
        asked: ['report a child'],
        inText: ['MASH'],
        theme: 'neglect',
        about: 'A team.',
      },
    ]);
  });

  it.each([
    [
      'a theme that is not known',
      entry.replace('theme: neglect', 'theme: negelct'),
      ['6: theme "negelct" is not known. Did you mean "neglect"?'],
    ],
    [
      'a term that stands twice',
      `${entry}- term: mash\n  about: A team.\n`,
      ['8: term "mash" stands on line 1 already. Put all its names in one place.'],
    ],
    [
      'a name given twice',
      entry.replace('[report a child]', '[Front Door]'),
      ['4: "Front Door" is given twice for "MASH". Once is enough.'],
    ],
    [
      'words in reports that open another meaning too',
      `${entry}- term: hub\n  in_text: [mash]\n  about: A team.\n`,
      ['9: the words "mash" open the meaning of "MASH" already. Words open one meaning.'],
    ],
    [
      'two terms at one address',
      `${entry}- term: M.A.S.H\n  about: A team.\n- term: M A S H\n  about: A team.\n`,
      ['10: "M A S H" has the same address on the glossary page as "M.A.S.H". Name one of them differently.'],
    ],
    [
      'a field that is not there',
      entry.replace('same:', 'synonyms:'),
      ['3: there is no field "synonyms" here. Known: term, stands_for, same, asked, in_text, theme, about.'],
    ],
    [
      'a list that is none',
      entry.replace('[front door]', 'front door'),
      ['3: same "front door" is not right. It is other names of the same thing, a list, e.g. [front door]. Search finds them both ways.'],
    ],
    [
      'a meaning that is missing',
      entry.replace('  about: A team.\n', ''),
      ['1: field "about" is missing. It is what it means, plainly, in one or two short sentences.'],
    ],
  ])('with %s is told so', (_, text, problems) => {
    expect(problemsWith('glossary.yml', text)).toEqual(problems.map((problem) => `content/glossary.yml ${problem}`));
  });
});
