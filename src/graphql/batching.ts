import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * A to-one across rooms: all keys that one request asks for become one statement. `name` tells the question apart
 * from others (put arguments that change the answer into it). Gives null where there is no row.
 */
export function byKey<Row extends { id: string }>(
  context: Context,
  name: string,
  key: string | null | undefined,
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row | null> {
  if (key == null) return Promise.resolve(null);
  return loader<string, Row | null>(context, name, async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [row.id, row]));
    return keys.map((k) => rows.get(k) ?? null);
  }).load(key);
}

/** A list under each of many parents, in one statement; `parentId` says to which parent a row belongs. */
export function byParent<Row extends { parentId: string }>(
  context: Context,
  name: string,
  parent: string,
  read: (parents: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  return loader<string, Row[]>(context, name, async (parents) => {
    const lists = new Map<string, Row[]>(parents.map((p) => [p, []]));
    for (const row of await read(parents)) lists.get(row.parentId)?.push(row);
    return parents.map((p) => lists.get(p) ?? []);
  }).load(parent);
}

function loader<Key, Value>(
  context: Context,
  name: string,
  batch: (keys: readonly Key[]) => Promise<Value[]>,
): DataLoader<Key, Value> {
  const known = context.loaders.get(name) as DataLoader<Key, Value> | undefined;
  if (known) return known;
  const made = new DataLoader<Key, Value>(batch, { batchScheduleFn: (send) => context.whenQuiet(send) });
  context.loaders.set(name, made as never);
  return made;
}
