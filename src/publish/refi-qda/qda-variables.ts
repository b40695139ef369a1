import { formatGrade } from '../../record/grades/grade.ts';
import { formatSourceAddress } from '../../record/reports/report.ts';
import type { QdaDocument } from './qda-document.ts';
import { qdaGuidOf } from './qda-guid.ts';
import { writeQdaElement, type QdaXml } from './qda-xml.ts';

/** A variable: an attribute of documents, or of cases. */
interface QdaVariable<Of> {
  id: string;
  name: string;
  about: string;
  valueOf: (of: Of) => string | null | undefined;
}

/** The grades of a document. */
type QdaGraded = Pick<QdaDocument, 'judgements'>;

/** A judgement of a document with its grade. It is a case of the project. */
export interface QdaJudged {
  document: QdaDocument;
  judgement: string;
  name: string;
  grade: string;
}

const asExact = 'As exact as its source: yyyy-mm-dd, yyyy-mm or yyyy.';

const documentVariables: readonly QdaVariable<QdaDocument>[] = [
  { id: 'council', name: 'Council', about: 'The council that the document is about.', valueOf: ({ council }) => council },
  { id: 'kind', name: 'Kind of document', about: 'What kind of document it is.', valueOf: ({ kind_name }) => kind_name },
  { id: 'framework', name: 'Framework', about: 'The framework of an inspection.', valueOf: ({ framework }) => framework },
  { id: 'inspected-from', name: 'First day on site', about: asExact, valueOf: ({ inspected_from }) => inspected_from },
  { id: 'inspected-to', name: 'Last day on site', about: asExact, valueOf: ({ inspected_to }) => inspected_to },
  { id: 'published', name: 'Published', about: asExact, valueOf: ({ published }) => published },
  { id: 'dated', name: 'Dated', about: 'The day printed on it, where we don’t know when it was published.', valueOf: ({ dated }) => dated },
  { id: 'publisher', name: 'Publisher', about: 'Who published it.', valueOf: ({ publisher }) => publisher },
  { id: 'title', name: 'Title', about: 'Its title as printed.', valueOf: ({ title }) => title },
  {
    id: 'wording',
    name: 'Wording',
    about: 'verbatim: the publisher’s own words. summary: ours.',
    valueOf: ({ wording }) => wording,
  },
  { id: 'read', name: 'Read', about: 'How far its words were checked against the official document.', valueOf: ({ read }) => read },
  { id: 'url', name: 'Address', about: 'Its page on this site.', valueOf: ({ url }) => url },
  {
    id: 'source-url',
    name: 'Official address',
    about: 'Its address at the publisher, or where we don’t know that, another one and what it is.',
    valueOf: ({ source_url, source_url_note }) => formatSourceAddress({ url: source_url, urlNote: source_url_note }),
  },
  { id: 'licence', name: 'Licence', about: 'The licence of its words.', valueOf: ({ licence }) => licence },
  { id: 'credit', name: 'Credit', about: 'Whom to name.', valueOf: ({ credit }) => credit },
];

const caseVariables: readonly QdaVariable<QdaJudged>[] = [
  { id: 'case-judgement', name: 'Judgement', about: 'Ofsted’s name for what was judged.', valueOf: ({ name }) => name },
  { id: 'case-grade', name: 'Grade', about: 'The grade that Ofsted gave.', valueOf: ({ grade }) => grade },
];

/** The variables with the grades of documents, one for each judgement that some document has a grade for. Documents without that grade have no value. */
function gradeVariables(documents: readonly QdaGraded[]): QdaVariable<QdaGraded>[] {
  const names = new Map(documents.flatMap(({ judgements }) => judgements.map(({ judgement, name }) => [judgement, name])));
  return [...names].map(([judgement, name]) => ({
    id: `grade-${judgement}`,
    name: `Grade: ${name}`,
    about: `The grade that Ofsted gave for “${name}”. Empty where it gave none.`,
    valueOf: ({ judgements }) => {
      const found = judgements.find((each) => each.judgement === judgement);
      return found && formatGrade(found.grade);
    },
  }));
}

function writeValues<Of>(variables: readonly QdaVariable<Of>[], of: Of): QdaXml[] {
  return variables.flatMap(({ id, valueOf }) => {
    const value = valueOf(of);
    if (value === null || value === undefined || value === '') return [];
    const reference = writeQdaElement('VariableRef', { targetGUID: qdaGuidOf('variable', id) });
    return [writeQdaElement('VariableValue', {}, [reference, writeQdaElement('TextValue', {}, value)])];
  });
}

/** The variables of a project. All are text: a day may be a month or a year only. Documents and cases share none, because QualCoder keeps them apart. */
export function writeQdaVariables(documents: readonly QdaGraded[]): QdaXml {
  return writeQdaElement(
    'Variables',
    {},
    [...documentVariables, ...gradeVariables(documents), ...caseVariables].map(({ id, name, about }) =>
      writeQdaElement('Variable', { guid: qdaGuidOf('variable', id), name, typeOfVariable: 'Text' }, [
        writeQdaElement('Description', {}, about),
      ]),
    ),
  );
}

/** The values of a document: what it is, where it is from, and its grades. */
export function writeQdaValuesOfDocument(document: QdaDocument): QdaXml[] {
  return writeValues([...documentVariables, ...gradeVariables([document])], document);
}

/** The values of a case: its judgement and grade. */
export function writeQdaValuesOfCase(judged: QdaJudged): QdaXml[] {
  return writeValues(caseVariables, judged);
}

/** The judgements of a document that Ofsted gave a grade for. */
export function listQdaJudgements(document: QdaDocument): QdaJudged[] {
  return document.judgements.map(({ judgement, name, grade }) => ({ document, judgement, name, grade: formatGrade(grade) }));
}
