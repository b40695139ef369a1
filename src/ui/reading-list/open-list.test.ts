import { expect, it } from 'vitest';
import { setPinNote } from '../../questions/pins/edit-pins.ts';
import type { ReadingList } from '../../questions/pins/pins.ts';
import { openReadingListFile } from './open-list.ts';

const [own, added] = ['kent/2022-10-ilacs/p5', 'kent/2022-10-ilacs/i1'] as const;

it('A file is added to the list as it is after the words have loaded, with notes that were written meanwhile', async () => {
  let list: ReadingList = [{ id: own, note: '' }];
  const opened = await openReadingListFile(
    new Blob([`id,note\n${added},of the file\n`]),
    () => list,
    () => {
      list = setPinNote(list, own, 'written meanwhile');
      return Promise.resolve([]);
    },
  );
  expect(opened).toMatchObject({ read: 1, problems: [], before: list });
  expect(opened.list).toEqual([...list, { id: added, note: 'of the file' }]);
});
