/** What is wrong with a setting and what to do about it. Values are never repeated: they may hold a password. */
export const settingsText = {
  heading: 'Koers start niet, want deze instellingen kloppen niet:',
  port: 'PORT moet een getal van 1 tot en met 65535 zijn.',
  demo: 'DEMO moet 1 (demo, de standaard) of 0 (echt gebruik) zijn.',
  logLevel: 'LOG_LEVEL moet een van deze woorden zijn: fatal, error, warn, info, debug, trace, silent.',
  homeRelative: 'KOERS_HOME moet een volledig pad zijn, bijvoorbeeld /var/lib/koers.',
  homeMissing:
    'KOERS_HOME ontbreekt. Bij DEMO=0 staan de gegevens buiten de programmamap: zet KOERS_HOME op een eigen map, bijvoorbeeld /var/lib/koers.',
  homeInside:
    'KOERS_HOME ligt in de programmamap. Bij DEMO=0 moeten de gegevens daarbuiten staan, bijvoorbeeld in /var/lib/koers, zodat een nieuwe versie ze niet raakt.',
  keyFileRelative: 'KOERS_KEY_FILE moet een volledig pad zijn, bijvoorbeeld /etc/koers/kek.',
  signKeyFileRelative:
    'KOERS_SIGN_KEY_FILE moet een volledig pad zijn, bijvoorbeeld /etc/koers/ondertekening.pem.',
  sealPath: (name: string) => `${name} moet een volledig pad zijn, bijvoorbeeld /etc/koers/zegel.p12.`,
  sealHalf:
    'KOERS_SEAL_PASSWORD_FILE hoort bij KOERS_SEAL_FILE: geef ze allebei, of geen van beide voor het eigen certificaat van Koers.',
  databaseHalf:
    'DATABASE_URL en DATABASE_OWNER_URL horen bij elkaar: geef ze allebei, of geen van beide voor de meegeleverde PostgreSQL.',
  databaseUrl: (name: string) =>
    `${name} is geen PostgreSQL-adres. Verwacht wordt postgresql://gebruiker:wachtwoord@server:5432/koers.`,
  databaseSameUser:
    'DATABASE_URL en DATABASE_OWNER_URL noemen dezelfde gebruiker. De eigenaar (koers_owner) en de gebruiker van de draaiende server (koers_app) moeten verschillen.',
  databaseTwice: 'KOERS_PG_BIN en DATABASE_URL sluiten elkaar uit: haal er een weg.',
  pgBinRelative: 'KOERS_PG_BIN moet een volledig pad zijn, bijvoorbeeld /usr/lib/postgresql/15/bin.',
  publicUrl:
    'PUBLIC_URL is geen webadres. Verwacht wordt bijvoorbeeld https://koers.mijnschool.nl, zonder pad.',
  publicUrlMissing:
    'PUBLIC_URL ontbreekt. Bij DEMO=0 is het adres nodig waarop mensen Koers openen, bijvoorbeeld https://koers.mijnschool.nl.',
  publicUrlHttps:
    'PUBLIC_URL moet met https:// beginnen: zonder versleuteling zijn wachtwoorden onderweg te lezen. Alleen localhost mag met http://.',
  publicUrlDemo:
    'PUBLIC_URL is geen lokaal adres. De demo heeft bekende wachtwoorden en blijft op deze computer: haal PUBLIC_URL weg, of zet DEMO=0.',
  hostDemo: 'HOST is niet 127.0.0.1. De demo blijft op deze computer: haal HOST weg, of zet DEMO=0.',
  host: 'HOST moet een IP-adres zijn, bijvoorbeeld 127.0.0.1 (alleen deze computer) of 0.0.0.0.',
  egressLocal: 'EGRESS_LOCAL moet 0 of 1 zijn.',
  egressLocalDemo:
    'EGRESS_LOCAL mag alleen in de demo: anders kan een school Koers naar deze computer zelf laten vragen. Haal het weg.',
  smtpUrl:
    'SMTP_URL is geen mailserveradres. Verwacht wordt smtp://server:587 of smtps://gebruiker:wachtwoord@server:465.',
  mailFrom:
    'MAIL_FROM is geen afzender. Verwacht wordt koers@mijnschool.nl of "Koers <koers@mijnschool.nl>".',
  backup: 'KOERS_BACKUP moet 1 (elke nacht een back-up, de standaard) of 0 (geen eigen back-up) zijn.',
  backupPath: (name: string) => `${name} moet een volledig pad zijn, bijvoorbeeld /var/backups/koers.`,
  backupRecipient:
    'KOERS_BACKUP_RECIPIENT is geen openbare sleutel van age (age1…). Maak een paar met: script/koers backup sleutelpaar BESTAND',
  backupDays: (name: string, most: number) => `${name} moet een getal van 1 tot en met ${most} zijn.`,
  limits:
    'KOERS_LIMITS klopt niet. Verwacht wordt bijvoorbeeld "schrijven=120 zoeken=60 pdf=10 kijken=60 export=10 aanmelden=10 adres=30 code=15 herstelmail=3 herstelschool=200 controle=30 direct=3"; wat u weglaat houdt de standaard.',
  fileSize: (name: string, most: number) =>
    `${name} moet een aantal megabytes van 1 tot en met ${most} zijn.`,
  clamd:
    'CLAMD_URL is geen adres van clamd. Verwacht wordt tcp://127.0.0.1:3310 of unix:/run/clamav/clamd.ctl.',
  mailFromMissing:
    'MAIL_FROM ontbreekt. Met SMTP_URL is een afzender nodig, bijvoorbeeld koers@mijnschool.nl.',
} as const

/** The table of settings in the README; a test compares the two. */
export const settingsDocs = [
  ['PORT', '3000', 'Poort waarop Koers luistert.'],
  ['HOST', '127.0.0.1', 'IP-adres waarop Koers luistert. In de demo altijd 127.0.0.1.'],
  ['DEMO', '1', '`1`: voorbeeldscholen en -accounts, alleen op deze computer. `0`: echt gebruik.'],
  [
    'KOERS_HOME',
    '`.koers/` in de programmamap',
    'Map met alle gegevens. Bij `DEMO=0` verplicht, buiten de programmamap.',
  ],
  [
    'KOERS_KEY_FILE',
    '`keys/kek` in `KOERS_HOME`',
    'Bestand met de sleutel waarmee alle andere sleutels zijn versleuteld; alleen leesbaar voor Koers.',
  ],
  [
    'KOERS_SIGN_KEY_FILE',
    '`keys/ondertekening.pem` in `KOERS_HOME`',
    'Bestand met de sleutel die bewijzen van instemming ondertekent; alleen leesbaar voor Koers.',
  ],
  [
    'KOERS_SEAL_FILE',
    '`keys/zegel.pem` in `KOERS_HOME`',
    "Sleutel en certificaat waarmee PDF's worden verzegeld: PEM of PKCS#12. Zonder instelling maakt Koers ze zelf.",
  ],
  ['KOERS_SEAL_PASSWORD_FILE', 'geen', 'Bestand met het wachtwoord van `KOERS_SEAL_FILE`.'],
  ['DATABASE_URL', 'meegeleverde PostgreSQL', 'Eigen PostgreSQL (15 of nieuwer), als `koers_app`.'],
  [
    'DATABASE_OWNER_URL',
    'meegeleverde PostgreSQL',
    'Dezelfde database, als `koers_owner` (migraties, back-up).',
  ],
  [
    'PUBLIC_URL',
    '`http://localhost:PORT`',
    'Adres waarop mensen Koers openen. Bij `DEMO=0` verplicht, met https.',
  ],
  [
    'SMTP_URL',
    'geen mail; in de demo `/postvak`',
    'Mailserver. Zonder mailserver deelt u uitnodigingen zelf uit.',
  ],
  ['MAIL_FROM', 'geen', 'Afzender van de mail; verplicht bij `SMTP_URL`.'],
  [
    'EGRESS_LOCAL',
    '0',
    '`1`: de aanmeldvoorziening van een school mag op deze computer staan. Alleen in de demo, om te proberen.',
  ],
  [
    'LOG_LEVEL',
    '`warn` in de demo, anders `info`',
    '`fatal`, `error`, `warn`, `info`, `debug`, `trace` of `silent`.',
  ],
  [
    'KOERS_LIMITS',
    'zie `limits.ts`',
    'Hoe vaak iemand iets mag, bijvoorbeeld `schrijven=200 zoeken=90`: per minuut, `export` per uur, wachtwoorden per kwartier.',
  ],
  [
    'KOERS_PG_BIN',
    'meegeleverde PostgreSQL',
    'Map met een andere `postgres` en `initdb`, die Koers dan zelf start.',
  ],
  [
    'KOERS_PG_USER',
    '`postgres`, anders `nobody`',
    'Gewone gebruiker voor PostgreSQL als Koers als root draait zonder user namespaces.',
  ],
  ['KOERS_BACKUP', '1', '`1`: elke nacht om 02:30 een back-up. `0`: u maakt zelf back-ups.'],
  [
    'KOERS_BACKUP_DIR',
    '`backup/` in `KOERS_HOME`',
    'Map voor de back-ups. Kies een andere schijf of machine.',
  ],
  [
    'KOERS_BACKUP_KEY_DIR',
    '`sleutels/` in `KOERS_BACKUP_DIR`',
    'Map voor de sleutelarchieven, los van de gegevens.',
  ],
  [
    'KOERS_BACKUP_RECIPIENT',
    'een eigen paar in `KOERS_HOME`',
    'Openbare sleutel waarmee back-ups worden versleuteld; de geheime helft ligt niet op de server.',
  ],
  ['KOERS_BACKUP_DAYS', '35', 'Hoeveel dagen back-ups van de gegevens blijven.'],
  ['KOERS_BACKUP_KEY_DAYS', '35', 'Hoeveel dagen sleutelarchieven blijven; hoogstens 35.'],
  ['KOERS_FILE_MAX_MB', '20', 'Grootste bijlage in megabytes; hoogstens 100.'],
  ['KOERS_FILE_DOSSIER_MB', '200', 'Ruimte voor de bijlagen van één leerling, in megabytes.'],
  ['KOERS_FILE_SCHOOL_MB', '5120', 'Ruimte voor de bijlagen van één school, in megabytes.'],
  [
    'CLAMD_URL',
    'geen virusscanner',
    'Adres van clamd, `tcp://host:poort` of `unix:/pad`. Zonder uitslag neemt Koers dan niets aan.',
  ],
  ['KOERS_NODE', 'Node uit de installatie', 'Een andere Node (22.18 of nieuwer) om Koers mee te draaien.'],
] as const satisfies readonly (readonly [name: string, standard: string, meaning: string])[]

/** {@link settingsDocs} as the Markdown table that the README shows. */
export function settingsTable(): string {
  const rows = settingsDocs.map(([name, standard, meaning]) => `| \`${name}\` | ${standard} | ${meaning} |`)
  return ['| instelling | standaard | betekenis |', '|---|---|---|', ...rows].join('\n')
}
