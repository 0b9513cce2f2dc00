import type { Kamer } from '../../../web/kamers.tsx'
import { logText as t } from '../audit.text.ts'

/** The rooms of the log, also for the page that shows who watches over it where to begin. */
export const logboekKamers: readonly (Kamer & { readonly uitleg: string })[] = [
  {
    href: '/logboek/opvallend',
    label: t.nakijken,
    recht: 'audit.controleren',
    voorWie: t.voorWie.nakijken,
    uitleg: t.uitleg.nakijken,
  },
  {
    href: '/logboek/noodtoegang',
    label: t.nood,
    recht: 'dossier.noodtoegang_beoordelen',
    uitleg: t.uitleg.nood,
  },
  {
    href: '/logboek/leerling',
    label: t.leerling,
    recht: 'dossier.inzage_lezen',
    uitleg: t.uitleg.leerling,
  },
  {
    href: '/logboek/medewerker',
    label: t.medewerker,
    recht: 'audit.lezen',
    voorWie: t.voorWie.lezen,
    uitleg: t.uitleg.medewerker,
  },
  {
    href: '/logboek/uitvoer',
    label: t.uitvoer,
    recht: 'audit.lezen',
    voorWie: t.voorWie.lezen,
    uitleg: t.uitleg.uitvoer,
  },
]
