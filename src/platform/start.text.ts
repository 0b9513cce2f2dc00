/** What the one who starts Koers reads when it does not start. */
export const startText = {
  nieuwer: (namen: string) =>
    `Deze gegevens zijn van een nieuwere versie van Koers (${namen}). Start die versie, of zet een back-up van vóór die versie terug.`,
  veranderd: (naam: string) =>
    `De database is gemaakt met een andere uitgave van ${naam}. Gaat het om de demo? Verwijder dan de map .koers en start opnieuw. Anders: zet de versie terug waarmee de database is gemaakt.`,
  halfTeruggezet:
    'In deze database is een back-up half teruggezet. Voer script/koers restore opnieuw uit met dezelfde back-up; dat begint veilig opnieuw.',
  poort: (port: number) =>
    `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=${port + 1} script/server`,
} as const
