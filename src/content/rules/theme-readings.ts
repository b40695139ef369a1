import { paragraphsOf } from '../../record/reports/report.ts';
import { splitMdxNames } from '../mdx/read-attributes.ts';
import { collectProblems } from '../problems/index.ts';
import { ruleKnownIds, ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The paragraphs of a reading of the themes are here, and each has one to three known themes. */
export const themeReadingsRule: RecordRule = ({ sources, checked, unread, known: { themes } }) =>
  sources.themeReadings.flatMap(({ file, value, lineOf }) => {
    const { problems, tell } = collectProblems(file);
    for (const [document, given] of Object.entries(value?.themes ?? {})) {
      // A report that could not be read whole is told of in its own file.
      if (unread.has(document)) continue;
      const report = checked.find(({ id }) => id === document);
      if (!report) {
        tell(lineOf('themes', document), 'name/unknown-document', { document, known: ruleKnownIds(checked) });
        continue;
      }
      const anchors = new Set(paragraphsOf(report).map(({ anchor }) => anchor));
      for (const [anchor, written] of Object.entries(given)) {
        const line = lineOf('themes', document, anchor);
        const names = splitMdxNames(written);
        if (!anchors.has(anchor)) tell(line, 'theme-readings/no-paragraph', { document, anchor });
        if (names.length < 1 || names.length > 3) tell(line, 'theme-readings/count', { anchor, count: names.length });
        if (new Set(names).size < names.length) tell(line, 'theme-readings/theme-twice', { anchor });
        for (const theme of names) if (!ruleKnowsId(themes, theme)) tell(line, 'name/unknown-theme', { theme, known: themes });
      }
    }
    return problems;
  });
