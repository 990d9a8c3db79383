import { readFile, writeFile } from 'node:fs/promises';
import { buildApiSchema, schemaText } from '../server/schema/schema.ts';

/**
 * The script behind `npm run schema`: writes `schema/schema.graphql`. With `--check` it writes nothing, and fails
 * when the file is not what the code would print.
 */
const file = 'schema/schema.graphql';
const printed = schemaText(await buildApiSchema());

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== printed) {
    console.error(`${file} is not what the code prints. ${firstDifference(committed, printed)}`);
    console.error('Run `npm run schema`, read what changed, and commit the file with the code.');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, printed);
  console.log(`wrote ${file}`);
}

function firstDifference(before: string, after: string): string {
  const was = before.split('\n');
  const is = after.split('\n');
  const at = is.findIndex((line, index) => line !== was[index]);
  const line = at === -1 ? is.length : at;
  return `First difference, line ${line + 1}:\n  file: ${was[line] ?? '(ends)'}\n  code: ${is[line] ?? '(ends)'}`;
}
