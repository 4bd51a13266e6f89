import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { Command, InvalidArgumentError } from 'commander'

// What Node makes of the modules is kept for the next run, and each command loads what it needs: half of a short run would go on loading.
enableCompileCache()
// The expressions of the mentions are many and long and run a few times each: polishing their code takes longer than running it.
setFlagsFromString('--no-regexp-peephole-optimization')

// `worktrace show FILE | head` closes the pipe before the last block is printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** A number of processes: at least one. */
function workers(given: string): number {
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new InvalidArgumentError('a number from 1 to 999 is expected')
  return Number(given)
}

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
  .option('--gold <dir>', 'measure the records against this gold, for the quality page')
  .option('--workers <number>', 'processes that read documents, at most (as many as there are processors)', workers)
  .option('--json', 'print counts and messages as JSON')
  .action(async (options) => {
    const { build } = await import('./commands/build.ts')
    process.exitCode = await build(options)
  })

program
  .command('extract')
  .description('print the records of one or more files as JSON')
  .argument('<file...>', 'documents')
  .action(async (files) => {
    const { extract } = await import('./commands/extract.ts')
    process.exitCode = await extract(files)
  })

program
  .command('show')
  .description('print the blocks of a file with their dispositions')
  .argument('<file>', 'document')
  .action(async (file) => {
    const { show } = await import('./commands/show.ts')
    process.exitCode = await show(file)
  })

program
  .command('check')
  .description('print every message about a collection, and how much of it was read')
  .option('--sources <dir>', 'folder of documents', 'sources')
  .option('--workers <number>', 'processes that read documents, at most (as many as there are processors)', workers)
  .option('--json', 'print as JSON')
  .action(async (options) => {
    const { check } = await import('./commands/check.ts')
    process.exitCode = await check(options)
  })

program
  .command('score')
  .description(
    'compare records with what a careful reader wrote down: precision, recall and F1 by dataset, agreement by field',
  )
  .option('--gold <dir>', 'folder of gold, a JSON file for each document', 'test/gold')
  .option('--sources <dir>', 'folder of documents to read', 'sources')
  .option('--data <dir>', 'score a published data folder instead of reading documents')
  .option('--alone', 'publish each document alone')
  .option('--misses', 'print every difference')
  .option('--json', 'print as JSON')
  .action(async (options) => {
    const { score } = await import('./commands/score.ts')
    process.exitCode = await score(options)
  })

program
  .command('trace')
  .description(
    'print where each value of a record was read: source, page, block, sentence, words and the rule that made it',
  )
  .argument('<id>', 'id of a record, also one that was merged or renamed')
  .option('--sources <dir>', 'folder of documents to read', 'sources')
  .option('--data <dir>', 'look in a published data folder instead of reading documents')
  .option('--json', 'print as JSON')
  .action(async (id, options) => {
    const { trace } = await import('./commands/trace.ts')
    process.exitCode = await trace(id, options)
  })

program
  .command('ids')
  .description('print which ids are new, lead elsewhere or are gone since identifiers.json of a collection')
  .option('--sources <dir>', 'folder of documents', 'sources')
  .option('--write', 'remember them in identifiers.json')
  .option('--json', 'print as JSON')
  .action(async (options) => {
    const { ids } = await import('./commands/ids.ts')
    process.exitCode = await ids(options)
  })

program
  .command('diff')
  .description('print which records of two published data folders are added, removed, moved or changed')
  .argument('<before>', 'a data folder that build wrote')
  .argument('<after>', 'another one')
  .option('--json', 'print as JSON')
  .action(async (before, after, options) => {
    const { diff } = await import('./commands/diff.ts')
    process.exitCode = await diff(before, after, options)
  })

program
  .command('serve')
  .description('serve the built site on this machine')
  .option('--out <dir>', 'the built folder', 'dist')
  .option('--port <number>', 'port', '4321')
  .action(async (options) => {
    const { serve } = await import('./commands/serve.ts')
    serve(options)
  })

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
await program.parseAsync()
