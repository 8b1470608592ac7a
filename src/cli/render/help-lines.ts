/** Crisis numbers: on paper, offline, without a trace. */
import type { HelpLines } from '../../lexicon/help-lines.ts';

export function renderHelpLines(help: HelpLines): string[] {
  const width = Math.max(...help.lines.map((line) => line.country.length));
  return [
    'Someone to talk to, now. Nothing is kept of this page.',
    ...help.lines.map(({ country, number, name }) => `${country.padEnd(width)}  ${number}${name ? ` (${name})` : ''}`),
    `In an emergency: ${help.emergency} More countries: ${help.directory}`,
    `Numbers last looked up: ${help.reviewed}.`,
  ];
}
