/** What is wrong with the signing key and what to do about it. */
export const signText = {
  missing: (file: string) =>
    `Koers start niet: de ondertekensleutel ${file} ontbreekt, terwijl er eerder mee is ondertekend. Zet het bestand terug uit de back-up van de sleutels. Is de sleutel echt weg, maak dan een nieuwe met: script/koers keys rotate-signing. Wat al is ondertekend blijft controleerbaar.`,
  missingGiven: (file: string) =>
    `Koers start niet: KOERS_SIGN_KEY_FILE noemt ${file}, maar dat bestand is er niet. Zet het sleutelbestand daar neer. Voor een nieuwe installatie maakt u het met: (umask 077; openssl genpkey -algorithm ed25519 -out ${file})`,
  damaged: (file: string) =>
    `Koers start niet: in ${file} staat geen ondertekensleutel. Verwacht wordt een Ed25519-sleutel in PEM (PKCS#8), zonder wachtwoord. Zet het bestand terug uit de back-up van de sleutels.`,
  listDamaged: (file: string) =>
    `Koers start niet: in ${file} hoort op elke regel een openbare sleutel te staan, en dat is niet zo. Zet het bestand terug uit de back-up van de sleutels.`,
  open: (file: string) =>
    `Koers start niet: anderen op deze computer kunnen ${file} lezen. Geef alleen de eigenaar toegang: chmod 600 ${file}`,
  unreadable: (file: string) =>
    `Koers start niet: ${file} is niet te lezen. Geef de gebruiker van Koers het eigendom van dat bestand, met modus 600.`,
  unwritable: (file: string) =>
    `Koers start niet: ${file} is niet te schrijven. Daar bewaart Koers de openbare ondertekensleutels. Geef de gebruiker van Koers het eigendom van die map.`,
} as const

/** The signing key can't be used; the message is a Dutch sentence that says what to do. */
export class SignError extends Error {
  override readonly name = 'SignError'
}
