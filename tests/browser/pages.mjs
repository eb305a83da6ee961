// SPDX-License-Identifier: Apache-2.0
// Pages in the Chromium of Debian: no request, no JavaScript needed, nothing that axe finds, no sideways scroll on a
// phone or at 200 %, all reasons on paper. usage: node pages.mjs TERMIJN EXAMPLES [--keep FOLDER] [--can-fail]
// Exit 77: skipped, with a line that says what is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [termijn, examples, ...rest] = process.argv.slice(2);
const canFail = rest.includes('--can-fail');
const kept = rest.includes('--keep') ? rest[rest.indexOf('--keep') + 1] : null;
const most_bytes = 1024 * 1024;

function skip(what) {
  console.log(`skipped: ${what}`);
  process.exit(77);
}

const require = createRequire(import.meta.url);
let chromium, axe;
try {
  ({ chromium } = require('playwright-core'));
  axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
} catch {
  skip('npm ci has not been run in tests/browser');
}
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
if (!executablePath) skip('chromium is not installed');

// Pages: what the command is called with, and its name.
const cases = [
  ['A-06', ['dossier', 'raad-voorbeeld.csv', 'A-06', '--as-of', '2026-03-24']],
  ['A-06-en', ['dossier', 'raad-voorbeeld.csv', 'A-06', '--as-of', '2026-03-24', '--lang', 'en']],
  ['A-07', ['dossier', 'raad-voorbeeld.csv', 'A-07', '--as-of', '2026-03-24']],
  ['TWENTE', ['dossier', 'politieregio-twente.csv', 'TWENTE', '--as-of', '2011-10-18']],
  ['overview', ['overview', 'raad-voorbeeld.csv', '--as-of', '2026-03-24']],
  ['week-en', ['week', 'raad-voorbeeld.csv', '--as-of', '2026-03-23', '--lang', 'en']],
  ['lesson', ['learn', 'advies']],
  ['lesson-en', ['learn', 'mr_nullity', '--lang', 'en']],
  ['lesson-full', ['learn', 'instemming', '--full']],
  ['course', ['course', 'nieuw-in-de-raad.cursus']],
  ['course-key', ['course', 'nieuw-in-de-raad.cursus', '--key']],
  ['quiz', ['quiz', '--seed', '7', '--count', '7']],
  ['quiz-key-en', ['quiz', '--seed', '8', '--count', '7', '--key', '--lang', 'en']],
  ['M-01-en', ['dossier', 'mr-voorbeeld.csv', 'M-01', '--as-of', '2026-04-01', '--lang', 'en']],
];

// What is to be read quickly stays short on paper too.
const most_pages = { lesson: 4, course: 10, 'course-key': 10 };

const folder = mkdtempSync(join(tmpdir(), 'termijn-pages-'));
if (kept) mkdirSync(kept, { recursive: true });
const faults = [];
const fault = (name, what) => faults.push(`${name}: ${what}`);

function make(name, words) {
  const path = join(folder, `${name}.html`);
  const [command, first, ...others] = words;
  const what = /\.(csv|cursus)$/.test(first) ? join(examples, first) : first; // a lesson is no file
  const into = command === 'dossier' ? '-o' : '--html';
  try {
    execFileSync(termijn, [command, what, ...others, into, path]);
  } catch (error) {
    if (error.status !== 1) throw error; // 1: something in the log is over or breached
  }
  if (statSync(path).size > most_bytes) fault(name, `is larger than ${most_bytes} bytes`);
  if (canFail) spoil(path);
  return path;
}

// What the checks must find, so that a check that finds nothing does not pass.
function spoil(path) {
  const text = readFileSync(path, 'utf8')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</main>', '<img src="file:///nowhere.png"><p style="color:#ccc">grey</p>'
      + '<div style="width:3000px">wide</div></main>')
    .replace('details::details-content{', 'details::none{');
  writeFileSync(path, text);
}

async function checkRequests(page, name) {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') fault(name, `console: ${message.text()}`);
  });
  return () => {
    if (requests.length !== 1) fault(name, `asks for ${requests.slice(1).join(', ')}`);
  };
}

async function checkAxe(page, name, width) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  for (const violation of result.violations)
    fault(name, `axe at ${width}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(' ; ')}`);
  if (result.passes.length === 0) fault(name, `axe at ${width}: looked at nothing`);
}

async function checkWidth(page, name, width) {
  const found = await page.evaluate(() => document.documentElement.scrollWidth);
  if (found > width) fault(name, `at ${width} px it is ${found} px wide`);
}

async function checkKeyboard(page, name) {
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  if (first !== '#main') fault(name, `the first stop of Tab is ${first}`);
  const details = page.locator('details').first();
  if ((await details.count()) === 0) return;
  await details.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  if (!(await details.evaluate((element) => element.open))) fault(name, 'Enter does not open a reason');
  await page.keyboard.press('Enter');
}

async function checkPaper(page, name) {
  await page.emulateMedia({ media: 'print' });
  // Reasons are closed on the screen and all there on paper.
  const hidden = await page.evaluate(() => [...document.querySelectorAll('details:not(.screen) dd')]
    .filter((element) => element.getClientRects().length === 0 || !element.checkVisibility()).length);
  if (hidden > 0) fault(name, `${hidden} reasons are not on paper`);
  const colours = await page.evaluate(() => [...document.querySelectorAll('main *:not(svg *)')]
    .map((element) => getComputedStyle(element).color).filter((colour) => colour !== 'rgb(0, 0, 0)').length);
  if (colours > 0) fault(name, `${colours} elements are not black on paper`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  const box = pdf.toString('latin1').match(/\/MediaBox\s*\[\s*0 0 (\S+) (\S+?)\s*\]/);
  if (pages.length === 0 || !box) fault(name, 'there is no page in the PDF');
  else if (Math.round(box[1]) !== 595 || Math.round(box[2]) !== 842) fault(name, `the paper is ${box[1]} x ${box[2]}`);
  if (pages.length > most_pages[name]) fault(name, `takes ${pages.length} pages, not ${most_pages[name]}`);
  if (kept) writeFileSync(join(kept, `${name}.pdf`), pdf);
  await page.emulateMedia({ media: 'screen' });
}

// A question is answered with keys alone: nothing chosen, something wrong, the right one. Nothing is asked of anybody.
async function checkQuiz(page, name) {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const form = page.locator('form').first();
  const verdict = form.locator('.verdict');
  const right = await form.getAttribute('data-right');
  const values = await form.locator('input').evaluateAll((all) => all.map((input) => input.value));
  await form.locator('button').focus();
  await page.keyboard.press('Enter');
  if (!/Kies eerst|Choose/.test(await verdict.textContent())) fault(name, 'accepts no answer as an answer');
  await form.locator('input').first().focus();
  await page.keyboard.press('Space');
  for (let i = 1; i < values.length && values[i - 1] === right; ++i) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  if (!/^(Niet goed|Wrong)\. (De fout|The mistake): /.test(await verdict.textContent()))
    fault(name, `says of a wrong answer: ${await verdict.textContent()}`);
  const reasons = form.locator('xpath=following-sibling::details').first();
  if (!(await reasons.evaluate((element) => element.open))) fault(name, 'does not show why');
  await form.locator(`input[value=${right}]`).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  if (!/^(Goed|Right)\.( |$)/.test(await verdict.textContent()))
    fault(name, `says of the right answer: ${await verdict.textContent()}`);
  // The first answer counts.
  if (!/^0 (van|of) 1 /.test(await page.locator('.total').textContent())) fault(name, 'counts wrongly');
  await page.emulateMedia({ media: 'print' });
  if (await reasons.isVisible()) fault(name, 'the answer is on paper');
  const hasKey = (await page.locator('section.key').count()) === 1;
  if (hasKey !== name.includes('key')) fault(name, 'has a key, or has none, and was not asked so');
  await page.emulateMedia({ media: 'screen' });
  if (requests.length > 0) fault(name, `asks for ${requests.join(', ')}`);
}

async function look(browser, name, path) {
  for (const [width, scale] of [[1280, 1], [900, 1], [640, 2], [360, 2]]) {
    // Axe itself is a script, so JavaScript is on; that a page has no other is checked by its policy and in page_test.
    const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
    const page = await context.newPage();
    const done = await checkRequests(page, name);
    await page.goto(pathToFileURL(path).href);
    done();
    await checkWidth(page, name, width);
    await checkAxe(page, name, width);
    if (kept) await page.screenshot({ path: join(kept, `${name}-${width}.png`), fullPage: true });
    if (width === 1280) {
      await checkKeyboard(page, name);
      await checkPaper(page, name);
      if (name.startsWith('quiz')) await checkQuiz(page, name);
    }
    await context.close();
  }
  // Without JavaScript the page shows the same text.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  const sections = name.startsWith('week') ? 3 : 5;
  if ((await page.locator('main h2').count()) < sections) fault(name, 'is empty without JavaScript');
  const buttons = page.locator('main button');
  for (const button of await buttons.all()) {
    if (await button.isVisible()) fault(name, 'has a button that does nothing without JavaScript');
  }
  await context.close();
}

let browser;
try {
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
} catch (error) {
  skip(`chromium does not start: ${String(error).split('\n')[0]}`);
}
try {
  for (const [name, words] of cases.slice(0, canFail ? 1 : cases.length)) {
    await look(browser, name, make(name, words));
    if (kept && existsSync(join(folder, `${name}.html`)))
      writeFileSync(join(kept, `${name}.html`), readFileSync(join(folder, `${name}.html`)));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

if (canFail) {
  const wanted = ['asks for', 'axe at', 'px wide', 'not on paper'];
  const missed = wanted.filter((word) => !faults.some((each) => each.includes(word)));
  for (const word of missed) console.log(`not found: ${word}`);
  console.log(`${wanted.length - missed.length} passed, ${missed.length} failed`);
  process.exit(missed.length === 0 ? 0 : 1);
}
for (const each of faults) console.log(each);
console.log(`${cases.length} pages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
