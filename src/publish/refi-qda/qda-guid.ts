import { parse, v5 } from 'uuid';

/** The namespace of our name-based ids. It never changes: programs know by an id that two projects have the same document, topic or coding. */
const namespace = parse('0b4c6a52-93d1-4c0e-9f3a-6d2f5e1c7a84');

/** What has an id of its own in a REFI-QDA project. */
export type QdaPart = 'user' | 'topic-group' | 'topic' | 'variable' | 'case' | 'document' | 'paragraph' | 'coding';

/** The few parts that every paragraph names, with their GUIDs: to hash a name takes longer than to write the paragraph. */
const repeated: ReadonlySet<QdaPart> = new Set(['user', 'topic']);
const known = new Map<string, string>();

/** The GUID of a part of a REFI-QDA project: a name-based UUID (version 5), so the same in each build, on each host and in each project. */
export function qdaGuidOf(part: QdaPart, id: string): string {
  const name = `${part}:${id}`;
  const guid = known.get(name) ?? v5(name, namespace);
  if (repeated.has(part)) known.set(name, guid);
  return guid;
}
