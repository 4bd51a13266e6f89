import { published } from './citation.ts'

export interface Snippet {
  language: string
  code: string
}

/** Code that reads a dataset in five languages. Without a public address the files are read from the folder they were saved in. */
export function snippets(dataset: string): Snippet[] {
  const at = published ? `${published}/data/` : ''
  const csv = `${at}${dataset}.csv`
  const json = `${at}${dataset}.json`
  return [
    {
      language: 'R',
      code: `${dataset} <- read.csv("${csv}", encoding = "UTF-8", na.strings = "")\ntable(${dataset}[[2]])`,
    },
    {
      language: 'Python',
      code: published
        ? `import json, urllib.request\n\nwith urllib.request.urlopen("${json}") as answer:\n    ${dataset} = json.load(answer)\nprint(len(${dataset}))`
        : `import json\n\nwith open("${json}", encoding="utf-8") as file:\n    ${dataset} = json.load(file)\nprint(len(${dataset}))`,
    },
    {
      language: 'JavaScript',
      code: published
        ? `const ${dataset} = await (await fetch('${json}')).json()\nconsole.log(${dataset}.length)`
        : `import { readFile } from 'node:fs/promises'\n\nconst ${dataset} = JSON.parse(await readFile('${json}', 'utf8'))\nconsole.log(${dataset}.length)`,
    },
    { language: 'DuckDB', code: `SELECT count(*) FROM read_json('${json}');` },
    {
      language: 'curl',
      code: published
        ? `curl --fail --remote-name ${json}`
        : `curl --fail --remote-name http://localhost:4321/data/${dataset}.json`,
    },
  ]
}
