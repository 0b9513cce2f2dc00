/** The name of a file is a label for people: it never says where the file is, and can't lie about itself. */

const MOST = 200
/** Control characters, and those that turn the direction of writing: `exe.fdp` would read as `pdf.exe`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The last part of a path, without what can't be seen; at most 200 characters, the extension kept. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').replaceAll('\\', '/').split('/').at(-1) ?? ''
  const name = last
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '')
    .replace(/[<>:"|?*;]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length).trim()
  const most = MOST - extension.length
  // By character, so that none of two units is cut in half.
  const kept = [...stem].reduce((text, char) => (text.length + char.length > most ? text : text + char), '')
  return `${kept === '' ? 'bestand' : kept}${extension}`
}

export const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Of the last part of a path. Who sent it hears of it, since a name that was cut could be that of another file. */
export const isTooLong = (given: string): boolean =>
  (given.normalize('NFC').split(/[\\/]/).at(-1)?.length ?? 0) > MOST

/** RFC 6266, with a plain name for old programs; always an attachment. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const encoded = encodeURIComponent(name.replace(LONE_SURROGATE, '')).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain === '' || plain.startsWith('.') ? `bestand${plain}` : plain}"; filename*=UTF-8''${encoded}`
}
