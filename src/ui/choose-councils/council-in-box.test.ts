import { describe, expect, it } from 'vitest';
import { chosenCouncilInBox, rememberChosenCouncilOfBox } from './council-in-box.ts';

const boxWith = (value: string) => ({ value, dataset: {} as DOMStringMap });

describe('the council in a box', () => {
  it('is the words in it', () => {
    expect(chosenCouncilInBox(boxWith(' Kent '))).toBe('Kent');
  });

  it('is what these words stand for, until others stand there', () => {
    const box = boxWith('Blyth');
    rememberChosenCouncilOfBox(box, 'Northumberland');
    expect(chosenCouncilInBox(box)).toBe('Northumberland');
    box.value = 'Blythe';
    expect(chosenCouncilInBox(box)).toBe('Blythe');
    box.value = '';
    expect(chosenCouncilInBox(box)).toBe('');
  });
});
