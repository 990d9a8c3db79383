import { rmSync } from 'node:fs';

/** Takes away what `prepare-cluster.ts` made. */
export default async function tearDown(): Promise<void> {
  const folder = process.env.KETENKAART_FAULTS_CLUSTER;
  if (folder) rmSync(folder, { recursive: true });
}
