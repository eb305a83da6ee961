// SPDX-License-Identifier: Apache-2.0
// Judges a dossier in Node: npm install termijn, then node embed.mjs
import { load, TermijnError } from 'termijn';

const termijn = await load();
const rules = termijn.rules();
const session = rules.session('en');

const log = {
  dossier: 'A-1',
  events: [
    { date: '2026-01-12', event: 'adviesaanvraag', actor: 'ondernemer' },
    { date: '2026-01-26', event: 'ov', actor: 'or' },
    { date: '2026-02-10', event: 'advies', actor: 'or' },
    { date: '2026-02-23', event: 'besluit_ontvangen', actor: 'ondernemer',
      fields: { vorm: 'schriftelijk', aan_de_raad: true, definitief: true, volgt_advies: 'nee' } }],
};
const verdict = JSON.parse(session.check({ log, asOf: '2026-03-02' }));
for (const norm of verdict.dossiers[0].norms) {
  if (norm.live) console.log(norm.last_day ?? 'no day yet', ' ', norm.label.en);
}

try {
  session.check({ log: { events: [{ date: '2026-02-31', dossier: 'A-1', event: 'advieaanvraag' }] }, asOf: '2026-03-02' });
} catch (error) {
  if (!(error instanceof TermijnError)) throw error;
  for (const fault of error.diagnostics) console.log(`${fault.code}: ${fault.message}. ${fault.help}`);
}
console.log(session.judgeLine(JSON.stringify(log), '2026-03-02').slice(0, 60) + '...');
session.free();
rules.free();
