/** Makes the sample again and says what is true of it: `node dist/sample/invent/main.js` after `npx tsc -p tsconfig.json`. */
import { writeFileSync } from 'node:fs';
import { checksOf } from './checks.ts';
import { readSample, sampleFolder } from './read.ts';
import { sampleFiles } from './write.ts';

for (const [name, text] of Object.entries(sampleFiles())) {
  writeFileSync(new URL(name, sampleFolder), text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}

const checks = checksOf(readSample());
for (const { says, holds, found } of checks) {
  console.log(`${holds ? 'yes' : 'NO '}  ${says}${found === '' ? '' : `: ${found}`}`);
}
process.exitCode = checks.every(({ holds }) => holds) ? 0 : 1;
