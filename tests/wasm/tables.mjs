// SPDX-License-Identifier: Apache-2.0
// Each row of the tables in tests/conformance, judged as a line by the command and by the package: equal bytes. That
// the command's answer is the right one is what rule_tables_test.cpp is for.
import { done, fault, filesIn, loadPackage, native, needPackage, read, same } from './shared.mjs';

needPackage();
const session = (await (await loadPackage()).load()).rules().session('nl');

/** Divides at `mark`, but not between quotes, which stay. */
function divide(text, mark) {
  const parts = [''];
  let quoted = false;
  for (const c of text) {
    if (c === '"') quoted = !quoted;
    if (c === mark && !quoted) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}
/** A cell of CSV: quotes around it, doubled ones in it. */
const cellOf = (cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

const keys = { door: 'actor', vorm: 'form', procedure: 'procedure', titel: 'title', raad: 'council', dossier: 'dossier',
  bron: 'source', kenmerk: 'reference', opmerking: 'remark' };

/** `2-3-2026` as a log in JSON has it. */
function dayOf(given) {
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(given);
  const day = parts ? [parts[3], parts[2].padStart(2, '0'), parts[1].padStart(2, '0')].join('-') : given;
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(day)) throw new Error(`this test cannot read the day ${given}`);
  return day;
}

/** A day, `tussen` one `en` another, one `/` another, or `uiterlijk` one. */
function takeDay(words, event) {
  const first = words.shift();
  if (first === 'uiterlijk') {
    [event.earliest, event.date] = ['', dayOf(words.shift())];
  } else if (first === 'tussen') {
    const [from, , until] = words.splice(0, 3);
    [event.earliest, event.date] = [dayOf(from), dayOf(until)];
  } else if (first.includes('/')) {
    [event.earliest, event.date] = first.split('/').map(dayOf);
  } else {
    event.date = dayOf(first);
  }
}

/** `2026-03-02 kennisgeving vorm=schriftelijk` as an event of a log in JSON; tests/conformance/README.md. */
function eventOf(given, number) {
  const words = divide(given.trim(), ' ').filter((word) => word).map((word) => word.replaceAll('"', ''));
  const event = { number: /^\d+$/.test(words[0]) ? Number(words.shift()) : number };
  takeDay(words, event);
  const name = words.shift();
  if (name !== '-') event.event = name;
  for (const word of words) {
    const equals = word.indexOf('=');
    const [key, value] = [word.slice(0, equals), word.slice(equals + 1)];
    if (key === 'vervangt') event.replaces = Number(value);
    else if (keys[key]) event[keys[key]] = value;
    else (event.fields ??= {})[key] = value;
  }
  return event;
}

function lineOf(given) {
  const events = [];
  for (const part of divide(given, '|')) {
    if (!part.trim() || part.trim().startsWith('#')) continue;
    events.push(eventOf(part, (events.at(-1)?.number ?? 0) + 1));
  }
  return JSON.stringify({ dossier: 'D', events });
}

const byDay = new Map();
for (const file of filesIn('tests/conformance', '.csv')) {
  const [head, ...rows] = read(file).replace(/^\uFEFF/, '').split(/\r?\n/).filter((row) => row && !row.startsWith('#'));
  const columns = head.split(';');
  if (!columns.includes('given')) continue;
  for (const row of rows) {
    const cells = divide(row, ';').map(cellOf);
    const [id, given, asOf] = ['id', 'given', 'as_of'].map((name) => cells[columns.indexOf(name)]);
    if (!byDay.has(asOf)) byDay.set(asOf, []);
    byDay.get(asOf).push({ place: `${file} ${id}`, line: lineOf(given) });
  }
}

let judged = 0;
for (const [asOf, rows] of byDay) {
  const answers = native(['stream', '-', '--as-of', asOf], rows.map((row) => row.line).join('\n')).split('\n');
  rows.forEach(({ place, line }, i) => {
    const answer = session.judgeLine(line, asOf, i + 1);
    same(answer, answers[i], place);
    if (JSON.parse(answer).judged) ++judged;
  });
}
// A row that both refuse would be equal as well.
if (judged < 3000) fault(`only ${judged} rows were judged`);
done(`tables (${judged} rows judged)`, 3000);
