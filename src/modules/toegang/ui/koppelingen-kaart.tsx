import { useState } from 'react'
import { buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { endpoint } from '../../../web/api.ts'
import type { ontkoppelMedewerker } from '../../organisatie/organisatie.commands.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { KoppelingWijzigDialoog } from './koppeling-dialoog.tsx'
import { type Einde, type Looptijd, LooptijdKaart } from './looptijd-kaart.tsx'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.koppelingen
const ontkoppelGroep = endpoint<typeof ontkoppelMedewerker>(
  'DELETE /groepen/:groepId/medewerkers/:koppelingId',
)

/** Which groups and pupils somebody sees, and as what. */
export function KoppelingenKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const [wijzigt, setWijzigt] = useState<MedewerkerAntwoord['groepKoppelingen'][number]>()
  // Not `rollen`: that also says no to who left, whose links may well be ended.
  const reden = redenVan(medewerker.abilities.ontkoppelen)
  const einde = (wat: string, doe: () => Promise<unknown>): Einde => ({
    reden,
    titel: t.beeindigTitel(wat),
    gevolg: t.beeindigGevolg(medewerker.naam),
    gedaan: t.beeindigd,
    doe,
  })
  const rijen: readonly Looptijd[] = [
    ...medewerker.groepKoppelingen.map((k) => {
      const wat = t.groep(k.groep, k.schooljaar)
      const params = { groepId: k.groepId, koppelingId: k.id }
      return {
        ...k,
        wat,
        als: t.met(rolNaam(k.rol), k.vak),
        wijzig: {
          knop: medewerkersText.rollen.wijzig,
          reden: redenVan(medewerker.abilities.rollen),
          open: () => setWijzigt(k),
        },
        einde: einde(wat, () => ontkoppelGroep({ params })),
      }
    }),
    ...medewerker.leerlingKoppelingen.map((k) => {
      const params = { leerlingId: k.leerlingId, koppelingId: k.id }
      return {
        ...k,
        wat: k.leerling,
        als: rolNaam(k.rol),
        einde: einde(k.leerling, () => toegangApi.ontkoppelLeerling({ params })),
      }
    }),
  ]
  return (
    <>
      <LooptijdKaart
        titel={t.titel}
        intro={t.intro}
        leeg={t.leeg}
        eerder={t.eerder}
        action={
          <Link href="/beheer/groepen" className={buttonClass('secondary')}>
            {t.naarGroepen}
          </Link>
        }
        rijen={rijen}
      />
      {wijzigt && <KoppelingWijzigDialoog koppeling={wijzigt} onKlaar={() => setWijzigt(undefined)} />}
    </>
  )
}
