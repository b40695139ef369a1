import type { Nodes } from 'mdast';

/** The line on which a parsed node begins. Only a node that code has made has no position, and none is made here. */
export const lineOfMdxNode = (node: Pick<Nodes, 'position'>): number => node.position?.start.line ?? 1;
