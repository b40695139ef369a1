/* Types of two libraries that bring none, as far as tests use them. */
declare module 'jsonld' {
  interface Options {
    base: string;
    documentLoader: (url: string) => Promise<{ contextUrl: undefined; documentUrl: string; document: object }>;
  }
  const jsonld: { toRDF: (document: object, options: Options) => Promise<object> };
  export default jsonld;
}

declare module '@rdfjs/dataset' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  const factory: { dataset: (quads: Quad[]) => DatasetCore };
  export default factory;
}
