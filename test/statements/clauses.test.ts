import { describe, expect, it } from 'vitest'
import { clauses } from '../../pipeline/statements/clauses.ts'

const verbs = (text: string, language = 'en') =>
  clauses(text, language).verbs.map(({ lemma, tense, voice }) => `${lemma} ${tense} ${voice}`)
const heads = (text: string, language = 'en') => clauses(text, language).nouns.map(({ head }) => head)

describe('verb groups', () => {
  it.each([
    ['en', 'The office has begun testing its survey approach.', ['begin perfect active', 'test participle active']],
    ['en', 'Two volumes are to be published.', ['publish future passive']],
    ['en', 'A kit designed for employers was published.', ['design participle passive', 'publish past passive']],
    ['en', 'The tool is being adapted.', ['adapt progressive passive']],
    [
      'en',
      'The unit hosted seminars; helped coordinate dialogue; and will run new courses.',
      ['host past active', 'help past active', 'coordinate infinitive active', 'run future active'],
    ],
    ['en', 'They were tested and approved.', ['test past passive', 'approve past passive']],
    [
      'fr',
      'Le Bureau a publié une note et organisé deux ateliers.',
      ['publier perfect active', 'organiser perfect active'],
    ],
    ['fr', 'Un forum s’est tenu à Lomé; un guide sera lancé.', ['tenir perfect passive', 'lancer future passive']],
    ['fr', 'Les formations devraient être organisées.', ['organiser modal passive']],
    [
      'es',
      'La Oficina publicó una guía y ha elaborado dos informes.',
      ['publicar past active', 'elaborar perfect active'],
    ],
    ['es', 'Se celebraron talleres y se publicará una nota.', ['celebrar past passive', 'publicar future passive']],
    [
      'es',
      'El equipo está elaborando un manual que será difundido.',
      ['elaborar progressive active', 'difundir future passive'],
    ],
    // pronouns before the verb: what they stand for was given, not what the verb is said of
    [
      'es',
      'El instituto adaptó la pauta y la incluyó en su oferta; la usan cinco liceos.',
      ['adaptar past active', 'incluir past active', 'usar present active'],
    ],
    ['es', 'A los talleres se les entregó un manual.', ['entregar past passive']],
    ['es', 'El ministro se lo entregó.', ['entregar past active']],
    // nouns behind the same words
    ['es', 'La imagen y las órdenes del examen.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(verbs(text, language)).toEqual(expected)
  })
  it('takes nouns that look like verbs for nouns', () => {
    expect(verbs('Policy guides for inspectors')).toEqual([])
    expect(verbs('the launch of a study and its results')).toEqual([])
    expect(verbs('un guide pratique et une note', 'fr')).toEqual([])
    expect(verbs('un informe y una guía de consulta', 'es')).toEqual([])
  })
  it('sees negation', () => {
    expect(clauses('The meeting did not adopt conclusions.', 'en').verbs[0]!.negated).toBe(true)
    expect(clauses('La réunion n’a pas adopté de conclusions.', 'fr').verbs[0]!.negated).toBe(true)
  })
})

describe('noun phrases', () => {
  it.each([
    ['en', 'Two new training courses for judges', ['course', 'judge']],
    ['fr', 'des réseaux régionaux de syndicats', ['réseau', 'syndicat']],
    ['es', 'los talleres nacionales y las redes de inspectores', ['taller', 'red', 'inspector']],
  ])('%s: %s', (language, text, expected) => {
    expect(heads(text, language)).toEqual(expected)
  })
  it('offsets all places', () => {
    const { nouns, verbs: groups, tokens } = clauses('A guide was issued.', 'en', 100)
    expect(nouns[0]).toMatchObject({ start: 100, end: 107, headStart: 102 })
    expect(groups[0]).toMatchObject({ start: 108, end: 118 })
    expect(tokens[0]!.start).toBe(100)
  })
})
