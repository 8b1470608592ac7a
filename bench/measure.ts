/** Paired runs and medians. Only ratios between runs on the same machine mean anything. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs the two in turn, so that both meet the same machine; gives each one's median in milliseconds. */
export async function paired(
  rounds: number,
  base: () => Promise<number> | number,
  other: () => Promise<number> | number,
): Promise<{ base: number; other: number }> {
  const bases: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bases.push(await base());
    others.push(await other());
  }
  return { base: median(bases), other: median(others) };
}

/** Milliseconds that a call takes. */
export function timed(body: () => void): number {
  const began = performance.now();
  body();
  return performance.now() - began;
}

export function report(
  what: string,
  { base, other }: { base: number; other: number },
  bound: string,
  holds: boolean,
): void {
  const ratio = (other / base).toFixed(2);
  console.log(
    `${holds ? 'ok  ' : 'OVER'} ${what.padEnd(58)} ${other.toFixed(1).padStart(8)} ms / ${base.toFixed(1).padStart(7)} ms = ${ratio.padStart(5)}   (bound: ${bound})`,
  );
  if (!holds) process.exitCode = 1;
}
