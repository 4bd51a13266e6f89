/** The Latin letters from Ā to ž: capital and small alternate, from ĸ and Ź on the other way round. */
const [capitals, smalls] = [[], []] as [string[], string[]]
for (let code = 0x100; code < 0x180; code++) {
  const letter = String.fromCharCode(code)
  ;(letter.toLowerCase() === letter ? smalls : capitals).push(letter)
}

/** Classes of letters as ranges: in full for the scripts of Europe, by whole blocks for all other scripts of the basic plane. */
export const CLASSES: Record<string, string> = {
  L: 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee\\u0370-\\u0374\\u0376\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u0481\\u048a-\\u052f\\u0531-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff',
  M: '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
  Lu: `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${capitals.join('')}\\u0386\\u0388-\\u038f\\u0391-\\u03ab\\u0400-\\u042f`,
  Ll: `a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u00ff${smalls.join('')}\\u0180-\\u024f\\u0390\\u03ac-\\u03ce\\u0430-\\u045f\\u1e00-\\u1eff`,
}
