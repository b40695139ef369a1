/*
 * How far a count can be from what it would be on average, by chance alone: the 95% interval of the mean of a Poisson distribution. Below 10 it is
 * exact (Garwood 1936), from 10 on Byar's approximation, as the public health statistics of England do (OHID, Fingertips).
 */

/** An interval around a count, in occurrences. */
export interface CountInterval {
  low: number;
  high: number;
}

/** Fewer occurrences than this tell nothing of a difference (Cochran's rule of 5, 1954). */
export const fewestWordsToTell = 5;

const exactBelow = 10;
const tail = 0.025;
/** The standard normal value with that tail above it. */
const z = 1.959964;

/** The 95% interval of a count that may be due to chance. */
export function intervalOfWordCount(count: number): CountInterval {
  if (count < exactBelow) return exactInterval(count);
  const byar = (of: number, sign: number) => of * (1 - 1 / (9 * of) + (sign * z) / (3 * Math.sqrt(of))) ** 3;
  return { low: byar(count, -1), high: byar(count + 1, 1) };
}

function exactInterval(count: number): CountInterval {
  return {
    low: count === 0 ? 0 : meanWhere((mean) => 1 - chanceOfAtMost(count - 1, mean) < tail),
    high: meanWhere((mean) => chanceOfAtMost(count, mean) > tail),
  };
}

/** The mean up to which a condition holds, by bisection. */
function meanWhere(holds: (mean: number) => boolean): number {
  let low = 0;
  let high = 4 * exactBelow;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance that a Poisson variable with a mean is at most `count`. */
function chanceOfAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let at = 1; at <= count; at += 1) sum += term *= mean / at;
  return sum;
}
