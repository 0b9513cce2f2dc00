/** The words of one field: its label and, always visible under it, why it is asked. */
export interface Veldtekst {
  readonly label: string
  readonly hulp: string
}

/**
 * The texts for a whole shape: one per field, nested as the shape is. A field without a text does not compile,
 * so a screen or PDF never shows a bare key. Ids and references need no words.
 */
export type Veldteksten<T> = {
  readonly [F in keyof T as F extends StilleSleutel ? never : F]: VeldtekstVan<T[F]>
}

/** Keys a person never sees as a field of its own; own fields of the school bring their words along. */
export type StilleSleutel = 'id' | 'persoonId' | 'ouderId' | 'bronId' | 'bestandId' | 'eigen'

type VeldtekstVan<W> =
  NonNullable<W> extends readonly (infer E)[]
    ? E extends object
      ? Veldtekst & { readonly item: Veldteksten<E> }
      : Veldtekst
    : NonNullable<W> extends object
      ? Veldtekst & { readonly velden: Veldteksten<NonNullable<W>> }
      : Veldtekst
