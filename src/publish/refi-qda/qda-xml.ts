import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

/** XML that is written already. */
export interface QdaXml {
  xml: string;
}

// What XML 1.0 can't hold: control characters, half of a surrogate pair, and two characters that never stand for anything.
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const writeText = (text: string) => escapeMarkupInString(text.replace(/\r\n?/g, '\n').replace(notInXml, '\uFFFD'));
// A reader of XML makes spaces of tabs and line ends in an attribute.
const writeAttribute = (text: string) => writeText(text).replace(/[\t\n]/g, ' ');

/** An element of a REFI-QDA file. Attributes without a value are left out; a text is escaped, and what XML can't hold becomes U+FFFD. */
export function writeQdaElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly QdaXml[] | string = [],
): QdaXml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${writeAttribute(String(value))}"`,
  );
  const inside = typeof children === 'string' ? writeText(children) : children.map(({ xml }) => xml).join('');
  const start = `<${name}${written.join('')}`;
  return {
    xml:
      inside === '' ? `${start}/>\n` : typeof children === 'string' ? `${start}>${inside}</${name}>\n` : `${start}>\n${inside}</${name}>\n`,
  };
}

/** A REFI-QDA file: an element with the XML declaration before it. */
export function writeQdaFile({ xml }: QdaXml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}`;
}
