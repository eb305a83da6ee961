// SPDX-License-Identifier: Apache-2.0
// The rules of Dutch participation councils for JavaScript: Node, browsers and workers, without a server.
// What the methods take and give is in termijn.d.ts; what the JSON holds in docs/json.md. A coat over
// termijn.h, which is what the module of WebAssembly exports.

const ABI = 1;
const POINTER = 4;
const TEXT = 2 * POINTER;

/** What is wrong with what was given: every fault, with its code, place and way out. */
export class TermijnError extends Error {
  constructor(status, text) {
    const diagnostics = text ? JSON.parse(text).diagnostics : [];
    super(diagnostics.length ? diagnostics.map((fault) => fault.message).join('; ') : `termijn: status ${status}`);
    this.name = 'TermijnError';
    this.status = status;
    this.diagnostics = diagnostics;
  }
}

/** What the module asks of its surroundings: nothing that it could use. */
function surroundings() {
  const nothing = () => 0;
  const imports = { proc_exit: (code) => { throw new Error(`termijn: the module ended (${code})`); } };
  return new Proxy({}, { get: () => new Proxy(imports, { get: (known, name) => known[name] ?? nothing }) });
}

async function bytesOf(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  // A name counts from the page, or else from here.
  const url = new URL(source ?? './termijn.wasm', source ? globalThis.location?.href ?? import.meta.url : import.meta.url);
  if (url.protocol === 'file:' && globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises');
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`termijn: ${url} gave ${response.status}`);
  return response.arrayBuffer();
}

/** The memory of the module as its functions see it. */
class Memory {
  constructor(exports) {
    this.exports = exports;
    this.encoder = new TextEncoder();
    this.decoder = new TextDecoder();
  }

  // Growing the memory replaces its buffer, so a view is made for each use.
  view() { return new DataView(this.exports.memory.buffer); }
  number(at) { return this.view().getUint32(at, true); }
  set(at, value) { this.view().setUint32(at, value, true); }

  allocate(size) {
    const at = this.exports.malloc(size);
    if (at === 0) throw new TermijnError(3, '');
    new Uint8Array(this.exports.memory.buffer, at, size).fill(0);
    return at;
  }
  free(at) { this.exports.free(at); }

  /** Writes `text` somewhere and its place and size at `at`; gives what is to be freed. */
  put(at, text) {
    const bytes = this.encoder.encode(text);
    if (bytes.length === 0) return 0;
    const place = this.allocate(bytes.length);
    new Uint8Array(this.exports.memory.buffer, place, bytes.length).set(bytes);
    this.set(at, place);
    this.set(at + POINTER, bytes.length);
    return place;
  }
  take(at) {
    return this.decoder.decode(new Uint8Array(this.exports.memory.buffer, this.number(at), this.number(at + POINTER)));
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
    const { memory } = this;
    const at = memory.allocate(3 * TEXT);
    const places = [memory.put(at, line), memory.put(at + TEXT, asOf)];
    try {
      const answer = at + 2 * TEXT;
      const status = memory.exports.termijn_judge_line(this.#live(), at, at + TEXT, BigInt(number), answer);
      if (status !== 0) throw new TermijnError(status, '');
      return memory.take(answer);
    } finally {
      [...places, at].forEach((place) => memory.free(place));
    }
  }

  free() {
    this.memory.exports.termijn_session_free(this.handle);
    this.handle = 0;
  }

  #live() {
    if (this.handle === 0) throw new TermijnError(2, '');
    return this.handle;
  }

  #ask(about, question) {
    const { memory } = this;
    const size = POINTER + MEMBERS.length * TEXT;
    const at = memory.allocate(size + POINTER);
    memory.set(at, size);
    const places = MEMBERS.map((member, i) => {
      const given = question[member] ?? '';
      const text = typeof given === 'string' ? given : JSON.stringify(given);
      return memory.put(at + POINTER + i * TEXT, text);
    });
    try {
      const status = memory.exports[about](this.#live(), at, at + size);
      return answerOf(memory, status, memory.number(at + size));
    } finally {
      [...places, at].forEach((place) => memory.free(place));
    }
  }
}

/** The text of an answer, which is freed; throws unless all went well. */
function answerOf(memory, status, answer) {
  const at = memory.allocate(TEXT);
  memory.exports.termijn_answer_text(at, answer);
  const text = memory.take(at);
  memory.free(at);
  memory.exports.termijn_answer_free(answer);
  if (status !== 0) throw new TermijnError(status, text);
  return text;
}

/** Texts as termijn_source; gives where they stand and what is to be freed. */
function sourcesOf(memory, sources) {
  if (sources.length === 0) return { at: 0, places: [] };
  const at = memory.allocate(sources.length * 2 * TEXT);
  const places = sources.flatMap((source, i) => [
    memory.put(at + 2 * i * TEXT, source.name), memory.put(at + (2 * i + 1) * TEXT, source.text)]);
  return { at, places: [...places, at] };
}

class Rules {
  constructor(memory, handle) {
    this.memory = memory;
    this.handle = handle;
  }

  session(language = 'nl') {
    const { memory } = this;
    if (language !== 'nl' && language !== 'en') throw new TermijnError(2, '');
    const at = memory.allocate(POINTER);
    const status = memory.exports.termijn_session_new(this.handle, language === 'nl' ? 0 : 1, at);
    const handle = memory.number(at);
    memory.free(at);
    if (status !== 0) throw new TermijnError(status, '');
    return new Session(memory, handle);
  }

  free() {
    this.memory.exports.termijn_rules_free(this.handle);
    this.handle = 0;
  }
}

class Termijn {
  constructor(exports) {
    this.memory = new Memory(exports);
    const at = exports.termijn_version();
    const bytes = new Uint8Array(exports.memory.buffer, at);
    this.version = this.memory.decoder.decode(bytes.slice(0, bytes.indexOf(0)));
  }

  rules({ sources = null, papers = [] } = {}) {
    const { memory } = this;
    if (sources !== null && sources.length === 0) throw new TermijnError(2, '');
    const given = sourcesOf(memory, sources ?? []);
    const more = sourcesOf(memory, papers);
    const out = memory.allocate(2 * POINTER);
    try {
      const isPlain = sources === null && papers.length === 0;
      const status = isPlain
        ? memory.exports.termijn_rules_builtin(ABI, out, out + POINTER)
        : memory.exports.termijn_rules_from_texts(
            ABI, given.at, sources?.length ?? 0, more.at, papers.length, out, out + POINTER);
      const handle = memory.number(out);
      answerOf(memory, status, memory.number(out + POINTER));
      return new Rules(memory, handle);
    } finally {
      [...given.places, ...more.places, out].forEach((place) => memory.free(place));
    }
  }
}

/** Loads the module: from beside this file, from a URL, or from its bytes. */
export async function load(source) {
  const { instance } = await WebAssembly.instantiate(await bytesOf(source), surroundings());
  instance.exports._initialize?.();
  return new Termijn(instance.exports);
}
