/** The values that the grammars in this folder read. Each grammar is a `Grammar<…>`: pure, over one piece of text. */

/** A date as EDTF with its first and last day. */
export interface DateValue {
  edtf: string
  start: string
  end: string
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year'
}

/** A number with what it counts (records.md, section 7). `raw` is the exact words of the number; `population` the whole noun phrase. */
export interface QuantityValue {
  value?: number
  low?: number
  high?: number
  qualifier?: 'exact' | 'about' | 'more_than' | 'over' | 'at_least' | 'nearly' | 'up_to' | 'less_than'
  unit?: string
  population?: string
  raw: string
  /** Kind of thing counted, for choosing the record: people, organisations, countries, money, share, products, activities, time, other. */
  counts: 'people' | 'organisations' | 'countries' | 'money' | 'share' | 'products' | 'activities' | 'time' | 'other'
  /** Where the whole phrase (qualifier, number, population) stands; the mention's own span is the number alone. */
  phrase: { start: number; end: number }
}

/** A place the text names for the thing itself. */
export interface PlaceValue {
  /** ISO 3166-1 alpha-2; absent for regions of several countries. */
  country?: string
  /** City, province or venue as printed; absent when a country itself is named. */
  place?: string
  /** `country`: its name. `city`/`subdivision`: implies its country. `demonym`: "Dutch", "Chilean". `region`: Asia, Latin America. */
  kind: 'country' | 'city' | 'subdivision' | 'demonym' | 'region'
}

export interface OrganisationValue {
  /** Registered name, or the name as printed when it is recognised by its form alone. */
  name: string
  role: 'government' | 'employers' | 'workers' | 'other'
  /** True when it stands in the register (codelists/organisations.json). */
  registered: boolean
}

export interface InstrumentValue {
  /** C188, R113, P029, MNE … */
  code: string
}

export interface SymbolValue {
  /** GB.346/POL/5 as printed, white space removed. */
  symbol: string
}

export interface ProjectValue {
  /** Name as printed, without article and without a trailing "project" or "programme" that is not part of it. */
  name: string
  /** `named`: a proper name. `described`: "a project to promote …". */
  form: 'named' | 'described'
  /** Its acronym, printed in brackets behind the name. */
  letters?: string
}
