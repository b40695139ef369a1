import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../tests/fixtures/property-runs.ts';
import { writeCitation } from './formats.ts';
import type { Citable } from './record.ts';

const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'\\{}%$#_&<>"\'“”’ ab-,.:\n'), minLength: 1, maxLength: 20 }),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => /[a-z]/.test(text));

const citable = (title: string, text: string): Citable => ({
  item: {
    id: 'weirbridge-2023-05-ilacs-p1',
    type: 'report',
    title,
    author: [{ literal: 'Ofsted' }],
    issued: { 'date-parts': [[2023, 7, 3]] },
    section: 'paragraph 1',
    URL: 'https://example.org/reports/weirbridge/2023-05-ilacs/p1/',
    language: 'en-GB',
    abstract: text,
    note: 'OGL',
  },
  quote: [{ kind: 'text', text }],
});

describe('a citation of any words', () => {
  it('has them in each form, with nothing of them read as the form’s own', () => {
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const forms = new Map(writeCitation(citable(title, text)).map((form) => [form.id, form.text]));
        const [json] = JSON.parse(forms.get('csl-json') ?? '') as { title: string; abstract: string }[];
        expect([json?.title, json?.abstract]).toEqual([title, text]);
        const ris = (forms.get('ris') ?? '').split('\n').filter((line) => line.trim() !== '');
        expect(ris.filter((line) => !/^[A-Z][A-Z0-9] {2}-( |$)/.test(line))).toEqual([]);
        expect(ris.filter((line) => line.startsWith('TY  -'))).toHaveLength(1);
        expect(forms.get('harvard')).toContain(text);
        expect(forms.get('oscola')).toContain(text);
        const html = forms.get('html') ?? '';
        expect(html.replace(/<\/?(?:p|blockquote|cite|a|figure|figcaption|i|em|footer|q)(?: [a-z]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
        expect((forms.get('bibtex') ?? '').match(/(?<!\\)%/g)).toBeNull();
      }),
      propertyRuns(60),
    );
  });
});
