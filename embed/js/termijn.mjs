// SPDX-License-Identifier: Apache-2.0
// The rules of Dutch participation councils for JavaScript: Node, browsers and workers, without a server.
// What the methods take and give is in termijn.d.ts; what the JSON holds in docs/json.md. A coat over
// termijn.h, which is what the module of WebAssembly exports.

const ABI = 1;
const POINTER = 4;
const TEXT = 2 * POINTER;

/** The numbers of termijn_status. */
const MISUSE = 2;
const NO_MEMORY = 3;

/** What is wrong with what was given: every fault, with its code, place and way out. */
export class TermijnError extends Error {
  constructor(status, message, diagnostics = []) {
    super(`termijn: ${message}`);
    this.name = 'TermijnError';
    this.status = status;
    this.diagnostics = diagnostics;
  }
}

const messages = ['', 'there are faults', 'this call makes no sense', 'there is not enough memory',
  'the versions do not fit', 'a fault of the library; please report it'];

/** `text`: termijn.diagnostics/1, or nothing. */
function errorOf(status, text = '') {
  const diagnostics = text ? JSON.parse(text).diagnostics : [];
  const message = diagnostics.map((fault) => fault.message).join('; ') || messages[status] || `status ${status}`;
  return new TermijnError(status, message, diagnostics);
}

/** What the C library in the module would ask of a system. There is none: no file is open and none can be. */
const NO_SUCH_FILE = 8; // EBADF
const surroundings = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    fd_close: () => NO_SUCH_FILE,
    fd_seek: () => NO_SUCH_FILE,
    fd_write: () => NO_SUCH_FILE,
    proc_exit(code) { throw new Error(`termijn: the module ended (${code})`); },
  },
};

/** Of a file of this package, unless `source` says where else, or has them. */
async function bytesOf(source, own) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  // A name counts from the page, or else from here.
  const url = source ? new URL(source, globalThis.location?.href ?? import.meta.url) : own;
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises');
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`termijn: ${url} gave ${response.status}`);
  return response.arrayBuffer();
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What was given as bytes of UTF-8; `what` is its name when it is no text. */
function bytesFrom(given, what) {
  if (given instanceof Uint8Array) return given;
  if (typeof given === 'string') return encoder.encode(given);
  throw new TermijnError(MISUSE, `${what} is no text`);
}

/** The same, but objects become JSON, and nothing becomes an empty text. */
function jsonFrom(given, what) {
  if (given === undefined || given === null) return bytesFrom('', what);
  if (typeof given !== 'object' || given instanceof Uint8Array) return bytesFrom(given, what);
  let text;
  try {
    text = JSON.stringify(given);
  } catch (error) {
    throw new TermijnError(MISUSE, `${what} cannot be written as JSON: ${error.message}`);
  }
  return bytesFrom(text, what);
}

/** The memory of the module as its functions see it. */
class Memory {
  constructor(exports) {
    this.exports = exports;
  }

  // Growing the memory replaces its buffer, so a view is made for each use.
  view() { return new DataView(this.exports.memory.buffer); }
  number(at) { return this.view().getUint32(at, true); }
  set(at, value) { this.view().setUint32(at, value, true); }

  allocate(size) {
    const at = this.exports.malloc(size);
    if (at === 0) throw errorOf(NO_MEMORY);
    new Uint8Array(this.exports.memory.buffer, at, size).fill(0);
    return at;
  }

  /** Runs `work` with room for `size` bytes of zeros, in which `texts` stand as termijn_text, from `from`. */
  with(size, texts, work, from = 0) {
    const taken = [this.allocate(size)];
    try {
      texts.forEach((bytes, i) => {
        if (bytes.length === 0) return;
        const place = this.allocate(bytes.length);
        taken.push(place);
        new Uint8Array(this.exports.memory.buffer, place, bytes.length).set(bytes);
        this.set(taken[0] + from + i * TEXT, place);
        this.set(taken[0] + from + i * TEXT + POINTER, bytes.length);
      });
      return work(taken[0]);
    } finally {
      for (const place of taken) this.exports.free(place);
    }
  }

  take(at) {
    return decoder.decode(new Uint8Array(this.exports.memory.buffer, this.number(at), this.number(at + POINTER)));
  }
}

/** The order of termijn_question. */
const MEMBERS = ['log', 'asOf', 'knownOn', 'dossier', 'norm', 'changes'];

class Session {
  constructor(memory, handle) {
    this.memory = memory;
    this.handle = handle;
  }

  check(question) { return this.#ask('termijn_check', question); }
  deadlines(question) { return this.#ask('termijn_deadlines', question); }
  why(question) { return this.#ask('termijn_why', question); }
  whatIf(question) { return this.#ask('termijn_what_if', question); }

  judgeLine(line, asOf, number = 1) {
    if (!Number.isSafeInteger(number) || number < 0) throw new TermijnError(MISUSE, 'number is no number of a line');
    const { memory } = this;
    const texts = [bytesFrom(line, 'line'), bytesFrom(asOf, 'asOf')];
    return memory.with(3 * TEXT, texts, (at) => {
      const answer = at + 2 * TEXT;
      const status = memory.exports.termijn_judge_line(this.#live(), at, at + TEXT, BigInt(number), answer);
      const text = memory.take(answer);
      if (status !== 0) throw errorOf(status, text);
      return text;
    });
  }

  free() {
    this.memory.exports.termijn_session_free(this.handle);
    this.handle = 0;
  }

  #live() {
    if (this.handle === 0) throw new TermijnError(MISUSE, 'this session was freed');
    return this.handle;
  }

  #ask(about, question) {
    if (question === null || typeof question !== 'object') throw new TermijnError(MISUSE, 'the question is no object');
    const { memory } = this;
    const texts = MEMBERS.map((member) => jsonFrom(question[member], member));
    const size = POINTER + MEMBERS.length * TEXT;
    return memory.with(size + POINTER, texts, (at) => {
      memory.set(at, size);
      const status = memory.exports[about](this.#live(), at, at + size);
      return answerOf(memory, status, memory.number(at + size));
    }, POINTER);
  }
}

/** The text of an answer, which is freed; throws unless all went well. */
function answerOf(memory, status, answer) {
  const text = memory.with(TEXT, [], (at) => {
    memory.exports.termijn_answer_text(at, answer);
    return memory.take(at);
  });
  memory.exports.termijn_answer_free(answer);
  if (status !== 0) throw errorOf(status, text);
  return text;
}

/** A termijn_source has two texts. */
function textsOf(sources, what) {
  if (!Array.isArray(sources)) throw new TermijnError(MISUSE, `${what} is no list`);
  return sources.flatMap((source, i) => [
    bytesFrom(source?.name, `${what}[${i}].name`), bytesFrom(source?.text, `${what}[${i}].text`)]);
}

class Rules {
  constructor(memory, handle) {
    this.memory = memory;
    this.handle = handle;
  }

  session(language = 'nl') {
    const { memory } = this;
    if (language !== 'nl' && language !== 'en') throw new TermijnError(MISUSE, 'language is neither nl nor en');
    if (this.handle === 0) throw new TermijnError(MISUSE, 'these rules were freed');
    return memory.with(POINTER, [], (at) => {
      const status = memory.exports.termijn_session_new(this.handle, language === 'nl' ? 0 : 1, at);
      if (status !== 0) throw errorOf(status);
      return new Session(memory, memory.number(at));
    });
  }

  free() {
    this.memory.exports.termijn_rules_free(this.handle);
    this.handle = 0;
  }
}

class Termijn {
  constructor(exports) {
    this.memory = new Memory(exports);
    const bytes = new Uint8Array(exports.memory.buffer, exports.termijn_version());
    this.version = decoder.decode(bytes.slice(0, bytes.indexOf(0)));
  }

  rules(given) {
    const { memory } = this;
    const { sources = null, papers = [] } = given ?? {};
    const { termijn_rules_builtin: builtin, termijn_rules_from_texts: fromTexts } = memory.exports;
    const texts = [...textsOf(sources ?? [], 'sources'), ...textsOf(papers, 'papers')];
    if (sources === null && papers.length > 0)
      throw new TermijnError(MISUSE, 'papers are read together with texts of rules: sources: await builtinSources()');
    if (sources !== null && !fromTexts)
      throw new TermijnError(MISUSE, 'texts of rules need the other module: loadCompiler()');
    const room = texts.length * TEXT;
    return memory.with(room + 2 * POINTER, texts, (at) => {
      const out = at + room;
      const papers_at = at + (texts.length - 2 * papers.length) * TEXT;
      const status = sources === null
        ? builtin(ABI, out, out + POINTER)
        : fromTexts(ABI, at, sources.length, papers_at, papers.length, out, out + POINTER);
      const handle = memory.number(out);
      answerOf(memory, status, memory.number(out + POINTER));
      return new Rules(memory, handle);
    });
  }
}

async function start(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, surroundings);
  instance.exports._initialize?.();
  return new Termijn(instance.exports);
}

/** Loads the module: from beside this file, from a URL, or from its bytes. */
export async function load(source) {
  return start(await bytesOf(source, new URL('./termijn.wasm', import.meta.url)));
}

/** The same with what compiles texts of rules and papers in it: a larger module. */
export async function loadCompiler(source) {
  return start(await bytesOf(source, new URL('./termijn-compiler.wasm', import.meta.url)));
}

/** The texts of the built-in rules: rules({ sources, papers }) reads papers together with them. */
export async function builtinSources(source) {
  return JSON.parse(decoder.decode(await bytesOf(source, new URL('./rules.json', import.meta.url))));
}
