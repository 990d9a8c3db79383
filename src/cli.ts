#!/usr/bin/env node
import { Argument, Command, Option } from 'commander';
import { createAccountCommand, listAccountsCommand } from './command/accounts-command.ts';
import { assessCommand } from './command/assess-command.ts';
import { doctorCommand } from './command/doctor-command.ts';
import { fetchCommand } from './command/fetch-command.ts';
import { gapStatusCommand, statusWords } from './command/gap-status-command.ts';
import { geocodeCommand } from './command/geocode-command.ts';
import { importCommand } from './command/import-command.ts';
import { createKeyCommand, holderWords, listKeysCommand, revokeKeyCommand } from './command/keys-command.ts';
import { migrateCommand } from './command/migrate-command.ts';
import { checkNorms, diffNorms, exportNorms, importNorms } from './command/norms-command.ts';
import { addAuditCommands, addPrivacyCommands } from './command/privacy-commands.ts';
import { sampleCommand } from './command/sample-command.ts';
import { templateCommand } from './command/template-command.ts';
import { datasets } from './exchange/datasets.ts';
import { pdokLocatieserver } from './exchange/fetch/ask-locatieserver.ts';
import { fetchSteps } from './exchange/fetch/fetch-municipality.ts';
import { templates } from './exchange/template/templates.ts';
import { surveyScales } from './relation/survey-scales.ts';
import { formatNames, networkOptions } from './server/download/network-options.ts';

/** The command line. Every command speaks as the operator: it is for whoever keeps the service. */
const program = new Command('ketenkaart')
  .description(
    'Brings data in, assesses gaps, and looks after the service. Settings come from the environment.',
  )
  .showHelpAfterError();

program
  .command('import')
  .description('bring files in')
  .argument(
    '<dataset>',
    `what the files are:\n${datasets.map((one) => `  ${one.name}: ${one.about}`).join('\n')}`,
  )
  .argument('<file...>', 'the files, as published; .gz and .zip are read as they are')
  .option('--edition <year>', 'CBS year that codes and boundaries belong to')
  .option('--dry-run', 'say what would happen, and change nothing')
  .option('--as-of <date>', 'day the files speak of, yyyy-mm-dd; today when left out')
  .option('--source <code>', 'a name of your own for where a sheet comes from, e.g. subsidielijst_2026')
  .option('--publisher <name>', 'who publishes it; with --source')
  .option('--licence <name>', 'its licence; with --source')
  .option('--complete <kinds>', 'the sheet holds all facilities of these kinds (KDV,BSO); with --in')
  .option(
    '--in <code>',
    'municipality in which it is complete, whose postcodes to read, or of key figures without codes, e.g. GM0363',
  )
  .option('--points <file>', 'points of the facilities by the number of a register, as CSV or GeoJSON')
  .option(
    '--geocode [address]',
    'then ask a geocoder where addresses without a point are; PDOK when left out',
  )
  .option('--round <name>', 'of a survey: the round it was held in, e.g. 2026-najaar')
  .option('--theme <theme>', 'of a survey: what was asked about, e.g. SIGNALEREN')
  .option(
    '--ties <ties>',
    'of a survey: directed (a line is what the first says of the second), or without direction: confirmed (both said so) or reported (it is not told who said so)',
  )
  .option(
    '--scale <scale>',
    `of a survey: how it was answered, ${surveyScales.terms
      .map(({ code }) => code)
      .filter((code) => code !== 'OWN')
      .join(', ')}`,
  )
  .option('--levels <levels>', 'of a survey: a scale of your own, the level of each answer: 1=1,2=3,4=5')
  .option('--column <name>', 'of a survey: column of an edge list with the answers')
  .option('--roster', 'of a survey: everybody was shown all names; who leaves one out says there is no tie')
  .option('--issues <count>', 'how many issues to show', '20')
  .option(
    '--report <file>',
    'what is to be said of the files, to send to who keeps them: .html, .xlsx or .csv',
  )
  .addOption(new Option('--language <language>', 'of the report').choices(['nl', 'en']).default('nl'))
  .action(importCommand);

program
  .command('template')
  .description('make a sheet to fill in, with an explanation of every column')
  .addArgument(
    new Argument('<what>', 'which sheet; partners has all of them').choices(Object.keys(templates)),
  )
  .addOption(
    new Option('--format <format>', 'a workbook, or the header alone')
      .choices(['xlsx', 'csv'])
      .default('xlsx'),
  )
  .addOption(
    new Option('--language <language>', 'of names and explanations').choices(['nl', 'en']).default('nl'),
  )
  .option('--out <file>', 'where to; in this folder when left out')
  .action(templateCommand);

program
  .command('fetch')
  .description('bring a municipality in from the services of publishers; needs the internet')
  .argument('<municipality>', 'its code, such as GM0034')
  .option('--edition <year>', 'CBS year of areas and figures; the newest when left out')
  .option('--only <steps>', `some of ${fetchSteps.join(',')}; all when left out`)
  .option('--dry-run', 'fetch, say what would happen, and change nothing')
  .option('--issues <count>', 'how many issues of a step to show', '5')
  .action(fetchCommand);

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

program
  .command('geocode')
  .description('ask a geocoder for the addresses that have no point: of the municipalities named, or of all')
  .argument('[municipality...]', 'codes such as GM0363')
  .option(
    '--geocoder <address>',
    'the geocoder to ask, which speaks as the Locatieserver does',
    pdokLocatieserver,
  )
  .action(geocodeCommand);

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

const accounts = program.command('accounts').description('municipalities that take part');
accounts
  .command('create')
  .description('give a municipality an account; of several codes, one account together')
  .argument('<municipality...>', 'codes such as GM0363')
  .option('--name <name>', 'what it is called; as CBS calls the first when left out')
  .action(createAccountCommand);
accounts.command('list').description('a line for each').action(listAccountsCommand);

const keys = program.command('keys').description('API keys, to sign in with');
keys
  .command('create')
  .description('make a key, which is shown once; a municipality without an account gets one')
  .requiredOption('--for <municipality>', 'whose key it is, such as GM0363')
  .addOption(new Option('--as <kind>', 'as whom it signs in').choices(holderWords).default('dashboard'))
  .option('--organisation <id>', 'of a partner: the organisation it belongs to, org_…')
  .option('--label <text>', 'what it is for')
  .option(
    '--expires <date>',
    'first day it opens nothing any more, yyyy-mm-dd; a year from now when left out',
  )
  .action(createKeyCommand);
keys.command('list').description('a line for each; never the keys themselves').action(listKeysCommand);
keys
  .command('revoke')
  .description('end a key, at once')
  .argument('<prefix>', 'its first part, the 12 signs behind ketenkaart_')
  .action(revokeKeyCommand);

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
  .description('look whether all is well: versions, settings, database, lock, migrations, data, port')
  .action(doctorCommand);

await program.parseAsync();
