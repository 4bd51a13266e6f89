/** A few characters of one font on one line, as pdf.js finds them. Points, origin at the top left of the page. */
export interface Piece {
  page: number
  text: string
  x0: number
  x1: number
  /** The line the letters stand on. */
  base: number
  size: number
  /** pdf.js's name of the font, the same throughout a document. */
  font: string
  /** White space stands before it. */
  spaced: boolean
  /** Marked-content id that the structure tree refers to. */
  mark?: string
  /** Set aside by its maker: running heads, page numbers, decoration. */
  artifact?: true
  /** Runs up or down the page, not across it. */
  turned?: true
  /** A hyphen that stands only because the line ends. */
  soft?: true
  /** Address of the link that the letters belong to. */
  href?: string
  strong?: true
  emphasis?: true
}
