import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { read } from '../pipeline/read/index.ts'
import { language } from '../pipeline/read/language.ts'
import { input, shape } from './reading.ts'

const rules = async (file: string, bytes: Uint8Array) =>
  (await read({ file, bytes })).messages.map(({ severity, rule }) => `${severity} ${rule}`)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const prose =
  'The inspectors visited the quarries of the district and wrote a report on the hours of the cutters, which was sent to the owners.'

describe('read', () => {
  it('picks the reader by what a file holds, then by its name', async () => {
    const formats = async (file: string, text: string) => (await read(input(file, text))).document?.mediaType
    expect(await formats('a.txt', `<!DOCTYPE html><html><body><p>${prose}</p></body></html>`)).toBe('text/html')
    expect(await formats('a.html', `<p>${prose}</p>`)).toBe('text/html')
    expect(await formats('a.txt', `# One\n\n${prose}\n\n## Two\n\n${prose}`)).toBe('text/markdown')
    expect(await formats('a.md', `## One\n\n${prose}`)).toBe('text/markdown')
    expect(await formats('a.txt', prose)).toBe('text/plain')
    expect(await formats('notes', `${prose} #one`)).toBe('text/plain')
  })

  it('refuses what is no document, and names what it found', async () => {
    expect(await rules('a.txt', new Uint8Array())).toEqual(['error input.empty'])
    expect(await rules('a.docx', latin('PK\x03\x04\x14\0\x06\0'))).toEqual(['error input.type'])
    expect(await rules('a.txt', latin('\x89PNG\r\n\x1a\n\0\0\0'))).toEqual(['error input.type'])
    expect(await rules('a.txt', Uint8Array.from([1, 2, 3, 0, 0, 7, 250]))).toEqual(['error input.type'])
    const { messages } = await read({ file: 'a.docx', bytes: latin('PK\x03\x04\x14\0\x06\0') })
    expect(messages[0]!.reason).toContain('ZIP')
  })

  it('decodes UTF-8 and UTF-16 with their marks, and old bytes with a warning', async () => {
    const french = 'Le Bureau a organisé une réunion à Genève et les délégués des pays de la région ont été invités.'
    const texts = [
      Buffer.from(`\uFEFF${french}`),
      Buffer.from(`\uFEFF${french}`, 'utf16le'),
      Buffer.from(`\uFEFF${french}`, 'utf16le').swap16(),
    ]
    for (const bytes of texts)
      expect(shape((await read({ file: 'a.txt', bytes })).document)).toEqual([`paragraph ${french}`])
    const old = await read({ file: 'a.txt', bytes: latin(french) })
    expect(shape(old.document)).toEqual([`paragraph ${french}`])
    expect(old.messages.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['warning input.encoding'])
  })

  it('says which unsupported language a text is in, whatever it declares', async () => {
    const german =
      'Die Arbeitgeber und die Gewerkschaften haben sich auf einen neuen Vertrag für die Arbeiter in den Steinbrüchen geeinigt, der auch die Löhne regelt.'
    const { document, messages } = await read(input('a.html', `<html lang="en"><body><p>${german}</p></body></html>`))
    expect(document).toBeUndefined()
    expect(messages.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'language.unsupported: the text is in German; expected English, French or Spanish',
    ])
  })

  it('does not load pdf.js for a text', () => {
    const script = `
      const { read } = await import('./pipeline/read/index.ts')
      await read({ file: 'a.txt', bytes: Buffer.from('The owners of the quarry and the union met.') })
      console.log(process.getActiveResourcesInfo, Object.keys(process.features).length > 0 && !globalThis.pdfjsLib && !globalThis.pdfjsWorker)`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
    })
    expect(out).toContain('true')
  })
})

describe('language', () => {
  const of = (text: string, declared?: string) => language(text, declared).code

  it('reads the language from the words', () => {
    expect(of(prose, 'ja')).toBe('en')
    expect(
      of('Les inspecteurs ont visité les carrières du district et ont écrit un rapport sur les heures de travail.'),
    ).toBe('fr')
    expect(
      of('Los inspectores visitaron las canteras del distrito y escribieron un informe sobre las horas de trabajo.'),
    ).toBe('es')
    expect(
      of(
        'Os inspetores visitaram as pedreiras do distrito e escreveram um relatório sobre as horas de trabalho, que não foi enviado.',
      ),
    ).toBe('pt')
    expect(
      of(
        'Gli ispettori hanno visitato le cave del distretto e hanno scritto una relazione sulle ore di lavoro che è stata inviata.',
      ),
    ).toBe('it')
    expect(of('国际劳工组织理事会第三百四十六届会议')).toBe('zh')
    expect(of('理事会は、報告書に記載された勧告を承認した。')).toBe('ja')
    expect(of('Инспекторы посетили карьеры района')).toBe('ru')
    expect(of('زار المفتشون محاجر المنطقة')).toBe('ar')
  })

  it('takes what is declared, or English, for a text too short to tell, and says so', () => {
    expect(language('Tema 2019', 'fr-CH')).toEqual({ code: 'fr', certain: false })
    expect(language('Tema 2019')).toEqual({ code: 'en', certain: false })
    expect(language(prose)).toEqual({ code: 'en', certain: true })
  })
})
