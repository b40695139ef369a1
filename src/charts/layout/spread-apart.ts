/**
 * Places at least `gap` apart, each as near as can be to where it is wanted, in the order of the wanted ones and from `low` to `high` if there is room.
 * So marks stand beside one another that would cover one another.
 */
export function spreadLayoutApart(wanted: readonly number[], gap: number, [low, high]: readonly [low: number, high: number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Without the gaps, places that are wanted too close are out of order: each such run takes its mean.
  const runs: { sum: number; members: number[] }[] = [];
  order.forEach((index, place) => {
    let run = { sum: (wanted[index] ?? 0) - place * gap, members: [index] };
    for (let last = runs.at(-1); last && last.sum / last.members.length > run.sum / run.members.length; last = runs.at(-1)) {
      run = { sum: last.sum + run.sum, members: [...last.members, ...run.members] };
      runs.pop();
    }
    runs.push(run);
  });
  const latest = Math.max(low, high - (wanted.length - 1) * gap);
  const placed: number[] = [];
  let place = 0;
  for (const { sum, members } of runs)
    for (const index of members) {
      placed[index] = Math.min(Math.max(sum / members.length, low), latest) + place * gap;
      place += 1;
    }
  return placed;
}
