// SPDX-License-Identifier: Apache-2.0
// examples/embed-page in the Chromium of Debian, with the files of the package beside it and a strict policy: it
// judges, shows faults, asks only for its own files, and axe finds nothing. A worker gives the same bytes.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { done, holds, native, needPackage, packageFolder, read, same, skip, source } from './shared.mjs';

needPackage();
const require = createRequire(join(source, 'tests/browser/package.json'));
let chromium, axe;
try {
  ({ chromium } = require('playwright-core'));
  axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
} catch {
  skip('npm ci has not been run in tests/browser');
}
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
if (!executablePath) skip('chromium is not installed');

const worker = `import { load } from './termijn.mjs';
onmessage = async ({ data }) => postMessage((await load()).rules().session().check(data));`;
const types = { html: 'text/html', mjs: 'text/javascript', wasm: 'application/wasm' };
// Script and style of the page stand in it; the rest is what docs/embedding-javascript.md asks for.
const policy = "default-src 'none'; connect-src 'self'; worker-src 'self'; style-src 'unsafe-inline'; "
  + "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

function fileOf(name) {
  if (name === 'worker.mjs') return worker;
  const folder = name === 'index.html' ? join(source, 'examples/embed-page') : packageFolder;
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null;
}
const server = createServer((request, response) => {
  const name = request.url.slice(1) || 'index.html';
  const body = fileOf(name);
  response.writeHead(body === null ? 404 : 200,
    { 'content-type': types[name.split('.').at(-1)] ?? 'text/plain', 'content-security-policy': policy });
  response.end(body ?? '');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const requests = [];
page.on('request', (request) => requests.push(request.url().replace(address, '')));
page.on('pageerror', (error) => holds(false, `page: ${error}`));
page.on('console', (message) => {
  if (message.type() === 'error') holds(false, `console: ${message.text()}`);
});
await page.goto(address);

// What it shows is what the command says.
const rows = page.locator('#answer td:first-child');
await rows.first().waitFor();
const events = await page.locator('#log').inputValue();
const verdict = JSON.parse(native(['check', '-', '--as-of', '2026-03-02', '--json'], events));
const expected = verdict.dossiers.flatMap(({ norms }) => norms).filter(({ live }) => live)
  .map((norm) => norm.last_day ?? 'no day yet');
same((await rows.allTextContents()).join(' '), expected.join(' '), 'the days on the page');

async function checkAxe(what) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  holds(result.passes.length > 0, 'axe looked at nothing');
  for (const violation of result.violations)
    holds(false, `${what}: axe: ${violation.id}: ${violation.nodes.map((node) => node.target).join(' ; ')}`);
}
await checkAxe('an answer');
await page.locator('#log').fill('date;dossier;event\n2026-02-31;A-1;advieaanvraag');
await page.locator('button').click();
const faults = await page.locator('#answer li').allTextContents();
holds(faults.length > 0 && faults.every((text) => text.includes('line 2')), `faults: ${faults.join(' / ')}`);
await checkAxe('faults');
same([...new Set(requests)].join(' '), ' termijn.mjs termijn.wasm', 'requests');

// A worker.
const log = read('examples/raad-voorbeeld.csv');
const answer = await page.evaluate((question) => new Promise((resolve, reject) => {
  const asked = new Worker('worker.mjs', { type: 'module' });
  asked.onmessage = ({ data }) => resolve(data);
  asked.onerror = (event) => reject(new Error(event.message));
  asked.postMessage(question);
}), { log, asOf: '2026-03-24' });
same(answer, native(['check', '-', '--as-of', '2026-03-24', '--json'], log), 'an answer of a worker');

await browser.close();
server.close();
done(`page (Chromium ${browser.version()})`, 5);
