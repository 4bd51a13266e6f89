import { expression } from '../expression.ts'
import type { Mention } from '../mention.ts'
import { type Rule, scan } from './pattern.ts'
import type { SymbolValue } from './values.ts'

const symbol = (match: RegExpExecArray): { value: SymbolValue; end: number } => {
  const words = match[0].replace(/[.,;:]+$/, '')
  return { value: { symbol: words.replace(/\s+/g, '') }, end: match.index + words.length }
}

/** "ILC.112/Record No. 8A", "ILC.112/Compte rendu no 8A": records of a sitting have a number of their own. */
const record = '(?:(?<=/Record|/Compte|/Actas?)(?: rendu)?\\s(?:No|no|n[°º]|núm)\\.?\\s?\\d+[A-Z]?)?'
/** Bracketed tails: (Add.), (Rev.1), (& Corr.), (Vol. I), (Sect. 12). */
const tail = '(?:\\s?\\((?:&\\s?)?(?:Add|Rev|Corr|Vol|Sect|Part|No)\\.?[\\s.]?(?:\\d+|[IVX]+)?\\))*'
/** What was decided on a revised paper: "GB.340/POL/7(Rev.1)/Decision". */
const decision = '(?:(?<=\\))/\\p{Lu}\\p{Ll}+)?'
const segments = '(?:/[A-Z0-9][\\p{L}\\d_.-]*(?:\\(\\d+\\)/?[\\w.-]*)?)'

const rules: Rule<SymbolValue>[] = [
  {
    name: 'ILO',
    pattern: expression(
      `(?<![\\p{L}\\p{N}/])(?:GB|ILC|ILC[.]?PR|TMEE|GDFTWEFS|TMDWSC|AGM|STM)\\.?\\s?\\d+\\.?\\d*${segments}+${record}${tail}${decision}`,
      'gu',
    ),
    read: symbol,
  },
  {
    name: 'ILO meeting',
    pattern: expression(`(?<![\\p{L}\\p{N}/])[A-Z]{4,}/\\d{4}/\\d+(?:/[\\w.]+)*${tail}`, 'gu'),
    read: symbol,
  },
  {
    name: 'UN',
    pattern: expression(
      `(?<![\\p{L}\\p{N}/])(?:A|E|S|ST|TD|CEDAW|CRC|CCPR|FCCC|UNEP|DP|HRI|CAT|LC|ECE|ACABQ|JIU)/(?:[A-Z0-9][\\w.-]*)(?:\\(\\d+\\))?${segments}*${tail}`,
      'gu',
    ),
    read: (match) => (/\d/.test(match[0]) ? symbol(match) : undefined),
  },
  {
    name: 'WHO',
    pattern: expression(
      `(?<![\\p{L}\\p{N}/])(?:EB|WHA|WPR/RC|EUR/RC|AFR/RC|SEA/RC|EM/RC|CD|A)\\d{2,3}(?:/[A-Z0-9][\\w.]*|\\.R?\\d+)(?:/[\\w.]+)*${tail}`,
      'gu',
    ),
    read: symbol,
  },
  { name: 'register', pattern: /WCMS[_\s]\d{4,}/gu, read: symbol },
  {
    name: 'project code',
    pattern: expression(/(?<![\p{L}\p{N}/])[A-Z]{3}\/\d{2}\/\d{2,3}\/[A-Z]{3}(?![\p{L}\p{N}])/gu),
    read: symbol,
  },
  { name: 'filed', pattern: expression(/(?<![\p{L}\p{N}/])GB\d{3}[-_][A-Z]+[-_]\S+/gu), read: symbol },
]

/** Document symbols, white space removed: GB.328/INS/5/1(Add.), A/81/6(Sect.12), EB140/INF./3, WCMS_617123, GLO/22/12/EUR. */
export const symbols = (text: string, _language: string, at = 0): Mention<SymbolValue>[] =>
  /[/_]/.test(text) ? scan(rules, text, at) : []
