import { Argument, type Command, Option } from 'commander';
import { datasets } from '../exchange/datasets.ts';
import { pdokLocatieserver } from '../exchange/fetch/ask-locatieserver.ts';
import { fetchSteps } from '../exchange/fetch/fetch-municipality.ts';
import { templates } from '../exchange/template/templates.ts';
import { surveyScales } from '../relation/survey-scales.ts';
import { fetchCommand } from './fetch-command.ts';
import { geocodeCommand } from './geocode-command.ts';
import { importCommand } from './import-command.ts';
import { templateCommand } from './template-command.ts';

/** What brings data in: files, publishers and a geocoder; and the sheets to fill in. */
export function addFileCommands(program: Command): void {
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
    .command('geocode')
    .description(
      'ask a geocoder for the addresses that have no point: of the municipalities named, or of all',
    )
    .argument('[municipality...]', 'codes such as GM0363')
    .option(
      '--geocoder <address>',
      'the geocoder to ask, which speaks as the Locatieserver does',
      pdokLocatieserver,
    )
    .action(geocodeCommand);
}
