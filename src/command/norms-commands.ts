import type { Command } from 'commander';
import { checkNorms, diffNorms, exportNorms, importNorms } from './norms-command.ts';

/** Norm sets as files. */
export function addNormsCommands(program: Command): void {
  const norms = program
    .command('norms')
    .description('what is expected: norm sets as files, each with a version that never changes');
  norms
    .command('check')
    .description('say by line and column what is wrong with a file, or which norms it has; nothing is kept')
    .argument('<file...>', 'norm sets as YAML; of a municipality, whole or only what it wants otherwise')
    .action(checkNorms);
  norms
    .command('import')
    .description('take norm sets in; of a municipality, its gaps are assessed again')
    .argument('<file...>', 'norm sets as YAML')
    .action(importNorms);
  norms
    .command('export')
    .description('write a norm set that is known as a file')
    .argument('<set>', 'its id, such as nset_pedagogische_basis_voorbeeld_2')
    .option('--out <file>', 'where to; to standard output when left out')
    .action(exportNorms);
  norms
    .command('diff')
    .description('what the second asks otherwise than the first')
    .argument('<from>', 'the id of a set, or a file')
    .argument('<to>', 'the id of a set, or a file')
    .option('--in <municipality>', 'also what that makes of its gaps, such as GM0363; nothing is stored')
    .action(diffNorms);
}
