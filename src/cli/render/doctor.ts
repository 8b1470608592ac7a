/** What is wrong with the files, in sentences: what, where, and what mends it. */
import type { Finding, Nature } from '../../care/finding.ts';
import { counted } from './count.ts';
import { wrap } from './wrap.ts';

interface Words<F> {
  /** What was found. */
  readonly says: (finding: F, folder: string) => string;
  /** What `--fix` does about it; undefined where a person has to. */
  readonly fix?: string;
  /** What a person can do; for what `--fix` leaves. */
  readonly advice?: (finding: F) => string;
}

const NATURE: Record<Nature, string> = {
  file: 'a file',
  folder: 'a folder',
  link: 'a link to another place',
  dangling: 'a link that leads nowhere',
  pipe: 'a pipe, and nothing can be kept in it',
  other: 'neither a file nor a folder',
};

const LINES_SHOWN = 5;

const WORDS: { readonly [K in Finding['is']]: Words<Extract<Finding, { is: K }>> } = {
  torn: {
    says: ({ file, lines }, folder) => `${folder}/${file}: ${linesOf(lines)} no event, and left out`,
    fix: 'moves what is there to a file beside it that ends in .torn',
  },
  repeated: {
    says: ({ file, lines }, folder) => `${folder}/${file}: ${linesOf(lines)} there twice, and counted once`,
    fix: 'moves what is there to a file beside it that ends in .torn',
  },
  clash: {
    says: ({ id, files }) =>
      `two different events have the id ${id}, in ${files.join(' and ')}: the earlier one counts`,
    advice: () => 'both are kept; nothing needs to be done',
  },
  orphan: {
    says: ({ note, events }) => `'${nameOf(note)}' is not in the lexicon: ${counted(events, 'event')} about it`,
    advice: () => 'they are kept, and count again if it comes back',
  },
  unfinished: {
    says: ({ file }, folder) => `${folder}/${file}: mending was cut off here; nothing is lost`,
    fix: 'finishes it',
  },
  nature: {
    says: ({ path, nature }) => `${path}: this is ${NATURE[nature]}`,
    advice: ({ nature }) =>
      nature === 'link' ? 'answers are kept where it leads; if that is wanted, leave it' : 'move it away',
  },
  unreadable: {
    says: ({ path, reason }) => `${path}: it cannot be read: ${reason}`,
    advice: () => 'make it readable for this account',
  },
  mode: {
    says: ({ path, mode, wanted }) => `${path}: its permissions are ${octal(mode)} and should be ${octal(wanted)}`,
    fix: 'sets them, so that other accounts cannot read it',
  },
  settings: {
    says: ({ path, trouble }) =>
      trouble === 'damaged' ? `${path}: the settings are damaged` : `${path}: no valid value for ${trouble.wrong}`,
    fix: 'puts a damaged file aside, and a wrong value back to its default',
  },
  own: {
    says: ({ path, problems }) => `${path}: ${counted(problems, 'problem')}, so your own words are left out`,
    advice: () => 'lexi content check says what and where',
  },
  cache: {
    says: ({ path, state }) =>
      state === 'stale'
        ? `${path}: the cache is older than the history, and is made anew at the next start`
        : `${path}: the cache is damaged; no answer is lost`,
    fix: 'deletes it, and the next start makes it anew',
  },
  'left-behind': {
    says: ({ path }) => `${path}: left behind by a process that was ended; nothing needs it`,
    fix: 'deletes it',
  },
};

const wordsOf = (finding: Finding): Words<Finding> => WORDS[finding.is] as Words<Finding>;

/** One sentence on a finding; `folder` is that of the history. */
export const renderFinding = (finding: Finding, folder: string): string => wordsOf(finding).says(finding, folder);

export const isMendable = ({ is }: Finding): boolean => WORDS[is].fix !== undefined;

/** Found, with nothing mended yet. */
export function renderFound(findings: readonly Finding[], folder: string, width: number): string[] {
  if (findings.length === 0) return ['Nothing is wrong with the files.'];
  const mendable = findings.filter(isMendable).length;
  return [
    ...findings.flatMap((finding) => [
      ...wrap(renderFinding(finding, folder), width, 0, 2),
      ...wrap(afterwards(finding), width, 2),
    ]),
    `${counted(findings.length, 'finding')}.${mendable === 0 ? '' : ` lexi doctor --fix mends ${mendable} of them.`}`,
  ];
}

const afterwards = (finding: Finding): string => {
  const { fix } = wordsOf(finding);
  return fix === undefined ? `${advise(finding)}.` : `--fix ${fix}.`;
};

/** What was mended, and what is left; `copy` is where everything from before is. */
export function renderMended(
  {
    mended,
    left,
    copy,
  }: { readonly mended: readonly Finding[]; readonly left: readonly Finding[]; readonly copy: string | undefined },
  folder: string,
  width: number,
): string[] {
  if (mended.length + left.length === 0) return ['Nothing is wrong with the files.'];
  const sentence = (finding: Finding) => wrap(renderFinding(finding, folder), width, 2, 2);
  return [
    ...(copy === undefined ? [] : wrap(`A copy of everything from before is in ${copy}`, width)),
    ...(mended.length === 0 ? [] : [`Mended: ${mended.length}`, ...mended.flatMap(sentence)]),
    ...(left.length === 0 ? [] : [`Left as it is: ${left.length}`]),
    ...left.flatMap((finding) => [...sentence(finding), ...wrap(`${advise(finding)}.`, width, 4)]),
  ];
}

const advise = (finding: Finding): string => wordsOf(finding).advice?.(finding) ?? 'lexi doctor --fix, once more';

/** "line 3 is", "lines 3, 7 and 4 more are" */
function linesOf(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]} is`;
  const shown = lines.slice(0, LINES_SHOWN).join(', ');
  const more = lines.length - LINES_SHOWN;
  return `lines ${shown}${more > 0 ? ` and ${more} more` : ''} are`;
}

const octal = (mode: number): string => `0${mode.toString(8).padStart(3, '0')}`;
/** "w:bitter" as "bitter". */
const nameOf = (note: string): string => note.slice(note.indexOf(':') + 1);
