import type { Tongue } from './surrounded.ts'

/** Writes whole numbers from 2 to 999 999 in words, by the rules of each language; independent of the grammar that reads them. */
export const spell = (number: number, language: Tongue): string =>
  ({ en: english, fr: french, es: spanish })[language](number)

const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const EN_TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function english(number: number): string {
  if (number < 20) return EN[number]!
  if (number < 100) return EN_TENS[Math.floor(number / 10)]! + (number % 10 ? `-${EN[number % 10]}` : '')
  if (number < 1000) {
    const rest = number % 100
    return `${EN[Math.floor(number / 100)]} hundred${rest ? ` and ${english(rest)}` : ''}`
  }
  const rest = number % 1000
  return `${english(Math.floor(number / 1000))} thousand${rest ? `${rest < 100 ? ' and' : ''} ${english(rest)}` : ''}`
}

const FR =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const FR_TENS = 'x x vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ')

/** `last`: nothing follows, so "cents" and "vingts" take their s. */
function french(number: number, last = true): string {
  if (number < 20) return FR[number]!
  if (number < 100) {
    const ten = Math.floor(number / 10)
    const rest = ten === 7 || ten === 9 ? number - (ten - 1) * 10 : number % 10
    if (number === 80) return last ? 'quatre-vingts' : 'quatre-vingt'
    if (rest === 0) return FR_TENS[ten]!
    return `${FR_TENS[ten]}${(rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-'}${FR[rest]}`
  }
  if (number < 1000) {
    const [hundreds, rest] = [Math.floor(number / 100), number % 100]
    const head = hundreds === 1 ? 'cent' : `${FR[hundreds]} cent${rest === 0 && last ? 's' : ''}`
    return rest ? `${head} ${french(rest, last)}` : head
  }
  const [thousands, rest] = [Math.floor(number / 1000), number % 1000]
  const head = thousands === 1 ? 'mille' : `${french(thousands, false)} mille`
  return rest ? `${head} ${french(rest, last)}` : head
}

const ES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const ES_TENS = 'x x x treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const ES_HUNDREDS =
  'x ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ')

/** Before a noun or "mil", "uno" is "un" and "veintiuno" "veintiún". */
const shortened = (words: string) => words.replace(/veintiuno$/, 'veintiún').replace(/(?<!\p{L})uno$/u, 'un')

function spanish(number: number): string {
  if (number < 30) return shortened(ES[number]!)
  if (number < 100) return ES_TENS[Math.floor(number / 10)]! + (number % 10 ? ` y ${shortened(ES[number % 10]!)}` : '')
  if (number === 100) return 'cien'
  if (number < 1000) return ES_HUNDREDS[Math.floor(number / 100)]! + (number % 100 ? ` ${spanish(number % 100)}` : '')
  const [thousands, rest] = [Math.floor(number / 1000), number % 1000]
  const head = thousands === 1 ? 'mil' : `${spanish(thousands)} mil`
  return rest ? `${head} ${spanish(rest)}` : head
}
