import { viewerKinds } from '../../src/access/viewer.ts';
import { writesNothing } from '../../src/access/writes-nothing.ts';

describe('who may be shown what was so a moment ago', () => {
  test('is who can change nothing: nobody in particular, dashboards and auditors', () => {
    const lagging = viewerKinds.filter((kind) => writesNothing({ kind }));
    expect(lagging).toEqual(['ANONYMOUS', 'DASHBOARD', 'AUDITOR']);
  });
});
