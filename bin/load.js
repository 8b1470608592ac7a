/**
 * Loads built files with what V8 compiled of them in earlier runs, for compiling is a third of a start. Node's own cache keeps
 * what is compiled as a file loads, not the functions compiled when they are first called.
 */
const {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const { version, platform, arch, execPath } = process;
/** Beside the program, where this account may write; for each build of Node, which its size tells apart from others of its version. */
const KEPT = join(__dirname, '../.compiled', `${version}-${platform}-${arch}-${statSync(execPath).size}`);

const parts = new Map();

/** A `require` for built files, which may require one another. */
function load(path) {
  const known = parts.get(path);
  if (known !== undefined) return known.built.exports;
  const source = readFileSync(path);
  const name = basename(path);
  const cachedData = readKept(name, source);
  const script = new Script(wrapped(source), { filename: path, cachedData });
  const keptBytes = cachedData === undefined || script.cachedDataRejected ? 0 : cachedData.length;
  const built = { exports: {} };
  parts.set(path, { script, source, name, keptBytes, built });
  const folder = dirname(path);
  const requireThere = (id) => (id.startsWith('.') ? load(join(folder, id)) : requireOnce(id));
  try {
    script.runInThisContext().call(built.exports, built.exports, requireThere, built, path, folder);
  } catch (error) {
    parts.delete(path);
    throw error;
  }
  return built.exports;
}

const modules = new Map();

/** Files ask for the same few modules of Node again and again, and finding one takes the thirtieth part of a millisecond. */
function requireOnce(id) {
  if (!modules.has(id)) modules.set(id, require(id));
  return modules.get(id);
}

/** As `require('node:module').wrap`, which would have to be loaded. */
const wrapped = (source) => `(function (exports, require, module, __filename, __dirname) { ${source.toString()}\n});`;

/**
 * What was kept of a source; undefined where it is not whole, or of another. V8 looks at its own version and at lengths, and
 * may die of a wrong byte, so everything is there twice: comparing is quicker than summing.
 */
function readKept(name, source) {
  try {
    const twice = readFileSync(join(KEPT, name));
    const once = twice.subarray(0, twice.length / 2);
    const code = once.subarray(0, -source.length);
    const isWhole = once.equals(twice.subarray(once.length)) && once.subarray(code.length).equals(source);
    return isWhole ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Finding out how much V8 has compiled takes milliseconds, and what a shell prompt asks is over in a few. */
const FEW_PARTS = 2;
/** So many of the runs with few parts find it out. */
const SHARE_OF_FEW = 1 / 8;
/** V8 needs some bytes more or less for the same functions. */
const GROWN = 1.01;

/** Keeps anew what V8 has compiled more of. Where that cannot be, a start takes longer and does the same. */
function keepMore() {
  const loaded = [...parts.values()];
  const isMissing = loaded.some(({ keptBytes }) => keptBytes === 0);
  if (!isMissing && loaded.length <= FEW_PARTS && Math.random() > SHARE_OF_FEW) return;
  try {
    mkdirSync(KEPT, { recursive: true });
    accessSync(KEPT, constants.W_OK);
  } catch {
    return;
  }
  for (const { script, source, name, keptBytes } of loaded) {
    const code = script.createCachedData();
    if (code.length > keptBytes * GROWN) replace(join(KEPT, name), Buffer.concat([code, source, code, source]));
  }
}

/** Drafts of a part have one name, so that no more than one can be left behind; one that two processes wrote at once is not whole. */
function replace(file, bytes) {
  const draft = `${file}.draft`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {}
  }
}

module.exports = { keepMore, load };
