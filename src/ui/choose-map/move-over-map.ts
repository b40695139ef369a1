/** The position of a hexagon, from the attribute that moves it there. */
function pointOf(link: SVGElement): { x: number; y: number } {
  const [x = 0, y = 0] = (link.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y };
}

const steps: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The hexagon nearest to one on the side of an arrow key; undefined at the edge. The row beside comes before the one beyond it. */
export function chooseNearestMapHexagon<Item>(
  items: readonly { item: Item; x: number; y: number }[],
  from: { x: number; y: number },
  arrow: string,
): Item | undefined {
  const step = steps[arrow];
  if (!step) return undefined;
  let nearest: { item: Item; cost: number } | undefined;
  for (const { item, x, y } of items) {
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * step.x + dy * step.y;
    const cost = ahead + 0.9 * Math.abs(dx * step.y + dy * step.x);
    if (ahead > 1 && (!nearest || cost < nearest.cost)) nearest = { item, cost };
  }
  return nearest?.item;
}

/**
 * Makes the map one stop of the Tab key: the arrow keys move between its hexagons. What a hexagon says stands beside the map. A first tap
 * shows that too, and a second one opens the council, since a hexagon on a phone is small. Returns a function that says it again, for when
 * the map has changed.
 */
export function chooseMapHexagonsByKey(room: HTMLElement, links: readonly SVGAElement[]): () => void {
  const readout = document.querySelector<HTMLElement>('#map-readout');
  const help = document.querySelector<HTMLElement>('#map-help');
  const items = links.map((item) => ({ item, ...pointOf(item) }));
  let current = links[0];
  let tapped: SVGAElement | undefined;
  // Older browsers do not say at the click itself what made it.
  let isFinger = false;
  let said: SVGAElement | undefined;
  const say = (link: SVGAElement, more = '') => {
    said = link;
    if (readout) readout.textContent = `${link.ariaLabel}${more}`;
  };
  const select = (link: SVGAElement) => {
    if (current) [current.tabIndex, current.ariaCurrent] = [-1, null];
    current = link;
    link.tabIndex = 0;
    say(link);
  };
  for (const link of links) link.tabIndex = link === current ? 0 : -1;
  for (const element of [readout, help]) if (element) element.hidden = false;
  const linkAt = ({ target }: Event) => links.find((link) => link.contains(target as Node));

  room.addEventListener('pointerdown', ({ pointerType }) => (isFinger = pointerType === 'touch'));
  room.addEventListener('keydown', (event) => {
    isFinger = false;
    const link = linkAt(event);
    const next = link && chooseNearestMapHexagon(items, pointOf(link), event.key);
    if (event.key in steps && link) event.preventDefault();
    next?.focus();
  });
  room.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link) select(link);
  });
  room.addEventListener('pointerover', (event) => {
    const link = linkAt(event);
    if (link) say(link);
  });
  room.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link || !isFinger || link === tapped) return;
    event.preventDefault();
    tapped = link;
    select(link);
    link.ariaCurrent = 'true';
    say(link, '. Tap again to open.');
  });
  return () => {
    if (said) say(said);
  };
}
