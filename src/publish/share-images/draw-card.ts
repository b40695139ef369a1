import { createRequire } from 'node:module';
import path from 'node:path';
import type { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import theirs from '@fontsource/literata/files/literata-latin-600-normal.woff?inline';
import { formatGradeShort, type Grade } from '../../record/grades/grade.ts';
import { ourFontAsTrueType } from '../fonts/our-font.ts';
import { writePngOfDrawing } from './compact-png.ts';
import type { ShareCard } from './share-card.ts';

/** The image size that social networks ask for. */
const [width, height] = [1200, 630];

let loaded: Promise<Font[]> | undefined;

/** Our fonts, loaded once in a build. */
function cardFonts(): Promise<Font[]> {
  loaded ??= (async () => {
    const font = (name: string, data: ArrayBuffer | Buffer, weight: 400 | 600): Font => ({ name, data, weight, style: 'normal' });
    // Unpack one at a time: the unpacker reuses its memory for the next font.
    const ours = await ourFontAsTrueType(400);
    const oursBold = await ourFontAsTrueType(600);
    const theirsData = Buffer.from(theirs.slice(theirs.indexOf(',') + 1), 'base64');
    return [font('ours', ours.buffer, 400), font('ours', oursBold.buffer, 600), font('theirs', theirsData, 600)];
  })();
  return loaded;
}

const colours: Record<Grade, string> = {
  outstanding: '#1d4fa0',
  good: '#1f7f8c',
  'requires-improvement': '#a86400',
  inadequate: '#9c2f1c',
};
const [paper, ink, soft, rule] = ['#f7f8f5', '#1a2320', '#52605a', '#d3dad4'];

interface Node {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Node | string)[] | string; [attribute: string]: unknown };
}

const box = (style: Record<string, string | number>, ...children: (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The font size at which a title fits on one line, or on two if it is long. */
const titleSize = (title: string): number => Math.max(60, Math.min(96, Math.floor(1040 / (0.6 * title.length))));

function layOut({ kicker, title, line, grades, when, site }: ShareCard): Node {
  const rows = grades.map(({ judgement, grade, shape }) =>
    box(
      { width: 1072, justifyContent: 'space-between', paddingTop: 4, paddingBottom: 4, borderTop: `2px solid ${rule}`, fontSize: 28 },
      box({}, judgement),
      box(
        { alignItems: 'center', fontWeight: 600 },
        {
          type: 'svg',
          props: {
            width: 30,
            height: 30,
            viewBox: '-8 -8 16 16',
            style: { marginRight: 12 },
            children: [{ type: 'path', props: { d: shape, fill: colours[grade] } }],
          },
        },
        formatGradeShort(grade),
      ),
    ),
  );
  return box(
    { width, height, backgroundColor: paper },
    box(
      {
        width: width - 128,
        height: height - 72,
        flexDirection: 'column',
        justifyContent: 'space-between',
        margin: '36px 64px',
        color: ink,
        fontFamily: 'ours',
      },
      box(
        { flexDirection: 'column' },
        box({ width: 1072, fontSize: 32, color: soft }, kicker),
        box({ width: 1072, marginTop: 8, fontFamily: 'theirs', fontSize: titleSize(title), lineHeight: 1.1, letterSpacing: -1 }, title),
        box({ width: 1072, marginTop: 18, fontSize: 34 }, line),
      ),
      box(
        { flexDirection: 'column' },
        ...(when ? [box({ width: 1072, marginBottom: 6, fontSize: 26, color: soft }, when)] : []),
        ...rows,
        box({ width: 1072, marginTop: 16, paddingTop: 12, borderTop: `4px solid ${ink}`, fontFamily: 'theirs', fontSize: 32 }, site),
      ),
    ),
  );
}

// A native module: load it from the project's folder, wherever the build writes its files.
const require = createRequire(path.resolve('package.json'));

/** A share card as a PNG image of 1200 by 630 pixels. */
export async function drawShareCard(card: ShareCard): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg: Renderer } = require('@resvg/resvg-js') as { Resvg: typeof Resvg };
  const svg = await satori(layOut(card) as unknown as Parameters<typeof satori>[0], { width, height, fonts: await cardFonts() });
  return writePngOfDrawing(new Renderer(svg, { font: { loadSystemFonts: false } }).render());
}
