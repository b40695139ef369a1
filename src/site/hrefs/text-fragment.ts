/** The text that a link points to, and the text around it that makes it unique on the page. */
export interface TextFragment {
  textStart: string;
  textEnd?: string;
  prefix?: string;
  suffix?: string;
}

// In a text fragment a hyphen separates prefix and suffix, so hyphens in the text are encoded.
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/** A text fragment as it is written in a URL after `:~:`, e.g. `text=children%20are,seen%20alone`. */
export function writeTextFragmentOfHref({ textStart, textEnd, prefix, suffix }: TextFragment): string {
  return `text=${[
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}

/** The text of the first text fragment in a directive: "children are … seen alone". Undefined if there is none. */
export function readTextFragmentOfHref(directive: string): string | undefined {
  const text = directive
    .split('&')
    .find((part) => part.startsWith('text='))
    ?.slice('text='.length);
  const words = text
    ?.split(',')
    .filter((part) => part && !part.endsWith('-') && !part.startsWith('-'))
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return words?.length ? words.join(' … ') : undefined;
}
