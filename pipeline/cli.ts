#!/usr/bin/env -S node
import { Command } from 'commander'
import { build } from './commands/build.ts'
import { extract } from './commands/extract.ts'

const program = new Command('worktrace')
  .description(
    'Reads official texts of the ILO and publishes what happened, what was delivered and what changed as open data.',
  )
  .showHelpAfterError()

program
  .command('build')
  .description('read a collection and publish its records and site')
  .option('--sources <dir>', 'folder of documents, with or without sources.json', 'sources')
  .option('--out <dir>', 'where to publish', 'dist')
  .option('--no-site', 'publish the data only')
  .option('--json', 'print counts and messages as JSON')
  .action(async (options) => {
    process.exitCode = await build(options)
  })

program
  .command('extract')
  .description('print the records of one or more files as JSON')
  .argument('<file...>', 'documents')
  .action(async (files) => {
    process.exitCode = await extract(files)
  })

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
await program.parseAsync()
