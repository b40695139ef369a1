import { v5 } from 'uuid';

/** The namespace of our name-based ids. It never changes: programs know by an id that two projects have the same document, topic or coding. */
const namespace = '0b4c6a52-93d1-4c0e-9f3a-6d2f5e1c7a84';

/** What has an id of its own in a REFI-QDA project. */
export type QdaPart = 'user' | 'topic-group' | 'topic' | 'variable' | 'case' | 'document' | 'paragraph' | 'coding';

/** The GUID of a part of a REFI-QDA project: a name-based UUID (version 5), so the same in each build, on each host and in each project. */
export function qdaGuidOf(part: QdaPart, id: string): string {
  return v5(`${part}:${id}`, namespace);
}
