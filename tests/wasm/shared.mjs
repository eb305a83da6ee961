// SPDX-License-Identifier: Apache-2.0
// What the tests of the package for JavaScript share. Each is run as: node TEST.mjs PACKAGE TERMIJN SOURCE
// (the folder that scripts/wasm.sh made, the command for this machine, the folder of the project).
// Exit 77: skipped, with a line that says what is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const [packageFolder, termijn, source] = process.argv.slice(2, 5).map((path) => resolve(path));

export function skip(what) {
  console.log(`skipped: ${what}`);
  process.exit(77);
}

/** Without the package there is nothing to test, and an old one has other rules than the command. */
export function needPackage() {
  const module = join(packageFolder, 'termijn.wasm');
  if (!existsSync(module)) skip('the package for JavaScript was not built: sh scripts/wasm.sh');
  if (statSync(module).mtimeMs < statSync(termijn).mtimeMs)
    skip('the package for JavaScript is older than the command: sh scripts/wasm.sh');
}

export const loadPackage = () => import(pathToFileURL(join(packageFolder, 'termijn.mjs')).href);

/** What the command prints; `input` is its standard input. */
export function native(words, input = '') {
  const env = { ...process.env };
  delete env.TERMIJN_RULES;
  try {
    return execFileSync(termijn, words, { encoding: 'utf8', input, env, maxBuffer: 1 << 30 });
  } catch (error) {
    // 1: something is breached or overdue; 3: faults, which are an answer too.
    if (error.status !== 1 && error.status !== 3) throw error;
    return error.stdout;
  }
}

/** Files of a folder and those below it whose names end so, in order, from the folder of the project. */
export function filesIn(folder, end) {
  return readdirSync(join(source, folder), { recursive: true })
    .filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name));
}
export const read = (name) => readFileSync(join(source, name), 'utf8');

let checks = 0;
const faults = [];

export function fault(what) {
  faults.push(what);
  if (faults.length <= 20) console.log(what);
}
export function holds(condition, what) {
  ++checks;
  if (!condition) fault(what);
}
/** Says where two texts part. */
export function same(found, expected, what) {
  ++checks;
  if (found === expected) return;
  let at = 0;
  while (found[at] === expected[at]) ++at;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  fault(`${what}: differs at ${at}\n  native ${around(expected)}\n  wasm   ${around(found)}`);
}

/** The last line of a test; a test that looked at less than `least` things is no test. */
export function done(what, least = 1) {
  if (checks < least) fault(`only ${checks} checks`);
  console.log(`${what}: ${checks} checks, ${faults.length} wrong`);
  process.exit(faults.length === 0 ? 0 : 1);
}
