/** What the maker of a sealed PDF writes where its checker looks. */
export const VERSIE_INFO = 'KoersVersie'
export const HOOFD_INFO = 'KoersLogboek'
/** The public page that checks a document. */
export const CONTROLE_PAD = '/controleer'
