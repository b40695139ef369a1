import { describe, expectTypeOf, it } from 'vitest';
import type { ReasonsFor } from './every-part.ts';

interface Home {
  name: string;
  leadNurse?: string | undefined;
  inspected: { from: string; to: string };
}

describe('the reasons for what a table leaves out', () => {
  it('are needed for each part of a shape that no field has the name of', () => {
    expectTypeOf<ReasonsFor<Home, { name: 0 }>>().toEqualTypeOf<Readonly<Record<'leadNurse' | 'inspected', string>>>();
  });

  it('are not needed for a part that fields have the name of, or the beginning of their name from its parts', () => {
    expectTypeOf<ReasonsFor<Home, { name: 0; lead_nurse: 0; inspected_from: 0 }>>().toEqualTypeOf<Readonly<Record<string, never>>>();
  });

  it('are needed for a part without parts, though a field begins with its name', () => {
    expectTypeOf<ReasonsFor<Home, { name_printed: 0; lead_nurse: 0; inspected: 0 }>>().toEqualTypeOf<Readonly<Record<'name', string>>>();
  });
});
