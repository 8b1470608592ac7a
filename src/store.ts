/** The store on the real disk: what the commands read and write, from the files of storage/. */
import { existsSync } from 'node:fs';
import { isAppError } from './app-error.ts';
import type { Store } from './cli/app.ts';
import type { Completions } from './cli/complete/description.ts';
import { agendaOf } from './history/agenda.ts';
import { renderEvent } from './history/event.ts';
import { NOTHING_YET } from './history/folded.ts';
import { NOTHING_LEFT } from './history/timeline.ts';
import { type Content, contentFrom, type Lexicon, outlineOf } from './lexicon/content.ts';
import { joined, NOTHING_OWN } from './lexicon/own.ts';
import { joinedShelf, shelfOf } from './lexicon/shelf.ts';
import { ALL, type Askable, askableBy } from './session/askable.ts';
import { appendLine, type Expected } from './storage/append.ts';
import { readCompletionScript, readCompletions } from './storage/completion-files.ts';
import {
  readAliases,
  readHelpLines,
  readHelpPage,
  readLexicon,
  readOutline,
  readScenes,
  readShelf,
  readShelvedLexicon,
} from './storage/content-files.ts';
import { ownHistoryFile } from './storage/device.ts';
import { cachedOr } from './storage/fold-cache.ts';
import { historyPieces, readHistory, type Stamps, stampsIn } from './storage/history-files.ts';
import type { OwnRead } from './storage/own-words.ts';
import type { Places } from './storage/places.ts';
import { checkReadable, putSettingsAside, readSettings } from './storage/settings-file.ts';

/** `contentFolder`: where the build put the compiled content. */
export function storeIn(places: Places, contentFolder: string): Store {
  return {
    places,
    care: async () => (await import('./storage/care.ts')).careFor(places, contentFolder),
    hasFile: existsSync,
    openHistory: async () => (await import('./storage/history-reader.ts')).openHistory(places.history),
    draftExport: async (path) => (await import('./storage/draft.ts')).openDraft(path, 'the export'),
    helpLines: () => readHelpLines(contentFolder),
    helpPage: () => readHelpPage(contentFolder),
    completions: () => readCompletions(contentFolder) as Completions,
    timekeeping: async () => {
      const { eraseUnit, runProgram, writeUnit } = await import('./storage/timekeeping.ts');
      return { write: writeUnit, erase: eraseUnit, run: runProgram };
    },
    completionScript: (shell) => readCompletionScript(contentFolder, shell),
    async foreign() {
      const { foreignPieces, historyDraft } = await import('./storage/import-files.ts');
      return { pieces: foreignPieces, draft: () => historyDraft(places.history) };
    },
    ...settingsIn(places),
    ...historyIn(places, contentFolder),
    ...contentIn(places, contentFolder),
  };
}

const settingsIn = (places: Places): Pick<Store, 'settings' | 'writeSetting' | 'putSettingsAside'> => ({
  settings: () => readSettings(places.settings),
  async writeSetting(name, value) {
    if (value === undefined) checkReadable(places.settings);
    else readSettings(places.settings);
    const { writeSetting } = await import('./storage/settings.ts');
    writeSetting(places.settings, name, value);
  },
  putSettingsAside: () => putSettingsAside(places.settings),
});

function historyIn(
  places: Places,
  contentFolder: string,
): Pick<Store, 'history' | 'historyFiles' | 'historyPieces' | 'historyWith' | 'isNew' | 'append'> {
  let file: { session: string; path: string } | undefined;
  /** What went away since it was last seen is not made anew: it may be on a disk that was taken out. */
  let expected: Expected = 'nothing';
  const ownFile = (session: string) => {
    if (file?.session !== session) {
      file = { session, path: ownHistoryFile(places.state, places.history, session) };
      if (expected === 'file') expected = 'folder';
    }
    return file.path;
  };
  const isEmpty = (files: Stamps) => Object.keys(files).length === 0;
  return {
    async history(today) {
      const files = stampsIn(places.history);
      if (!isEmpty(files) && expected === 'nothing') expected = 'folder';
      if (isEmpty(files)) return { folded: NOTHING_YET, agenda: agendaOf(NOTHING_YET, today), leftover: NOTHING_LEFT };
      const aliases = readAliases(contentFolder);
      const foldAll = async () => {
        const { foldFiles } = await import('./history/fold-files.ts');
        return foldFiles(historyPieces(places.history), aliases, today);
      };
      return await cachedOr(foldAll, places.cache, { files, aliases }, today);
    },
    historyFiles: () => readHistory(places.history),
    historyPieces: () => historyPieces(places.history),
    async historyWith(more, today) {
      const { foldFiles } = await import('./history/fold-files.ts');
      const all = function* () {
        yield* historyPieces(places.history);
        yield* more;
      };
      return foldFiles(all(), readAliases(contentFolder), today).folded;
    },
    isNew: () => isEmpty(stampsIn(places.history)),
    append(event) {
      appendLine(ownFile(event.session), renderEvent(event), 'the answer', expected);
      expected = 'file';
    },
  };
}

function contentIn(
  places: Places,
  contentFolder: string,
): Pick<Store, 'outline' | 'aliases' | 'lexicon' | 'content' | 'checkOwn'> {
  const own = ownWordsIn(places, contentFolder);
  const withOwn = async (lexicon: Lexicon) => {
    const { words } = (await own.orNothing()).own;
    return { ...lexicon, words: joined(lexicon.words, words) };
  };
  const contentFor = async (askable: Askable): Promise<Content> => {
    const lexicon = await withOwn(readShelvedLexicon(contentFolder));
    const { scenes } = (await own.orNothing()).own;
    return contentFrom(
      { ...lexicon, exchanges: lexicon.exchanges.filter(askable.exchange) },
      joinedShelf([readShelf(contentFolder), ...(scenes.length === 0 ? [] : [shelfOf(scenes)])], askable.scene),
      (word) => !askable.word(word),
    );
  };
  const askable = () => askableBy(readSettings(places.settings));
  return {
    async outline(settings = readSettings(places.settings)) {
      const may = askableBy(settings);
      if (may.lacksContexts) {
        const content = await contentFor(may);
        const { families, verdicts, statements, exchanges } = content;
        const words = content.words.filter(({ id }) => content.headsFor(id).length > 0);
        return outlineOf({ families, words, verdicts, statements, exchanges });
      }
      const outline = readOutline(contentFolder);
      const { words } = (await own.orNothing()).own;
      return {
        ...outline,
        words: [...outline.words, ...words].filter(({ id }) => may.word(id)),
        exchanges: outline.exchanges.filter(may.exchange),
      };
    },
    aliases: () => readAliases(contentFolder),
    lexicon: () => withOwn(readLexicon(contentFolder)),
    content: async ({ all } = { all: false }) => contentFor(all ? ALL : askable()),
    checkOwn: async (path) => (await (path === undefined ? own.orNothing() : own.at(path))).problems,
  };
}

/** Files of own words, each read and checked once; what reads them is loaded only where there is one. */
function ownWordsIn(places: Places, contentFolder: string) {
  const read = new Map<string, Promise<OwnRead>>();
  const readOwn = async (path: string): Promise<OwnRead> =>
    (await import('./storage/own-words.ts')).readOwn(path, readLexicon(contentFolder), readScenes(contentFolder));
  const at = (path: string): Promise<OwnRead> => {
    const known = read.get(path) ?? readOwn(path);
    read.set(path, known);
    return known;
  };
  return {
    at,
    /** The person's own; one that cannot be read is left out like one that breaks a rule. */
    async orNothing(): Promise<OwnRead> {
      try {
        return existsSync(places.own) ? await at(places.own) : { own: NOTHING_OWN, problems: [] };
      } catch (error) {
        if (!isAppError(error)) throw error;
        return { own: NOTHING_OWN, problems: [{ at: 'the file', says: error.message, fix: 'make it readable' }] };
      }
    },
  };
}
