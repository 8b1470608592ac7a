/** Paired runs and medians. Only ratios between runs on the same machine mean anything. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of paired runs, in milliseconds. */
export interface Times {
  readonly base: number;
  readonly other: number;
  /** The median of the pairs' ratios, which tells an uneven machine where it is far from the ratio of the medians. */
  readonly ofPairs: number;
}

/** Runs the two in turn, so that both meet the same machine. */
export async function paired(
  rounds: number,
  base: () => Promise<number> | number,
  other: () => Promise<number> | number,
): Promise<Times> {
  const pairs: { readonly base: number; readonly other: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ base: await base(), other: await other() });
  return {
    base: median(pairs.map((pair) => pair.base)),
    other: median(pairs.map((pair) => pair.other)),
    ofPairs: median(pairs.map((pair) => pair.other / pair.base)),
  };
}

/** Milliseconds that a call takes. */
export function timed(body: () => void): number {
  const began = performance.now();
  body();
  return performance.now() - began;
}

/** At most so many times as long; or so many milliseconds longer, where that is more. */
export interface Bound {
  readonly times: number;
  readonly ms?: number;
}

/** The medians decide. */
export function report(what: string, { base, other, ofPairs }: Times, { times, ms }: Bound): void {
  const holds = other <= times * base || (ms !== undefined && other - base <= ms);
  const bound = ms === undefined ? `${times} times` : `${times} times or ${ms} ms more`;
  const ratios = `${(other / base).toFixed(2).padStart(5)}, of pairs ${ofPairs.toFixed(2)}`;
  console.log(
    `${holds ? 'ok  ' : 'OVER'} ${what.padEnd(58)} ${other.toFixed(1).padStart(8)} ms / ${base.toFixed(1).padStart(7)} ms = ${ratios}   (bound: ${bound})`,
  );
  if (!holds) process.exitCode = 1;
}
