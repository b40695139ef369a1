import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { suggestInSearchBox } from './suggest-in-box.ts';

let input: HTMLInputElement;
let page: Document;

beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<html><body><input id="box"></body></html>');
  page = document as unknown as Document;
  input = page.querySelector('input') as HTMLInputElement;
  // linkedom has no focus.
  Object.defineProperty(page, 'activeElement', { value: input });
  vi.stubGlobal('document', page);
  suggestInSearchBox({
    input,
    place: (list) => page.body.append(list),
    ask: (words) => Promise.resolve(words),
    draw: (words) => {
      const option = page.createElement('div');
      option.setAttribute('role', 'option');
      option.textContent = words;
      return [option];
    },
    describe: (_, options) => `${options} suggestion.`,
    choose: (_, close) => close(),
    whenFailed: 'Failed.',
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// linkedom reflects no ARIA role.
const status = () => page.querySelector('p.hidden')?.textContent;
const send = (to: Element | null, kind: string, more: object = {}) =>
  to?.dispatchEvent(Object.assign(new (page.defaultView as typeof window).Event(kind, { bubbles: true, cancelable: true }), more));
async function type(words: string): Promise<void> {
  input.value = words;
  send(input, 'input');
  await vi.advanceTimersByTimeAsync(500);
}

it('Suggestions are announced when typing pauses', async () => {
  await type('kent');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(status()).toBe('1 suggestion.');
});

it.each([
  ['the box was left', () => send(input, 'blur')],
  ['Escape closed the list', () => send(input, 'keydown', { key: 'Escape' })],
  ['too few letters are left', () => type('k')],
  ['one was chosen', () => send(page.querySelector('[role=option]'), 'click')],
])('Suggestions are not announced after %s', async (_, close) => {
  await type('kent');
  await close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.querySelector<HTMLElement>('[role=listbox]')?.hidden).toBe(true);
  expect(status()).toBe('');
});
