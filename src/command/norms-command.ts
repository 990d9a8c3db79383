import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { operator, writerSession } from '../access/viewer.ts';
import { assessMunicipalities } from '../assessment/assess-municipalities.ts';
import type { Database } from '../database/open-database.ts';
import { forReading } from '../database/rows.ts';
import { writing } from '../database/writing.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { compareNorms } from '../norm/compare-norms.ts';
import { storeNormSet, wholeNormSet } from '../norm/load-norm-set.ts';
import { type NormFile, readNormSet, whatItIs } from '../norm/norm-file.ts';
import { isOverride } from '../norm/norm-override-file.ts';
import { findNormFile } from '../norm/stored-norms.rows.ts';
import { tellChange, tellNormSet } from '../norm/tell-norms.ts';
import { parseYaml } from '../norm/yaml-faults.ts';
import { type NormsPreview, previewNorms } from '../scenario/preview-norms.ts';
import { tellNormsPreview } from '../scenario/tell-norms-preview.ts';
import { asOperator, inASentence, withDatabase } from './as-operator.ts';

/** `ketenkaart norms check`: whole sets beside a service that runs; what overrides another is held to that set. */
export function checkNorms(files: readonly string[]): Promise<void> {
  return inASentence(async () => {
    const alone = await Promise.all(files.map(readWhole));
    const sets = alone.every((set) => set !== null)
      ? alone
      : await withDatabase((database) => readSets(database, files));
    for (const set of sets) for (const line of tellNormSet(set)) console.log(line);
    return true;
  });
}

/** The set of a file that needs no other; null when it overrides one. */
async function readWhole(name: string): Promise<NormFile | null> {
  const file = parseYaml(await readText(name), name, whatItIs);
  return isOverride(file) ? null : readNormSet(file, name);
}

/** `ketenkaart norms import`: all files or none, and what was taken in is told once it is kept. */
export function importNorms(files: readonly string[]): Promise<void> {
  return asOperator(async (database) => {
    const texts = await Promise.all(files.map(readText));
    const told = await writing(database, writerSession(operator), async (rows) => {
      const lines: string[] = [];
      const municipalities: string[] = [];
      for (const [at, text] of texts.entries()) {
        const set = await wholeNormSet(forReading(rows), text, files[at] ?? '');
        const isNew = await storeNormSet(rows, set);
        lines.push(`${set.code} version ${set.version}: ${isNew ? 'taken in' : 'was there already'}`);
        if (isNew && set.municipality) municipalities.push(set.municipality);
        else if (isNew) lines.push('  assess gaps again for it to be used: ketenkaart assess');
      }
      if (municipalities.length === 0) return lines;
      const { changed } = await assessMunicipalities(rows, todayInAmsterdam(), municipalities);
      return [...lines, `${municipalities.join(', ')} assessed: ${changed} findings other than before`];
    });
    console.log(told.join('\n'));
    return true;
  });
}

/** `ketenkaart norms export`: as the service understood it, so without the comments of the file it came from. */
export function exportNorms(id: string, { out }: { readonly out?: string }): Promise<void> {
  return asOperator(async (database) => {
    const text = stringify(await getSet(database, id), { lineWidth: 120 });
    if (out === undefined) process.stdout.write(text);
    else await writeAnew(out, text);
    return true;
  });
}

const writeAnew = (path: string, text: string) =>
  writeFile(path, text, { flag: 'wx' }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EEXIST') throw new Error(`${path} is there already; say where to with --out`);
    throw fault;
  });

/** `ketenkaart norms diff`: of sets that are known, or of files; and what that makes of the gaps of a municipality. */
export function diffNorms(
  from: string,
  to: string,
  { in: municipality }: { readonly in?: string },
): Promise<void> {
  return asOperator(async (database) => {
    // One after the other: with one that fails beside another that still asks, the database would not close.
    const before = await setOrFile(database, from);
    const after = await setOrFile(database, to);
    const changes = compareNorms(before.norms, after.norms);
    if (changes.length === 0) console.log('no difference');
    for (const change of changes) for (const line of tellChange(change)) console.log(line);
    if (municipality !== undefined) {
      const preview = await getPreview(database, municipality, { before, after });
      for (const line of tellNormsPreview(municipality, preview)) console.log(line);
    }
    return true;
  });
}

async function getPreview(
  database: Database,
  municipality: string,
  files: { readonly before: NormFile; readonly after: NormFile },
): Promise<NormsPreview> {
  const preview = await writing(database, writerSession(operator), (rows) =>
    previewNorms(forReading(rows), municipality, todayInAmsterdam(), files),
  );
  if (!preview) throw new Error(`${municipality} is no municipality whose gaps were assessed here`);
  return preview;
}

const setOrFile = (database: Database, one: string) =>
  existsSync(one) ? readSet(database, one) : getSet(database, one);

async function getSet(database: Database, id: string): Promise<NormFile> {
  const set = await writing(database, writerSession(operator), (rows) => findNormFile(forReading(rows), id));
  if (!set) throw new Error(`there is no norm set ${id}, and no such file`);
  return set;
}

async function readSets(database: Database, files: readonly string[]): Promise<NormFile[]> {
  const sets: NormFile[] = [];
  for (const file of files) sets.push(await readSet(database, file));
  return sets;
}

async function readSet(database: Database, file: string): Promise<NormFile> {
  const text = await readText(file);
  return writing(database, writerSession(operator), (rows) => wholeNormSet(forReading(rows), text, file));
}

const readText = (file: string) =>
  readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new Error(
      `cannot read ${file}: ${fault.code === 'ENOENT' ? 'there is no such file' : fault.message}`,
    );
  });
