/** Viewers of the sample municipality for whom `prepare-cluster.ts` makes a key. */
export const signedIn = ['editor', 'steward', 'dashboard'] as const;

export const keyVariable = (kind: string) => `KETENKAART_FAULTS_${kind.toUpperCase()}`;

/** Headers of a request of such a viewer. */
export const asViewer = (kind: (typeof signedIn)[number]) => ({
  authorization: `Bearer ${process.env[keyVariable(kind)]}`,
});
