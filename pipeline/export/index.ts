import { csv } from './csv.ts'
import { datapackage } from './datapackage.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { schemas } from './schemas.ts'

/** Every format that is published. */
export const exporters: Exporter[] = [json, jsonl, csv, datapackage, schemas]
