import { expression } from '../../expression.ts'
import { clauses } from '../../statements/clauses.ts'
import { says } from '../../statements/figures/whose.ts'

/** "The study finds …", "« … », a déclaré la ministre": a text that tells what a report or a person says. */
export const isPress = (text: string, language: string): boolean => SOURCE.test(text) && isSaid(text, language)
/** "“…”, said the coordinator": somebody's words and who spoke them. */
export const isSpeech = (text: string, language: string): boolean =>
  TOLD.test(text) || (SPOKEN.test(text) && isSaid(text, language))

const isSaid = (text: string, language: string): boolean =>
  clauses(text, language).verbs.some((verb) => says(verb) && verb.tense !== 'infinitive')
const SPOKEN = /[“«"][^“«”»"]{30,}[”»"]?\s?,\s?[”»"]?/u
/** "…”, contó", "… », a confié": a past tense right behind the quotation. */
const TOLD = expression(/[”»"]\s?,\s(?:\p{Ll}+ó|(?:a|ont)\s\p{Ll}+é)(?!\p{L})/u)
const SOURCE = expression(
  /[“«"]\p{L}|(?<!\p{L})(?:reports?|study|survey|estimates|rapport|étude|enquête|estimations|informe|estudio|encuesta|estimaciones)(?!\p{L})/iu,
)
