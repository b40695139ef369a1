import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSearchCombobox, type Combobox } from './combobox.ts';

let input: HTMLInputElement;
let list: HTMLElement;
let combobox: Combobox;
const onOpen = vi.fn();

beforeEach(() => {
  const { document } = parseHTML(
    '<input><div id="list"><p role="option" data-key="kent">Kent</p><p role="option" data-key="essex">Essex</p></div>',
  );
  input = document.querySelector('input') as unknown as HTMLInputElement;
  list = document.querySelector('#list') as unknown as HTMLElement;
  // linkedom has no layout.
  for (const option of list.children) option.scrollIntoView = () => undefined;
  onOpen.mockClear();
  combobox = makeSearchCombobox(input, list, onOpen);
});

const press = (key: string, more: object = {}) => {
  const event = Object.assign(new (input.ownerDocument.defaultView as typeof window).Event('keydown', { cancelable: true }), {
    key,
    ...more,
  });
  input.dispatchEvent(event);
  return event.defaultPrevented;
};
const active = () => list.querySelector(`[id="${input.getAttribute('aria-activedescendant')}"][aria-selected="true"]`)?.textContent;

describe('a combobox', () => {
  it('is closed at first and names its list in ARIA', () => {
    const attributes = ['role', 'aria-expanded', 'aria-autocomplete', 'aria-controls'].map((name) => input.getAttribute(name));
    expect([...attributes, list.hidden]).toEqual(['combobox', 'false', 'list', 'list', true]);
  });

  it('asks for options when an arrow key is pressed while it is closed', () => {
    expect(press('ArrowDown')).toBe(true);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it.each([
    [['ArrowDown'], 'Kent'],
    [['ArrowDown', 'ArrowDown'], 'Essex'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], undefined],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 'Kent'],
    [['ArrowUp'], 'Essex'],
    [['ArrowDown', 'ArrowUp'], undefined],
  ])('after %j has the active option %s', (keys, name) => {
    combobox.open();
    for (const key of keys) press(key);
    expect(active()).toBe(name);
    expect(list.querySelectorAll('[aria-selected="true"]').length).toBe(name ? 1 : 0);
  });

  it('clicks the active option on Enter, and leaves Enter to the form where none is active', () => {
    const click = vi.fn();
    list.addEventListener('click', click);
    combobox.open();
    expect(press('Enter')).toBe(false);
    press('ArrowDown');
    expect(press('Enter')).toBe(true);
    expect(click).toHaveBeenCalledTimes(1);
  });

  /** Redraws the list with councils of these names. */
  const redraw = (...names: string[]) => {
    const options = names.map((name) => {
      const option = Object.assign(input.ownerDocument.createElement('p'), { scrollIntoView: () => undefined });
      option.setAttribute('role', 'option');
      option.setAttribute('data-key', name.toLowerCase());
      option.append(name);
      return option;
    });
    list.replaceChildren(...options);
    combobox.open();
  };

  it('keeps the reader on the same option when the list is redrawn', () => {
    combobox.open();
    press('ArrowDown');
    redraw('Bath', 'Kent', 'Essex');
    expect(active()).toBe('Kent');
    press('ArrowDown');
    expect(active()).toBe('Essex');
    expect(list.querySelectorAll('[aria-selected="true"]').length).toBe(1);
  });

  it('brings the reader back to the field when their option has gone, or where they were in the field', () => {
    combobox.open();
    redraw('Kent', 'Essex');
    expect(active()).toBeUndefined();
    press('ArrowDown');
    redraw('Bath');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    expect(press('Enter')).toBe(false);
  });

  it('leaves the option when the reader types on', () => {
    combobox.open();
    press('ArrowDown');
    input.dispatchEvent(new (input.ownerDocument.defaultView as typeof window).Event('input'));
    redraw('Kent', 'Essex');
    expect(active()).toBeUndefined();
  });

  it('closes on Escape, and leaves a second Escape to the browser', () => {
    combobox.open();
    press('ArrowDown');
    expect(press('Escape')).toBe(true);
    expect([list.hidden, input.getAttribute('aria-expanded'), active()]).toEqual([true, 'false', undefined]);
    expect(press('Escape')).toBe(false);
  });

  it('leaves all keys to an input method that is composing a word', () => {
    combobox.open();
    expect(press('ArrowDown', { isComposing: true })).toBe(false);
    expect(active()).toBeUndefined();
  });
});
