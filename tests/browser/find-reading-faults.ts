import type { Page } from '@playwright/test';

/*
 * What WCAG 2.2 asks of where things are on a page, measured in the browser: nothing scrolls sideways but what a keyboard reaches (1.4.10, 2.1.1),
 * and everything to press is large enough or has room around it (2.5.8). Beyond WCAG: headings have room above them.
 */

/** By how much a page is wider than its window, and the elements that make it so, in words. Whatever scrolls by itself may be wide. */
export function findSidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wider = document.documentElement.scrollWidth - room;
    const nameOf = (element: Element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
    const faults: string[] = [];
    if (wider > 0) {
      const beyond = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right + scrollX > room + 0.5,
      );
      const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
      faults.push(
        `${wider} pixels wider than its window of ${room}: ${[...new Set(innermost.map((element) => `${nameOf(element)} in ${nameOf(element.parentElement ?? element)}`))].slice(0, 3).join(', ')}`,
      );
    }
    for (const frame of document.querySelectorAll<HTMLElement>('body *')) {
      if (frame.scrollWidth <= frame.clientWidth + 1 || !['auto', 'scroll'].includes(getComputedStyle(frame).overflowX)) continue;
      if (frame.tabIndex < 0 && !frame.querySelector('a[href], button, input, select, [tabindex="0"]'))
        faults.push(`${nameOf(frame)} scrolls sideways, but not by keyboard`);
    }
    return faults;
  });
}

/**
 * The links, buttons and fields that are smaller than 24 by 24 pixels and too near to another one, in words: one of each kind. As WCAG has it, the circle of
 * 24 pixels around a small one may not meet another one or its circle; links in a sentence may be small, and so may one that has an equal in reach:
 * another link to the same page that is large enough or has that room.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 23.9;
    interface Target {
      element: HTMLElement;
      boxes: DOMRect[];
      x: number;
      y: number;
      isLarge: boolean;
    }
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches('.hidden, .hidden *, :disabled');
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]'),
    ]
      .filter(isShown)
      .flatMap((element): Target[] => {
        const labels =
          element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? [...(element.labels ?? [])] : [];
        const boxes = [element, ...labels]
          .flatMap((each) => [...each.getClientRects()])
          .filter(({ width, height }) => width > 0 && height > 0);
        if (boxes.length === 0) return [];
        const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
        const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
        const isLarge = boxes.some(({ width, height }) => width >= least && height >= least);
        return [{ element, boxes, x: (left + right) / 2, y: (top + bottom) / 2, isLarge }];
      });
    const isNear = ({ x, y }: Target, other: Target) =>
      other.isLarge
        ? other.boxes.some(
            (box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < least / 2,
          )
        : Math.hypot(other.x - x, other.y - y) < least;
    /** Whether a link is among words that are no links, in one block. */
    const isInSentence = (element: HTMLElement) => {
      if (element.closest('svg') || getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const pressed = [...(block?.querySelectorAll('a, button') ?? [])].reduce(
        (sum, { textContent }) => sum + textContent.trim().length,
        0,
      );
      return (block?.textContent.trim().length ?? 0) > pressed + 3;
    };
    const addressOf = (element: HTMLElement) => (element as HTMLElement & { href?: string | { baseVal: string } }).href;
    const pathOf = (element: HTMLElement) => {
      const address = addressOf(element);
      return address ? new URL(typeof address === 'string' ? address : address.baseVal, document.baseURI).href : undefined;
    };
    const nearOf = (target: Target) =>
      target.isLarge || isInSentence(target.element) || target.element.closest('svg.chart')
        ? undefined
        : targets.find((other) => other !== target && !target.element.contains(other.element) && isNear(target, other));
    const measured = targets.map((target) => ({ target, near: nearOf(target), path: pathOf(target.element) }));
    const equals = new Set(measured.filter(({ near }) => !near).map(({ path }) => path));
    const faults = new Map<string, string>();
    for (const { target, near, path } of measured) {
      const { element, boxes } = target;
      if (!near || (path && equals.has(path))) continue;
      const kind = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> in <${element.parentElement?.localName} class="${element.parentElement?.getAttribute('class') ?? ''}">`;
      const words = element.ariaLabel ?? element.textContent.trim();
      const size = `${Math.round(boxes[0]?.width ?? 0)} by ${Math.round(boxes[0]?.height ?? 0)}`;
      if (!faults.has(kind))
        faults.set(kind, `${kind} “${words.slice(0, 30)}” is ${size} pixels, near “${near.element.textContent.trim().slice(0, 30)}”`);
    }
    return [...faults.values()];
  });
}

/**
 * The controls that something else covers while they have the focus (2.4.11), and the marks of charts that lie under others, in words: one control of each
 * kind, and every mark.
 */
export function findCoveredFocus(page: Page): Promise<string[]> {
  return page.evaluate((isFirefox) => {
    const faults: string[] = [];
    const kinds = new Set<string>();
    scrollTo(0, document.documentElement.scrollHeight);
    for (const control of document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )) {
      const isMark = control.closest('svg') !== null;
      const nameOf = (element: Element | null) => `<${element?.localName} class="${element?.getAttribute('class') ?? ''}">`;
      const kind = `${nameOf(control)} in ${nameOf(control.parentElement)}`;
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled') || (kinds.has(kind) && !isMark)) continue;
      kinds.add(kind);
      control.focus();
      if (document.activeElement !== control) continue;
      const target = isMark ? (control.querySelector('.mark-target, .hex-cell') ?? control) : control;
      // Firefox brings what has the focus into view a little later, and not what is in view in part, as the last of several lines.
      if (isFirefox) control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const [box] = target.getClientRects();
      if (!box || box.width < 2) continue;
      const middle = (from: number, to: number, room: number) => (Math.max(from, 0) + Math.min(to, room)) / 2;
      const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
      const seen = document.elementFromPoint(x, y);
      const isOwn =
        seen !== null &&
        (control.contains(seen) ||
          seen.contains(control) ||
          [...((control as HTMLInputElement).labels ?? [])].some((label) => label.contains(seen)));
      if (!isOwn) faults.push(`${kind} “${(control.ariaLabel ?? control.textContent).trim().slice(0, 40)}” is under ${nameOf(seen)}`);
      else if (isMark && !control.contains(seen))
        faults.push(`${kind} “${control.ariaLabel?.slice(0, 40)}” can’t be pressed at its middle`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return faults;
  }, page.context().browser()?.browserType().name() === 'firefox');
}

/** The fields whose focus ring cuts into the words of the label above them, in words. A ring reaches 5 pixels: see `:focus-visible` in base.css. */
export function findLabelsUnderRings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reach = 5;
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea');
    return [...fields].flatMap((field) => {
      const [label] = field.labels ?? [];
      const words = label && document.createTreeWalker(label, NodeFilter.SHOW_TEXT).nextNode();
      if (!words || label.matches('.hidden') || !field.checkVisibility({ visibilityProperty: true })) return [];
      const range = document.createRange();
      range.selectNodeContents(words);
      const gap = field.getBoundingClientRect().top - range.getBoundingClientRect().bottom;
      // Less than none: the label is beside its field.
      return gap > -reach && gap < reach
        ? [`only ${gap.toFixed(1)} pixels below its label “${label.textContent.trim().slice(0, 30)}”`]
        : [];
    });
  });
}

/** The second headings with less than half a line between them and the words above them, in words. Words in another column are not above. */
export function findCrowdedHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 8;
    const isShown = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true }) === true && !element.closest('.hidden, svg');
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT, (text) =>
      text.nodeValue?.trim() && isShown(text.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    return [...document.querySelectorAll('main h2')].filter(isShown).flatMap((heading) => {
      texts.currentNode = heading;
      const above = texts.previousNode();
      if (!above) return [];
      const range = document.createRange();
      range.selectNodeContents(above);
      const last = [...range.getClientRects()].at(-1);
      const { top, left, right } = heading.getBoundingClientRect();
      if (!last || last.bottom > top + least || last.left >= right || last.right <= left) return [];
      const gap = Math.round(top - last.bottom);
      return gap < least ? [`only ${gap} pixels above the heading “${heading.textContent?.trim()}”`] : [];
    });
  });
}
