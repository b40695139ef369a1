/*
 * REFI-QDA projects (`.qdpx`), version 1.5 of the standard with its XML schema 1.0 (`urn:QDA-XML:project:1.0`): zips of a `project.qde` and the
 * text of each document. Browsers load this too, for a reader's own list.
 */
import { firstDay, type Day } from '../../record/dates/day.ts';
import { writeQdaCodes, type QdaTopic } from './qda-codebook.ts';
import type { QdaDocument } from './qda-document.ts';
import { qdaGuidOf } from './qda-guid.ts';
import { writeQdaText, type QdaPosition } from './qda-text.ts';
import { listQdaJudgements, writeQdaValuesOfCase, writeQdaValuesOfDocument, writeQdaVariables, type QdaJudged } from './qda-variables.ts';
import { writeQdaElement, writeQdaFile, type QdaXml } from './qda-xml.ts';

/** What a project is made of. */
export interface QdaProject {
  name: string;
  /** The name of the site, which chose the topics. */
  site: string;
  edition: Day;
  topics: readonly QdaTopic[];
  documents: readonly QdaDocument[];
  /** A reader's notes by paragraph id. If it is given, only its paragraphs are selected and coded; texts are whole all the same. */
  chosen?: ReadonlyMap<string, string>;
}

/** A file in a project. */
export interface QdaFile {
  path: string;
  text: string;
}

/** What the `project.qde` has of a document: its source with the selections, a case for each judgement, and its grades. */
export interface WrittenQdaDocument extends Pick<QdaDocument, 'judgements'> {
  source: QdaXml;
  cases: QdaXml[];
}

/** What a project says of each document, whichever others it has. */
type QdaProjectOfDocument = Pick<QdaProject, 'site' | 'edition' | 'chosen'>;

/** Who coded and when. Days have no time of day, so it is the middle of the day of the edition. */
const creationOf = ({ site, edition }: QdaProjectOfDocument) => ({
  creatingUser: qdaGuidOf('user', site),
  creationDateTime: `${firstDay(edition)}T12:00:00Z`,
});

const isChosen = ({ chosen }: QdaProjectOfDocument, id: string) => chosen === undefined || chosen.has(id);

/** A paragraph: its place in the text, the reader's note on it, and one coding for each of its topics. */
function writeSelection(
  project: QdaProjectOfDocument,
  { id, start, end }: QdaPosition,
  paragraph: { name: string; themes: readonly string[] },
): QdaXml {
  const made = creationOf(project);
  const note = project.chosen?.get(id)?.trim();
  const attributes = { guid: qdaGuidOf('paragraph', id), name: paragraph.name, startPosition: start, endPosition: end, ...made };
  return writeQdaElement('PlainTextSelection', attributes, [
    ...(note ? [writeQdaElement('Description', {}, note)] : []),
    ...paragraph.themes.map((theme) =>
      writeQdaElement('Coding', { guid: qdaGuidOf('coding', `${id}/${theme}`), ...made }, [
        writeQdaElement('CodeRef', { targetGUID: qdaGuidOf('topic', theme) }),
      ]),
    ),
  ]);
}

function writeSource(project: QdaProjectOfDocument, document: QdaDocument): { source: QdaXml; file: QdaFile } {
  const guid = qdaGuidOf('document', document.id);
  const { text, positions } = writeQdaText(document.sections);
  const paragraphs = new Map(document.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, paragraph])));
  const selections = positions.flatMap((position) => {
    const paragraph = paragraphs.get(position.id);
    return paragraph && isChosen(project, position.id) ? [writeSelection(project, position, paragraph)] : [];
  });
  const attributes = { guid, name: document.name, plainTextPath: `internal://${guid}.txt`, ...creationOf(project) };
  return {
    source: writeQdaElement('TextSource', attributes, [...selections, ...writeQdaValuesOfDocument(document)]),
    file: { path: `Sources/${guid}.txt`, text },
  };
}

/** A judgement with its grade as a case: of the paragraphs under it, or of the whole document if none stand under it. */
function writeCase(project: QdaProjectOfDocument, judged: QdaJudged): QdaXml[] {
  const { document, judgement, name } = judged;
  const under = document.sections.filter((section) => section.judgement === judgement).flatMap(({ paragraphs }) => paragraphs);
  const selected = under.filter(({ id }) => isChosen(project, id));
  if (under.length > 0 && selected.length === 0) return [];
  const references =
    under.length === 0
      ? [writeQdaElement('SourceRef', { targetGUID: qdaGuidOf('document', document.id) })]
      : selected.map(({ id }) => writeQdaElement('SelectionRef', { targetGUID: qdaGuidOf('paragraph', id) }));
  const attributes = { guid: qdaGuidOf('case', `${document.id}/${judgement}`), name: `${document.name}: ${name}` };
  return [writeQdaElement('Case', attributes, [...writeQdaValuesOfCase(judged), ...references])];
}

function describeProject({ site, edition, chosen }: QdaProjectOfDocument): string {
  return [
    `From ${site}, edition ${edition}.`,
    'Codes are topics: our reading of what a paragraph is about, not the publisher’s.',
    ...(chosen ? ['Selected are the paragraphs of a reading list. The description of a selection is the reader’s own note.'] : []),
    'Each case is a judgement of a document with its grade. Where the variable Wording of a document is verbatim, its text is the publisher’s own; where it is summary, ours.',
    'Positions count Unicode code points from 0, and the end is not part of the selection.',
  ].join(' ');
}

/** A document for a REFI-QDA project, with the file of its text. A project of more documents has exactly the same of it. */
export function writeQdaDocument(project: QdaProjectOfDocument, document: QdaDocument): WrittenQdaDocument & { file: QdaFile } {
  const cases = listQdaJudgements(document).flatMap((judged) => writeCase(project, judged));
  return { ...writeSource(project, document), cases, judgements: document.judgements };
}

/** The `project.qde` of a REFI-QDA project, made of documents that are written already. */
export function writeQdaProjectFile(project: Omit<QdaProject, 'documents'>, documents: readonly WrittenQdaDocument[]): QdaFile {
  const { name, site, topics } = project;
  const { creatingUser, creationDateTime } = creationOf(project);
  const cases = documents.flatMap((document) => document.cases);
  const attributes = { xmlns: 'urn:QDA-XML:project:1.0', name, origin: site, creatingUserGUID: creatingUser, creationDateTime };
  const root = writeQdaElement('Project', attributes, [
    writeQdaElement('Users', {}, [writeQdaElement('User', { guid: creatingUser, name: site })]),
    writeQdaElement('CodeBook', {}, [writeQdaCodes(topics)]),
    writeQdaVariables(documents),
    ...(cases.length > 0 ? [writeQdaElement('Cases', {}, cases)] : []),
    writeQdaElement(
      'Sources',
      {},
      documents.map(({ source }) => source),
    ),
    writeQdaElement('Description', {}, describeProject(project)),
  ]);
  return { path: 'project.qde', text: writeQdaFile(root) };
}

/** The files of a REFI-QDA project, `project.qde` first. The same project always gives the same text. */
export function writeQdaProject(project: QdaProject): QdaFile[] {
  const documents = project.documents.map((document) => writeQdaDocument(project, document));
  return [writeQdaProjectFile(project, documents), ...documents.map(({ file }) => file)];
}
