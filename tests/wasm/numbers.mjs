// SPDX-License-Identifier: Apache-2.0
// How large the module is, and how fast beside the command: the same lines through judgeLine and through
// `termijn stream`, in turns. The sizes are tested; times only with --times, because machines are busy.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { done, holds, loadPackage, needPackage, packageFolder, termijn } from './shared.mjs';

const most_compressed = 500 * 1000;
const most_slower = 2;

needPackage();
const bytes = readFileSync(join(packageFolder, 'termijn.wasm'));
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const zipped = gzipSync(bytes, { level: 9 }).length;
console.log(`termijn.wasm ${bytes.length} bytes, with gzip ${zipped}, with brotli ${brotli}`);
for (const [name, size] of [['gzip', zipped], ['brotli', brotli]])
  holds(size <= most_compressed, `termijn.wasm is ${size} bytes with ${name}, more than ${most_compressed}`);
if (!process.argv.includes('--times')) done('numbers');

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const { load } = await loadPackage();
const loads = [], starts = [];
let session;
for (let i = 0; i < 11; ++i) {
  const begin = performance.now();
  const loaded = await load();
  const middle = performance.now();
  session = loaded.rules().session();
  loads.push(middle - begin);
  starts.push(performance.now() - middle);
}
const megabytes = session.memory.exports.memory.buffer.byteLength / 1e6;
console.log(`memory ${megabytes.toFixed(1)} MB with rules and a session`);
console.log(`load ${median(loads).toFixed(1)} ms, rules and session ${median(starts).toFixed(1)} ms`);

// A dossier of ten events.
const asOf = '2026-04-20';
const event = (date, name, actor, fields) => ({ date, event: name, actor, fields });
const line = JSON.stringify({ dossier: 'A-1', events: [
  event('2026-01-12', 'adviesaanvraag', 'ondernemer', { vorm: 'schriftelijk', beweegredenen: true, gevolgen: true }),
  event('2026-01-20', 'ov', 'or'), event('2026-01-26', 'ov', 'or'), event('2026-02-02', 'ov', 'or'),
  event('2026-02-10', 'advies', 'or', { vorm: 'schriftelijk' }), event('2026-02-16', 'ov', 'or'),
  event('2026-02-23', 'besluit_ontvangen', 'ondernemer',
    { vorm: 'schriftelijk', aan_de_raad: true, definitief: true, volgt_advies: 'nee', gemotiveerd: true }),
  event('2026-03-02', 'ov', 'or'), event('2026-03-09', 'ov', 'or'), event('2026-03-20', 'beroep', 'or')] });
const count = 5000;
const lines = `${line}\n`.repeat(count);

function nativeTime(input) {
  const begin = performance.now();
  const ran = spawnSync(termijn, ['stream', '-', '--as-of', asOf], { input, maxBuffer: 1 << 30 });
  if (ran.error) throw ran.error;
  return performance.now() - begin;
}
function wasmTime() {
  const begin = performance.now();
  for (let i = 0; i < count; ++i) session.judgeLine(line, asOf, i + 1);
  return performance.now() - begin;
}
wasmTime();
const natives = [], wasms = [];
for (let i = 0; i < 7; ++i) {
  natives.push((nativeTime(lines) - nativeTime(`${line}\n`)) * 1000 / count);
  wasms.push(wasmTime() * 1000 / count);
}
const ratio = median(wasms) / median(natives);
const [one, other] = [median(natives), median(wasms)].map((time) => `${time.toFixed(1)} us`);
console.log(`a line: native ${one}, wasm ${other}, ${ratio.toFixed(2)} times`);
holds(ratio <= most_slower, `judgeLine takes ${ratio.toFixed(2)} times as long as the command`);
done('numbers');
