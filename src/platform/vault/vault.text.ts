/** What is wrong with the keys and what to do about it. */
export const vaultText = {
  missing: (file: string) =>
    `Koers start niet: het sleutelbestand ${file} ontbreekt, terwijl de gegevens ermee zijn versleuteld. Zet het bestand terug uit de back-up van de sleutels. Maak geen nieuw bestand: dat opent de gegevens niet.`,
  missingGiven: (file: string) =>
    `Koers start niet: KOERS_KEY_FILE noemt ${file}, maar dat bestand is er niet. Zet het sleutelbestand daar neer. Voor een nieuwe installatie maakt u het met: (umask 077; openssl rand -base64 32 > ${file})`,
  wrong: (file: string) =>
    `Koers start niet: ${file} is een ander sleutelbestand dan waarmee de gegevens zijn versleuteld. Zet het goede bestand terug uit de back-up van de sleutels.`,
  damaged: (file: string) =>
    `Koers start niet: in ${file} staat geen sleutel. Verwacht wordt op elke regel een sleutel van 32 bytes in base64. Zet het bestand terug uit de back-up van de sleutels.`,
  open: (file: string) =>
    `Koers start niet: anderen op deze computer kunnen ${file} lezen. Geef alleen de eigenaar toegang: chmod 600 ${file}`,
  unreadable: (file: string) =>
    `Koers start niet: ${file} is niet te lezen. Geef de gebruiker van Koers het eigendom van dat bestand, met modus 600.`,
} as const

/** The keys don't fit the data; the message is a Dutch sentence that says what to do. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
}
