/** fontkit ships no types; this is the part Koers uses. */
declare module 'fontkit' {
  export function create(data: Uint8Array): {
    readonly characterSet: readonly number[]
    readonly familyName: string
  }
}
