// SPDX-License-Identifier: Apache-2.0
// The package as npm installs it: examples/embed-node runs by copying it, and says what the command says; so does what
// the README shows. The types name what there is.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, holds, native, needPackage, packageFolder, same, skip, source } from './shared.mjs';

needPackage();
const tarball = readdirSync(join(packageFolder, '..')).find((name) => /^termijn-.*\.tgz$/.test(name));
if (!tarball) skip('the package was not packed: sh scripts/wasm.sh');
const folder = mkdtempSync(join(tmpdir(), 'termijn-npm-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const run = (program, ...words) => execFileSync(program, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

cpSync(join(source, 'examples/embed-node'), folder, { recursive: true });
run('npm', 'install', '--offline', '--no-audit', '--no-fund', join(packageFolder, '..', tarball));
const installed = join(folder, 'node_modules/termijn');
same(readdirSync(installed).sort().join(' '),
  'README.md package.json rules.json termijn-compiler.wasm termijn.d.ts termijn.mjs termijn.wasm', 'files');

const said = run('node', 'embed.mjs');
holds(/^2026-03-23 .*Enterprise Chamber$/m.test(said), `a last day: ${said}`);
holds(/log\.json-date|calendar\.|advieaanvraag/.test(said), `faults: ${said}`);
const line = said.trimEnd().split('\n').at(-1);
const log = { dossier: 'A-1', events: [
  { date: '2026-01-12', event: 'adviesaanvraag', actor: 'ondernemer' },
  { date: '2026-01-26', event: 'ov', actor: 'or' },
  { date: '2026-02-10', event: 'advies', actor: 'or' },
  { date: '2026-02-23', event: 'besluit_ontvangen', actor: 'ondernemer',
    fields: { vorm: 'schriftelijk', aan_de_raad: true, definitief: true, volgt_advies: 'nee' } }] };
same(line, native(['stream', '-', '--as-of', '2026-03-02'], JSON.stringify(log)).slice(0, 60) + '...', 'the line');

// What the README of the package shows is what it does.
const readme = readFileSync(join(installed, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((each) => each[1]);
holds(shown.length > 0, 'the README shows no program');
for (const program of shown) {
  const out = execFileSync('node', ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' });
  holds(out.trim().length > 0, 'the program of the README says nothing');
}

// Types: what they name as a value is there, with the methods that they give it.
const types = readFileSync(join(installed, 'termijn.d.ts'), 'utf8');
const module = await import(pathToFileURL(join(installed, 'termijn.mjs')).href);
const named = [...types.matchAll(/^export (?:class|function) (\w+)/gm)].map((each) => each[1]);
same(named.sort().join(' '), Object.keys(module).sort().join(' '), 'values that the types name');
const termijn = await module.load();
const objects = { Termijn: termijn, Rules: termijn.rules(), Session: termijn.rules().session() };
for (const [name, object] of Object.entries(objects)) {
  const body = types.match(new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm'))[1];
  for (const [, method] of body.matchAll(/^  (\w+)\(/gm))
    holds(typeof object[method] === 'function', `${name} has no ${method}`);
}
done('package', 5);
