import { execFileSync } from 'node:child_process';
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderOfCluster, giveAway } from './cluster.ts';

/** A disk of a test alone: memory that holds no more than this. */
export interface SmallDisk {
  /** A folder on it. */
  readonly folder: string;
  /** Writes until there is no room for a single block. */
  fill(): void;
  empty(): void;
  remove(): void;
}

/** Null for who may not mount one, as in most containers. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const mounted = folderOfCluster();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mounted], { stdio: 'ignore' });
  } catch {
    rmdirSync(mounted);
    return null;
  }
  giveAway(mounted);
  const folder = join(mounted, 'cluster');
  mkdirSync(folder);
  giveAway(folder);
  const ballast = join(mounted, 'ballast');
  return {
    folder,
    fill() {
      try {
        execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096'], { stdio: 'ignore' });
      } catch {
        // No space left, as was meant.
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', [mounted]);
      rmdirSync(mounted);
    },
  };
}
