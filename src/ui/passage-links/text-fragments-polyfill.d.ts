/* The part of the package that is used here: it has no types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export function generateFragmentFromRange(range: Range): {
    /** 0: found. */
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
}
