/* What this project uses of it: the package has no types of its own. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export function generateFragmentFromRange(range: Range): {
    /** 0: found. */
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
}
