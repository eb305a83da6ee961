// SPDX-License-Identifier: Apache-2.0
// What nobody should give: always an answer or a TermijnError, never a trap, the session goes on, and no memory stays.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, holds, loadPackage, needPackage, packageFolder, read, same } from './shared.mjs';

needPackage();
const { builtinSources, load, loadCompiler, TermijnError } = await loadPackage();
const termijn = await loadCompiler();
const rules = (await load()).rules();
const session = rules.session('en');
const asOf = '2026-03-24';
const log = read('examples/raad-voorbeeld.csv');
const good = session.check({ log, asOf });

/** Asks, and says what came of it. */
function outcome(what, ask) {
  try {
    return { answer: ask() };
  } catch (error) {
    holds(error instanceof TermijnError, `${what}: ${error}`);
    return { error };
  }
}
function refused(what, status, code, ask) {
  const { error, answer } = outcome(what, ask);
  const found = error ? `status ${error.status}: ${error.message}` : `answers ${String(answer).slice(0, 80)}`;
  holds(error?.status === status, `${what}: ${found}`);
  const codes = (error?.diagnostics ?? []).map((each) => each.code);
  holds(code === null || codes.includes(code), `${what}: ${codes}`);
  holds(session.check({ log, asOf }) === good, `${what}: the session is not what it was`);
}
/** A line answers with its faults. */
function lineRefused(what, line, code) {
  const { answer } = outcome(what, () => session.judgeLine(line, asOf));
  const codes = answer === undefined ? [] : (JSON.parse(answer).diagnostics ?? []).map((each) => each.code);
  holds(codes.includes(code), `${what}: ${String(answer).slice(0, 200)}`);
}

const event = '{"date": "2026-01-12", "event": "adviesaanvraag", "actor": "ondernemer"}';
const deep = 100000;
const nested = '['.repeat(deep);
const members = '{"a":'.repeat(deep);
const dossier = (events) => `{"dossier": "A-1", "events": [${events}]}`;
const bytes = new TextEncoder().encode(dossier(event.replace('adviesaanvraag', 'adv#esaanvraag')));
bytes[bytes.indexOf('#'.charCodeAt(0))] = 0xff;
const cycle = {};
cycle.self = cycle;

// Nothing, and things that are no texts.
for (const question of [null, undefined, 7, 'log', Symbol('x')])
  refused(`question ${String(question)}`, 2, null, () => session.check(question));
refused('an empty question', 1, 'embed.lacks', () => session.check({}));
refused('no log', 1, 'embed.lacks', () => session.check({ asOf }));
refused('no day', 1, 'embed.lacks', () => session.check({ log }));
refused('null everywhere', 1, 'embed.lacks',
  () => session.why({ log: null, asOf: null, dossier: null, norm: null }));
refused('no dossier', 1, 'embed.lacks', () => session.whatIf({ log, asOf }));
refused('a number as a log', 2, null, () => session.check({ log: 7, asOf }));
refused('a function as a log', 2, null, () => session.check({ log: () => '', asOf }));
refused('an object that contains itself', 2, null, () => session.check({ log: cycle, asOf }));
refused('a line that is null', 2, null, () => session.judgeLine(null, asOf));
refused('a line without a day', 2, null, () => session.judgeLine('{}'));
refused('a line on no day', 1, 'embed.bad-day', () => session.judgeLine('{}', 'today'));
for (const number of [-1, 1.5, NaN, 2 ** 60, 'x', null])
  refused(`line ${number}`, 2, null, () => session.judgeLine('{}', asOf, number));
refused('a language', 2, null, () => rules.session('fr'));
refused('no sources', 2, null, () => termijn.rules({ sources: [] }));
refused('a source that is nothing', 2, null, () => termijn.rules({ sources: [null] }));
refused('papers that are no list', 2, null, () => termijn.rules({ papers: 'x' }));

// Names that are not there: the texts of these faults stand with those of rules, which this module leaves out.
const named = (dossier, norm) => () => session.why({ log, asOf, dossier, norm });
refused('an unknown dossier', 1, 'cli.unknown-dossier', () => session.check({ log, asOf, dossier: 'A-99' }));
refused('an unknown norm', 1, 'cli.unknown-norm', named('A-04', 'adviseer'));
refused('a norm like no other', 1, 'cli.unknown-norm-far', named('A-04', 'zzzzzzzz'));
for (const ask of [() => session.check({ log, asOf, dossier: 'A-99' }), named('A-04', 'adviseer')])
  for (const { message, help } of outcome('a name', ask).error?.diagnostics ?? [])
    holds(message !== '' && help !== '', 'an unknown name has no words');

// Days.
for (const day of ['99999-01-01', '2026-02-31', '2026-3-4', '0000-00-00', '-2026-01-01', '2026-01-01T00:00',
  'x'.repeat(1 << 20)])
  refused(`day ${day.slice(0, 20)}`, 1, 'embed.bad-day', () => session.check({ log, asOf: day }));
refused('an event in the year 99999', 1, 'log.json-date',
  () => session.check({ log: { dossier: 'A', events: [{ date: '99999-01-01', event: 'advies' }] }, asOf }));

// Texts that are no JSON, or too much of it.
refused('wrong UTF-8', 1, 'log.not-utf8', () => session.check({ log: bytes, asOf }));
refused('half a surrogate', 1, null,
  () => session.check({ log: dossier('{"date": "2026-01-12", "event": "\ud800"}'), asOf }));
refused('NUL', 1, null, () => session.check({ log: '\0\0\0', asOf }));
refused('truncated', 1, null, () => session.check({ log: dossier(event).slice(0, -2), asOf }));
refused('deep lists', 1, 'log.json-too-deep', () => session.check({ log: nested, asOf }));
refused('deep lists that close', 1, 'log.json-too-deep', () => session.check({ log: nested + ']'.repeat(deep), asOf }));
refused('deep objects', 1, null, () => session.check({ log: `{"events": [${members}1${'}'.repeat(deep)}]}`, asOf }));
refused('deep in a field', 1, 'log.json-too-deep', () => session.check({
  log: dossier(`{"date": "2026-01-12", "event": "advies", "fields": ${members}1${'}'.repeat(deep + 1)}`), asOf }));
refused('a key twice', 1, 'log.json-key-twice',
  () => session.check({ log: `{"dossier": "A", "dossier": "B", "events": [${event}]}`, asOf }));
refused('a huge text', 1, null, () => session.check({ log: 'x'.repeat(64 << 20), asOf }));
refused('a huge number', 1, null,
  () => session.check({ log: dossier(event.replace('{', `{"number": ${'9'.repeat(400)}, `)), asOf }));

lineRefused('a line that is empty', '', 'log.empty-file');
lineRefused('a line with deep lists', nested, 'log.json-too-deep');
lineRefused('a line of wrong UTF-8', bytes, 'log.not-utf8');
lineRefused('a line of two dossiers',
  dossier(`${event}, ${event.replace('{', '{"dossier": "B",')}`), 'embed.not-one-dossier');

// Rules.
const broken = { name: 'broken.trm', text: `plicht x\n  als ${'('.repeat(deep)}` };
refused('rules with faults', 1, null, () => termijn.rules({ sources: [broken] }));
const wrong = { name: 'x.trm', text: new Uint8Array([0xff, 0xfe, 0]) };
refused('rules of wrong bytes', 1, null, () => termijn.rules({ sources: [wrong] }));
const sources = await builtinSources();
refused('a paper with faults', 1, null, () => termijn.rules({ sources, papers: [broken] }));

// After free() a session and rules say so; what they gave out goes on.
const other = rules.session();
other.free();
other.free();
refused('a session that was freed', 2, null, () => other.check({ log, asOf }));
refused('a line to a session that was freed', 2, null, () => other.judgeLine('{}', asOf));
rules.free();
rules.free();
refused('rules that were freed', 2, null, () => rules.session());

// Another file than the module.
for (const other_file of [new Uint8Array(0), new Uint8Array([0, 97, 115, 109, 1, 0]), 'file:///nowhere/termijn.wasm'])
  await load(other_file).then(() => holds(false, 'loads what is no module'),
    (error) => holds(error instanceof Error, String(error)));

// Memory: the room of a thousand calls and sessions is used again.
const bare = await WebAssembly.compile(readFileSync(join(packageFolder, 'termijn.wasm')));
// The interface is that of termijn.h, and nothing is asked for but what the coat has.
const exported = WebAssembly.Module.exports(bare).map(({ name }) => `_${name}`).filter((name) => name.startsWith('_t'));
const promised = read('embed/js/exports.txt').split('\n')
  .filter((name) => name.startsWith('_t') && name !== '_termijn_rules_from_texts');
same(exported.sort().join(' '), promised.sort().join(' '), 'exports');
const imported = WebAssembly.Module.imports(bare).map(({ name }) => name).sort();
same(imported.join(' '), 'emscripten_notify_memory_growth proc_exit', 'imports');
const line = dossier(event);
const fresh = (await load()).rules();
const pages = () => fresh.memory.exports.memory.buffer.byteLength;
function work(times) {
  for (let i = 0; i < times; ++i) {
    const asking = fresh.session();
    asking.judgeLine(line, asOf);
    outcome('faults', () => asking.check({ log: `{"events": [${event}]}`, asOf }));
    if (i % 10 === 0) asking.check({ log, asOf });
    asking.free();
  }
}
work(100);
const before = pages();
work(1000);
holds(pages() === before, `memory grew from ${before} to ${pages()} bytes over a thousand sessions`);
done('bad input', 200);
