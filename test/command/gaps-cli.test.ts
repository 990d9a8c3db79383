import { commandsOn } from '../own-place.ts';

const on = commandsOn('SAMPLE');
const gap = 'gap_pedagogische_basis_voorbeeld_N01_WK990104';
const status = (...words: string[]) => on.run('gaps', 'status', ...words);

test('ketenkaart gaps status records what was decided, and says when it was so already', async () => {
  const words = [gap, 'accepted', '--reason', 'de buurwijk is dichtbij genoeg'];
  expect(await status(...words)).toEqual({ code: 0, stdout: `${gap} is ACCEPTED now\n`, stderr: '' });
  expect(await status(...words)).toMatchObject({ code: 0, stdout: `${gap} was ACCEPTED already\n` });
});

test('ketenkaart gaps status says in a sentence what cannot be, and exits with 1', async () => {
  expect(await status('gap_nowhere', 'resolved')).toEqual({
    ...{ code: 1, stdout: '', stderr: 'no assessment ever found gap_nowhere\n' },
  });
  expect(await status(gap, 'accepted')).toMatchObject({ code: 1, stderr: 'ACCEPTED needs a reason\n' });
  expect((await status(gap, 'gone')).stderr).toContain('Allowed choices are open, acknowledged');
});
