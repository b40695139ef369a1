import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeSearchAnnouncer } from './announce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('A message without a delay is shown at once', () => {
  const status = { textContent: '' } as HTMLElement;
  makeSearchAnnouncer(status)('12 paragraphs.');
  expect(status.textContent).toBe('12 paragraphs.');
});

it('Of several delayed messages only the last is announced', () => {
  const status = { textContent: '' } as HTMLElement;
  const announce = makeSearchAnnouncer(status);
  announce('12 paragraphs.', 600);
  vi.advanceTimersByTime(500);
  announce('3 paragraphs.', 600);
  vi.advanceTimersByTime(500);
  expect(status.textContent).toBe('');
  vi.advanceTimersByTime(100);
  expect(status.textContent).toBe('3 paragraphs.');
});
