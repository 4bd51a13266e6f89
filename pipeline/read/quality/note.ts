import type { Note } from '../../document.ts'

export const note = (start: number, end: number, rule: string, reason: string): Note => ({ start, end, rule, reason })
