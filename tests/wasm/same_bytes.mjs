// SPDX-License-Identifier: Apache-2.0
// Every example log gives the bytes of the command: check, deadlines, why, whatIf, judgeLine, and with a paper.
import { join } from 'node:path';
import { done, filesIn, holds, loadPackage, native, needPackage, read, same, source } from './shared.mjs';

needPackage();
const { builtinSources, load, loadCompiler, TermijnError } = await loadPackage();
const rules = (await load()).rules();
const session = rules.session('nl');

const day_of = (date) => date.toISOString().slice(0, 10);
function later(day, days) {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return day_of(date);
}

/** Days within the log, at its end, and long after. */
function daysOf(events) {
  const days = events.map((event) => event.date.slice(0, 10)).sort();
  return [days[days.length >> 1], days.at(-1), later(days.at(-1), 13), later(days.at(-1), 400)];
}

function asked(words) {
  return native([...words, '--json']);
}

/** The events that a dossier has of its own, as a stream has them. */
function lineOf(events, dossier) {
  return JSON.stringify({ dossier, events: events.filter((event) => event.dossier === dossier)
    .map(({ dossier: _, number: __, replaces: ___, ...event }) => event) });
}

function checkWhy(log, file, asOf, dossier) {
  const id = dossier.dossier;
  for (const norm of new Set(dossier.norms.map((each) => each.norm))) {
    const expected = asked(['why', file, id, norm, '--as-of', asOf]);
    same(session.why({ log, asOf, dossier: id, norm }), expected, `why ${file} ${id} ${norm} ${asOf}`);
  }
}

function checkWhatIf(log, file, asOf, dossier, event) {
  const change = { date: asOf, dossier, event: event.event, actor: event.actor };
  const sentence = `${event.event} op ${asOf} door ${event.actor}`;
  const expected = asked(['whatif', file, dossier, '--add', sentence, '--as-of', asOf]);
  same(session.whatIf({ log, asOf, dossier, changes: [change] }), expected, `whatif ${file} ${dossier} ${sentence}`);
}

for (const name of filesIn('examples', '.csv')) {
  const file = join(source, name);
  const log = read(name);
  const shown = native(['log', 'show', file, '--json']);
  const { events } = JSON.parse(shown);
  const dossiers = [...new Set(events.map((event) => event.dossier).filter((dossier) => dossier))];
  const days = daysOf(events);
  for (const asOf of days) {
    const verdict = asked(['check', file, '--as-of', asOf]);
    same(session.check({ log, asOf }), verdict, `check ${file} ${asOf}`);
    same(session.check({ log: shown, asOf }), verdict, `check ${file} as JSON ${asOf}`);
    same(session.deadlines({ log, asOf }), asked(['deadlines', file, '--as-of', asOf]), `deadlines ${file} ${asOf}`);
    same(session.check({ log, asOf: days[3], knownOn: asOf }),
      asked(['check', file, '--as-of', days[3], '--known-on', asOf]), `check ${file} known on ${asOf}`);
    const lines = dossiers.map((dossier) => lineOf(events, dossier));
    const stream = native(['stream', '-', '--as-of', asOf], lines.join('\n')).split('\n');
    lines.forEach((line, i) =>
      same(session.judgeLine(line, asOf, i + 1), stream[i], `line ${file} ${dossiers[i]} ${asOf}`));
    if (asOf === days[2]) for (const dossier of JSON.parse(verdict).dossiers) checkWhy(log, file, asOf, dossier);
    for (const dossier of dossiers) {
      const known = events.filter((event) => event.dossier === dossier && event.event && event.actor);
      if (known.length > 0) checkWhatIf(log, file, asOf, dossier, known.at(-1));
    }
  }
}

// A paper is read together with the texts of the rules, which are a file of their own.
const papers = [{ name: 'reglement-voorbeeld.trm', text: read('examples/reglement-voorbeeld.trm') }];
const log = read('examples/raad-voorbeeld.csv');
const sources = await builtinSources();
const withPaper = (await loadCompiler()).rules({ sources, papers }).session();
same(withPaper.check({ log, asOf: '2026-03-24' }),
  asked(['check', join(source, 'examples/raad-voorbeeld.csv'), '--as-of', '2026-03-24',
    '--paper', join(source, 'examples/reglement-voorbeeld.trm')]), 'check with a paper');
const refusals = [[loadCompiler, { papers }, /builtinSources/], [load, { papers }, /builtinSources/],
  [load, { sources, papers }, /loadCompiler/]];
for (const [loader, given, words] of refusals) {
  try {
    (await loader()).rules(given);
    holds(false, `accepts what it cannot read: ${words}`);
  } catch (error) {
    holds(error instanceof TermijnError && words.test(error.message), `${words}: ${error}`);
  }
}
done('same bytes', 500);
