#!/usr/bin/env node
import { Argument, Command, Option } from 'commander';
import { addAccountCommands } from './command/account-commands.ts';
import { assessCommand } from './command/assess-command.ts';
import { doctorCommand } from './command/doctor-command.ts';
import { addFileCommands } from './command/file-commands.ts';
import { gapStatusCommand, statusWords } from './command/gap-status-command.ts';
import { migrateCommand } from './command/migrate-command.ts';
import { addNormsCommands } from './command/norms-commands.ts';
import { addAuditCommands, addPrivacyCommands } from './command/privacy-commands.ts';
import { sampleCommand } from './command/sample-command.ts';
import { formatNames, networkOptions } from './server/download/network-options.ts';

/** The command line. Every command speaks as the operator: it is for whoever keeps the service. */
const program = new Command('ketenkaart')
  .description(
    'Brings data in, assesses gaps, and looks after the service. Settings come from the environment.',
  )
  .showHelpAfterError();

addFileCommands(program);

program
  .command('assess')
  .description('assess gaps again: of the municipalities named, or of all')
  .argument('[municipality...]', 'codes such as GM0363')
  .action(assessCommand);

program
  .command('gaps')
  .description('decide about gaps')
  .command('status')
  .description('record what was decided about a gap; it stays when it is assessed again')
  .argument('<gap>', 'its id, gap_…')
  .addArgument(new Argument('<status>', 'what was decided').choices(statusWords))
  .option('--reason <text>', 'why, for everybody to read; needed for accepted and false_positive')
  .action(gapStatusCommand);

addNormsCommands(program);

const exporting = program
  .command('export')
  .description('write what is known to a file, as the operator sees it')
  .addArgument(new Argument('<what>', 'what to write').choices(['network']))
  .addOption(new Option('--format <format>', 'in what form').choices(formatNames).default('gexf'))
  .addOption(new Option('--separator <separator>', 'of CSV').choices([';', ',']).default(';'))
  .option('--out <file>', 'where to; to standard output when left out')
  // It alone needs the schema, which takes as long to load as all else.
  .action(async (what, options) => {
    const { exportCommand } = await import('./command/export-command.ts');
    await exportCommand(what, options);
  });
for (const option of networkOptions) exporting.addOption(option);

addAccountCommands(program);
addAuditCommands(program);
addPrivacyCommands(program);

program
  .command('sample')
  .description('bring the invented sample municipality in, or take it away')
  .addArgument(new Argument('<what>', 'what to do').choices(['load', 'remove']))
  .action(sampleCommand);

program
  .command('migrate')
  .description(
    'bring tables and example norms up to date, as whoever owns them; the service does so when it may',
  )
  .action(migrateCommand);

program
  .command('doctor')
  .description('look whether all is well: versions, settings, database, lock, migrations, data, port, tokens')
  .action(doctorCommand);

await program.parseAsync();
