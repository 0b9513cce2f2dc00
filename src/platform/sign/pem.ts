/** Blocks of a PEM file (RFC 7468), found by their lines: one pass, whatever is in the file. */

/** @param label says which blocks, by the words between BEGIN and the dashes: `CERTIFICATE` */
export function pemBlocks(text: string, label: (words: string) => boolean): string[] {
  const found: string[] = []
  let open: { words: string; lines: string[] } | null = null
  for (const line of text.split(/\r?\n/)) {
    const begin = /^-----BEGIN ([A-Z ]{1,40})-----$/.exec(line.trim())?.[1]
    if (begin !== undefined) open = { words: begin, lines: [] }
    if (open === null) continue
    open.lines.push(line.trim())
    if (line.trim() !== `-----END ${open.words}-----`) continue
    if (label(open.words)) found.push(open.lines.join('\n'))
    open = null
  }
  return found
}

export const isCertificate = (words: string): boolean => words === 'CERTIFICATE'
export const isPrivateKey = (words: string): boolean =>
  ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'].includes(words)
