/** The part of the Frictionless Data library that the tests use; it has no types. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: boolean; relations: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string | object, options?: { strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resourceNames: string[];
    getResource(name: string): Resource;
  }
}
