import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'

/** Every format that is published. */
export const exporters: Exporter[] = [json, jsonl]
