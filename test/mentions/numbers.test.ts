import { describe, expect, it } from 'vitest'
import { type NumberValue, numbers } from '../../pipeline/mentions/numbers.ts'
import { marked } from './marked.ts'

/** Every number of a text is marked, and its role told in order. */
const ROLES: [language: string, text: string, roles: NumberValue['role'][]][] = [
  // counts
  ['en', 'It trained ⟦1,200⟧ workers in ⟦five⟧ mills.', ['quantity', 'quantity']],
  ['fr', 'Il a formé ⟦1 200⟧ ouvriers dans ⟦cinq⟧ usines.', ['quantity', 'quantity']],
  ['es', 'Formó a ⟦1.200⟧ obreros en ⟦cinco⟧ fábricas.', ['quantity', 'quantity']],
  ['en', 'Some ⟦85⟧ per cent and US$⟦3 million⟧', ['quantity', 'quantity']],
  ['fr', 'quelque ⟦85⟧ pour cent et ⟦3 millions⟧ d’euros', ['quantity', 'quantity']],
  ['es', 'un ⟦85⟧ por ciento y ⟦3 millones⟧ de euros', ['quantity', 'quantity']],
  // dates
  ['en', 'on ⟦12⟧ June ⟦2017⟧ and in ⟦2019⟧–⟦21⟧', ['date', 'date', 'date', 'date']],
  ['fr', 'le ⟦12⟧ juin ⟦2017⟧, puis en ⟦2019⟧', ['date', 'date', 'date']],
  ['es', 'el ⟦12⟧ de junio de ⟦2017⟧ y en ⟦2019⟧', ['date', 'date', 'date']],
  ['en', 'on ⟦31⟧ November ⟦2017⟧', ['date', 'date']],
  ['fr', 'du ⟦5⟧ au ⟦9⟧ juin', ['date', 'date']],
  ['es', 'del ⟦5⟧ al ⟦9⟧ de junio', ['date', 'date']],
  // symbols and instruments
  ['en', 'GB.⟦346⟧/POL/⟦5⟧ and Convention No. ⟦190⟧', ['symbol', 'symbol', 'instrument']],
  ['fr', 'GB.⟦346⟧/POL/⟦5⟧ et la convention n° ⟦190⟧', ['symbol', 'symbol', 'instrument']],
  ['es', 'GB.⟦346⟧/POL/⟦5⟧ y el Convenio núm. ⟦190⟧', ['symbol', 'symbol', 'instrument']],
  // ordinals, paragraphs and parts
  ['en', 'the ⟦3⟧rd meeting, the ⟦109⟧th Session', ['ordinal', 'ordinal']],
  ['fr', 'la ⟦3⟧e réunion, la ⟦109⟧e session, le ⟦1⟧er point', ['ordinal', 'ordinal', 'ordinal']],
  ['es', 'la ⟦3⟧.ª reunión, la ⟦109⟧.ª reunión, el ⟦2⟧.º punto', ['ordinal', 'ordinal', 'ordinal']],
  ['en', 'paragraphs ⟦5⟧, ⟦7⟧ and ⟦9⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['fr', 'les paragraphes ⟦5⟧, ⟦7⟧ et ⟦9⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['es', 'los párrafos ⟦5⟧, ⟦7⟧ y ⟦9⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['en', 'Phase ⟦2⟧, Outcome ⟦3⟧, Table ⟦4⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['fr', 'phase ⟦2⟧, résultat ⟦3⟧, tableau ⟦4⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['es', 'fase ⟦2⟧, resultado ⟦3⟧, cuadro ⟦4⟧', ['ordinal', 'ordinal', 'ordinal']],
  ['en', 'page ⟦12⟧', ['other']],
  ['fr', 'page ⟦12⟧', ['other']],
  ['es', 'página ⟦12⟧', ['other']],
  // ages
  ['en', 'aged ⟦15⟧ to ⟦24⟧ and under-⟦18⟧s', ['age', 'age', 'age']],
  ['en', 'a ⟦24⟧-year-old welder', ['age']],
  ['en', 'young people of ⟦15⟧ to ⟦24⟧ years', ['age', 'age']],
  ['fr', 'âgés de ⟦15⟧ à ⟦24⟧ ans', ['age', 'age']],
  ['fr', 'les ⟦15⟧-⟦24⟧ ans', ['age', 'age']],
  ['fr', 'les enfants de moins de ⟦18⟧ ans', ['age']],
  ['fr', 'les femmes de plus de ⟦40⟧ ans', ['age']],
  ['es', 'jóvenes de ⟦15⟧ a ⟦24⟧ años', ['age', 'age']],
  ['es', 'jóvenes de entre ⟦15⟧ y ⟦24⟧ años', ['age', 'age']],
  ['es', 'menores de ⟦18⟧ años', ['age']],
  ['es', 'mujeres de más de ⟦40⟧ años', ['age']],
  // times, addresses, durations, names
  ['en', 'from ⟦14.00⟧-⟦14.45⟧ and at ⟦6⟧ p.m.', ['other', 'other', 'other']],
  ['fr', 'de ⟦14⟧ h ⟦00⟧ à ⟦14⟧ h ⟦45⟧, à ⟦9⟧ heures', ['other', 'other', 'other', 'other', 'other']],
  ['es', 'de ⟦14⟧:⟦00⟧ a ⟦14⟧:⟦45⟧ horas, a las ⟦9⟧ horas', ['other', 'other', 'other', 'other', 'other']],
  ['en', 'Tel.: +⟦41⟧ ⟦22 799⟧ ⟦6111⟧', ['other', 'other', 'other']],
  ['en', 'for ⟦three⟧ years', ['other']],
  ['fr', 'pendant ⟦trois⟧ ans', ['other']],
  ['es', 'durante ⟦tres⟧ años', ['other']],
  ['en', 'COVID-⟦19⟧, SDG ⟦8⟧, ISO ⟦45001⟧', ['other', 'other', 'other']],
  ['fr', 'COVID-⟦19⟧, ODD ⟦8⟧, article ⟦7⟧', ['other', 'other', 'other']],
  ['es', 'COVID-⟦19⟧, ODS ⟦8⟧, artículo ⟦7⟧', ['other', 'other', 'other']],
  ['en', 'a ⟦three⟧-day course of ⟦30⟧ hours', ['other', 'other']],
  ['fr', 'un cours de ⟦trois⟧ jours et de ⟦30⟧ heures', ['other', 'other']],
  ['es', 'un curso de ⟦tres⟧ días y de ⟦30⟧ horas', ['other', 'other']],
  ['en', 'room ⟦5⟧, goal ⟦8⟧ and P.O. Box ⟦500⟧', ['other', 'other', 'other']],
  ['fr', 'salle ⟦5⟧, objectif ⟦8⟧ et BP ⟦500⟧', ['other', 'ordinal', 'other']],
  ['es', 'sala ⟦5⟧, objetivo ⟦8⟧ y C.P. ⟦500⟧', ['other', 'ordinal', 'other']],
  ['fr', 'alinéa ⟦3⟧ et point ⟦6⟧ de l’ordre du jour', ['ordinal', 'ordinal']],
  ['es', 'inciso ⟦3⟧ y punto ⟦6⟧ del orden del día', ['ordinal', 'ordinal']],
  ['en', 'rose from ⟦13⟧% to ⟦32⟧%', ['other', 'quantity']],
  ['fr', 'est passé de ⟦9⟧ % à ⟦6⟧ %', ['other', 'quantity']],
  ['es', 'pasó del ⟦52⟧ al ⟦71⟧ por ciento', ['other', 'quantity']],
  // marks of a list
  ['en', '(⟦1⟧) mediation; (⟦2⟧) pay', ['enumerator', 'enumerator']],
  ['fr', '(⟦1⟧) médiation; (⟦2⟧) paie', ['enumerator', 'enumerator']],
  ['es', '(⟦1⟧) mediación; (⟦2⟧) pago', ['enumerator', 'enumerator']],
  ['en', 'as agreed.(⟦2⟧) It', ['enumerator']],
  ['fr', 'l’année précédente. (⟦1⟧)', ['enumerator']],
  ['es', '(⟦2⟧)', ['enumerator']],
  ['fr', '⟦1⟧) médiation', ['enumerator']],
]

describe('roles of numbers', () => {
  it.each(ROLES)('[%s] %s', (language, source, roles) => {
    const { text, words } = marked(source)
    expect(
      numbers(text, language, 7).map(({ value, span }) => [text.slice(span.start - 7, span.end - 7), value.role]),
    ).toEqual(words.map((word, index) => [word, roles[index]]))
  })
})
