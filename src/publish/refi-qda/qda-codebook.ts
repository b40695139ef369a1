import { qdaGuidOf } from './qda-guid.ts';
import { writeQdaElement, writeQdaFile, type QdaXml } from './qda-xml.ts';

/** A topic as a REFI-QDA file shows it: a row of the table of topics. */
export interface QdaTopic {
  id: string;
  name: string;
  group: string;
  about: string;
}

/** The topics as codes, under groups that can't be used to code. */
export function writeQdaCodes(topics: readonly QdaTopic[]): QdaXml {
  return writeQdaElement(
    'Codes',
    {},
    [...Map.groupBy(topics, ({ group }) => group)].map(([group, members]) =>
      writeQdaElement(
        'Code',
        { guid: qdaGuidOf('topic-group', group), name: group, isCodable: 'false' },
        members.map(({ id, name, about }) =>
          writeQdaElement('Code', { guid: qdaGuidOf('topic', id), name, isCodable: 'true' }, [writeQdaElement('Description', {}, about)]),
        ),
      ),
    ),
  );
}

/** The topics as a REFI-QDA codebook (`.qdc`). `origin`: the name of the site. */
export function writeQdaCodebook(topics: readonly QdaTopic[], origin: string): string {
  return writeQdaFile(writeQdaElement('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, [writeQdaCodes(topics)]));
}
