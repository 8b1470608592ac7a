/** Text in lines of a width. */

/** Breaks at spaces; every line begins with the indent, lines after the first with `hanging` more. */
export function wrap(text: string, width: number, indent = 0, hanging = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const room = width - indent - (lines.length === 0 ? 0 : hanging);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((each, place) => ' '.repeat(indent + (place === 0 ? 0 : hanging)) + each);
}

/** Lines as they are where they fit; a longer one is broken at spaces, and its rest stands two columns farther in. */
export const fitted = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => (line.length <= width ? [line] : wrap(line, width, line.search(/\S/), 2)));

/** Short items in lines of a width, none of them broken. */
export function wrapItems(items: readonly string[], width: number, indent: number, gap = '   '): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + gap.length + item.length <= width)
      lines[lines.length - 1] = last + gap + item;
    else lines.push(' '.repeat(indent) + item);
  }
  return lines;
}
