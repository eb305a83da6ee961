// SPDX-License-Identifier: Apache-2.0

/** A text of rules, or a paper of the council; `name` is what faults call it. */
export interface Source { name: string; text: string }

/** One of the faults of termijn.diagnostics/1. */
export interface Diagnostic {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  help: string;
  file: string | null;
  line: number | null;
  column: number | null;
}

export class TermijnError extends Error {
  /** The numbers of termijn_status in termijn.h. */
  readonly status: number;
  readonly diagnostics: Diagnostic[];
}

export interface Question {
  /** The events: JSON or CSV as text or as the bytes of a file, or an object as docs/json.md has it. */
  log: string | Uint8Array | object;
  /** The day to judge on, yyyy-mm-dd. Never today by itself. */
  asOf: string;
  /** Only what was written down by this day. */
  knownOn?: string;
  /** A-12, or council/A-12. */
  dossier?: string;
  /** Of why(): which rule. */
  norm?: string;
  /** Of whatIf(): events that would be added. */
  changes?: string | Uint8Array | object;
}

/** Somebody who asks. Each method gives JSON as text: the same bytes as `termijn --json`. */
export interface Session {
  /** termijn.verdict/1 */
  check(question: Question): string;
  /** termijn.deadlines/1 */
  deadlines(question: Question): string;
  /** termijn.why/1; needs `dossier` and `norm`. */
  why(question: Question): string;
  /** termijn.whatif/1; needs `dossier` and `changes`. */
  whatIf(question: Question): string;
  /** One dossier as a line of JSON in, termijn.line/1 out; faults of the line stand in the answer. */
  judgeLine(line: string | Uint8Array, asOf: string, number?: number): string;
  /** Gives the memory back. The session cannot be used any more. */
  free(): void;
}

/** Compiled rules. Sessions keep what they need, so free() may come first. */
export interface Rules {
  /** The language of messages and explanations. */
  session(language?: 'nl' | 'en'): Session;
  free(): void;
}

export interface Termijn {
  readonly version: string;
  /**
   * Without `sources`: the built-in rules. `papers`, the council's own, are read together with texts of rules, by
   * the module that can: (await loadCompiler()).rules({ sources: await builtinSources(), papers }).
   */
  rules(given?: { sources?: Source[] | null; papers?: Source[] }): Rules;
}

/** Loads termijn.wasm from beside the module, from a URL, or from its bytes. */
export function load(source?: URL | string | ArrayBuffer | ArrayBufferView): Promise<Termijn>;

/** The same with what compiles texts of rules and papers in it: a larger module, termijn-compiler.wasm. */
export function loadCompiler(source?: URL | string | ArrayBuffer | ArrayBufferView): Promise<Termijn>;

/** The texts of the built-in rules, from rules.json beside the module, from a URL, or from its bytes. */
export function builtinSources(source?: URL | string | ArrayBuffer | ArrayBufferView): Promise<Source[]>;
