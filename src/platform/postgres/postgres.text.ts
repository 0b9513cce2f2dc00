/** Everything the database manager says to the person who starts Koers: what happened and what to do now. */
export const postgresText = {
  noPackage: (platform: string) =>
    `Voor dit systeem (${platform}) is er geen meegeleverde PostgreSQL. Geef DATABASE_URL en DATABASE_OWNER_URL van een eigen PostgreSQL (15 of nieuwer), of wijs met KOERS_PG_BIN de map aan waarin postgres en initdb staan.`,
  notExecutable: (binary: string, reason: string) =>
    `${binary} start niet op dit systeem: ${reason}. Geef DATABASE_URL en DATABASE_OWNER_URL van een eigen PostgreSQL (15 of nieuwer), of wijs met KOERS_PG_BIN een andere PostgreSQL aan.`,
  rootImpossible:
    'PostgreSQL weigert te draaien als root, en hier is geen user namespace en geen bruikbare gewone gebruiker beschikbaar. Start Koers als gewone gebruiker, noem met KOERS_PG_USER een bestaande gebruiker, of geef DATABASE_URL en DATABASE_OWNER_URL van een eigen PostgreSQL.',
  accountCannotRead: (account: string, path: string) =>
    `De gebruiker ${account}, onder wie PostgreSQL hier moet draaien, kan niet bij ${path}. Zet KOERS_HOME (en de installatie van Koers) op een plek waar ${account} bij kan, of geef DATABASE_URL en DATABASE_OWNER_URL.`,
  notWritable: (dir: string, code: string) =>
    `Koers kan de map ${dir} niet maken (${code}). Controleer KOERS_HOME, de rechten en de vrije ruimte.`,
  foreignData: (dataDir: string) =>
    `De databasemap ${dataDir} is van een andere gebruiker. Start Koers als die gebruiker, of geef de map terug met chown.`,
  wrongVersion: (dataDir: string, found: string, needed: number) =>
    `De databasemap ${dataDir} is gemaakt door PostgreSQL ${found}; deze installatie brengt PostgreSQL ${needed} mee en kan die niet openen. Er is niets veranderd. Start de vorige versie van Koers, maak daar een back-up, en zet die terug in een nieuwe KOERS_HOME; of wijs met KOERS_PG_BIN PostgreSQL ${found} aan.`,
  notADataDir: (dataDir: string) =>
    `${dataDir} bestaat, is niet leeg en is geen databasemap van PostgreSQL. Kies een andere KOERS_HOME of haal die map weg.`,
  passwordsMissing: (file: string) =>
    `Het bestand met databasewachtwoorden ${file} ontbreekt of is beschadigd, terwijl er al een database is. Zet het terug uit uw back-up.`,
  passwordRefused: (file: string) =>
    `De draaiende database weigert het wachtwoord uit ${file}. Zet het bestand terug dat bij deze databasemap hoort.`,
  initFailed: (detail: string) => `De database kon niet worden aangemaakt: ${detail}`,
  startFailed: (logFile: string, detail: string) =>
    `PostgreSQL is niet gestart. Laatste regels van ${logFile}:\n${detail}`,
  diskFull: (dataDir: string) =>
    `PostgreSQL is niet gestart: de schijf is vol waarop ${dataDir} staat. Maak ruimte vrij (verplaats bijvoorbeeld oude back-ups) en start opnieuw; wat al was opgeslagen, is er nog. Verwijder niets uit de databasemap.`,
  stillLocked: (dataDir: string, pid: number) =>
    `De databasemap ${dataDir} is in gebruik door proces ${pid}, dat niet antwoordt. Wacht tot het klaar is of stop het (kill -INT ${pid}) en start opnieuw. Verwijder postmaster.pid niet met de hand.`,
  inUse: (pid: number) =>
    `Een ander Koers-proces (${pid}) gebruikt deze gegevens al. Stop dat eerst, of kies een andere KOERS_HOME.`,
  unsafeSocketDir: (dir: string) =>
    `De map ${dir} voor de databaseverbinding is niet van deze gebruiker alleen. Haal hem weg of zet TMPDIR op een eigen map.`,
  socketTooLong: (dir: string) =>
    `Het pad ${dir} is te lang voor een verbinding met de database. Zet TMPDIR of KOERS_HOME op een korter pad.`,
} as const

/** A failure to bring the database up that the operator can act upon; the message is Dutch and complete. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
}
