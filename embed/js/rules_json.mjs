// SPDX-License-Identifier: Apache-2.0
// Writes the texts of the rules, without cases, as one file of the package: node rules_json.mjs PROJECT OUTPUT
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [project, output] = process.argv.slice(2);
const names = readdirSync(join(project, 'rules'), { recursive: true })
  .map((name) => `rules/${name}`)
  .filter((name) => name.endsWith('.trm') && !name.includes('/voorbeelden/'))
  .sort();
const sources = names.map((name) => ({ name, text: readFileSync(join(project, name), 'utf8') }));
writeFileSync(output, `${JSON.stringify(sources)}\n`);
