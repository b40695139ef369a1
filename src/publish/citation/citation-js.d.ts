/* What this project uses of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(name: 'bibliography' | 'citation', options: { template: string; lang: string; format: 'text' }): string;
    format(name: 'bibtex', options: { format: 'text' }): string;
    format(name: 'ris', options: { format: 'object' }): Record<string, string | string[]>[];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, style: string): void } };
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
