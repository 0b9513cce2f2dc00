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
  sealMissing: (file: string) =>
    `Koers start niet: ${file} is er niet. Daarin horen de sleutel en het certificaat van het zegel te staan (KOERS_SEAL_FILE), of het wachtwoord daarvan (KOERS_SEAL_PASSWORD_FILE). Zet het bestand daar neer, of haal de instelling weg: dan gebruikt Koers een eigen certificaat.`,
  sealDamaged: (file: string) =>
    `Koers start niet: ${file} is niet te openen als sleutel met certificaat. Verwacht wordt PEM (sleutel en certificaten in één bestand) of PKCS#12 (.p12). Controleer het wachtwoord in KOERS_SEAL_PASSWORD_FILE. Een oud .p12-bestand zet u om met: openssl pkcs12 -legacy -in OUD -nodes -out NIEUW.pem`,
  sealNoMatch: (file: string) =>
    `Koers start niet: in ${file} hoort geen van de certificaten bij de sleutel. Zet de sleutel en het certificaat van dezelfde aanvraag bij elkaar.`,
  sealKind: (file: string) =>
    `Koers start niet: de sleutel in ${file} is van een soort waarmee Koers niet verzegelt. Gebruik RSA van 2048 bits of meer, of een elliptische kromme P-256, P-384 of P-521.`,
  sealEarly: (file: string, day: string) =>
    `Koers start niet: het certificaat in ${file} geldt pas vanaf ${day}. Gebruik tot dan een ander, of haal KOERS_SEAL_FILE weg.`,
  sealExpired: (file: string, day: string) =>
    `Koers start niet: het certificaat in ${file} is verlopen op ${day}. Zet er een nieuw neer. Is het Koers' eigen certificaat, maak dan een nieuw met: script/koers keys rotate-seal. Wat al verzegeld is, blijft geldig.`,
  sealGiven:
    'KOERS_SEAL_FILE noemt een eigen certificaat; daarvoor maakt Koers er geen. Zet in dat bestand het nieuwe certificaat, of haal de instelling weg.',
  sealName: (host: string) => `Zegel van Koers op ${host}`,
} as const

/** The signing key can't be used; the message is a Dutch sentence that says what to do. */
export class SignError extends Error {
  override readonly name = 'SignError'
}
