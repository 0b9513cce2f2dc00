/** What the command line says about an import. */
export const cliText = {
  uitleg: [
    'Gebruik: script/koers import edexml BESTAND --school 99XX00 [--dry-run]',
    '         script/koers import csv BESTAND --school 99XX00 --soort SOORT --indeling NAAM [--volledig] [--dry-run]',
    '',
    'Leest een export van de leerlingadministratie in. Werkt ook terwijl Koers draait.',
    '  --school   BRIN en vestiging van de school in Koers, zes tekens',
    '  --dry-run  laat alleen zien wat er zou veranderen',
    '  --soort    leerlingen, medewerkers, ouders of combinatie',
    '  --indeling naam van een onthouden indeling, of een die bij Koers hoort (zoals magister-leerlingen)',
    '  --volledig alle leerlingen van de school staan in het bestand',
    'Twijfelgevallen en rollen van medewerkers wacht u af op het scherm Beheer > Import.',
  ].join('\n'),
  geenSoort: 'Noem met --soort wat erin staat: leerlingen, medewerkers, ouders of combinatie.',
  geenIndeling:
    'Noem met --indeling een onthouden indeling van deze school, of een die bij Koers hoort, zoals magister-leerlingen.',
  indelingOnbekend: (naam: string, soort: string, keuzes: readonly string[]) =>
    keuzes.length === 0
      ? `een indeling “${naam}” voor ${soort} is er niet, en er is er voor ${soort} nog geen. Maak er een op het scherm Beheer > Import.`
      : `een indeling “${naam}” voor ${soort} is er niet. Kies uit: ${keuzes.join(', ')}.`,
  geenBestand: 'Noem het bestand dat u wilt inlezen.',
  geenStdin: 'Lezen van de standaardinvoer (-) kan niet. Bewaar de export als bestand en noem dat bestand.',
  bestandOnbekend: (pad: string) => `Het bestand ${pad} is er niet of is niet te lezen.`,
  geenSchool: 'Noem de school met --school, bijvoorbeeld --school 99XX00 (BRIN en vestiging).',
  schoolOnbekend: (code: string) =>
    `Er is in Koers geen school ${code}. Controleer de BRIN en het vestigingsnummer bij Beheer > School.`,
  onbekendeOptie: (optie: string) => `De optie ${optie} ken ik niet.`,
  fout: (tekst: string) => `Niet ingelezen: ${tekst}`,
  plaats: (regel: number, kolom: number) => `Plaats in het bestand: regel ${regel}, teken ${kolom}.`,
  gelezen: (naam: string, schooljaar: string) => `${naam}, schooljaar ${schooljaar}:`,
  genegeerd: (velden: string) => `Niet gelezen en nergens bewaard: ${velden}.`,
  waarschuwing: (aantal: number, tekst: string) => `Let op (${aantal}×): ${tekst}`,
  proef: 'Dit was een proef: er is niets veranderd.',
  nietsTeDoen: 'Dit bestand verandert niets: alles staat al zo in Koers.',
  klaar: 'Klaar. Ongedaan maken kan op het scherm Beheer > Import.',
  storing: 'Er ging iets mis. Er is niets veranderd.',
  door: 'Opdrachtregel',
}
