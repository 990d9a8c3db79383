import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A question someone may begin with. */
export interface Example {
  readonly name: string;
  /** With its comments: they explain the question to who reads it. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * The examples in a directory, in order of their file names (`01-gebieden.graphql`), each with the variables of
 * `01-gebieden.variables.json` if there is one. None when there is no such directory.
 */
export function readExamples(directory: string): Example[] {
  return globSync('*.graphql', { cwd: directory })
    .sort()
    .map((file) => {
      const query = readFileSync(join(directory, file), 'utf8');
      const title = basename(file, '.graphql');
      const variablesFile = join(directory, `${title}.variables.json`);
      const name = /^\s*#+[ \t]*(\S.*)/.exec(query)?.[1]?.trim() ?? title;
      if (!existsSync(variablesFile)) return { name, query };
      return { name, query, variables: JSON.parse(readFileSync(variablesFile, 'utf8')) };
    });
}
