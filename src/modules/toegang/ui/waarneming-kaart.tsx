import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { LooptijdKaart } from './looptijd-kaart.tsx'
import { rechtenApi } from './rechten-api.ts'
import { redenVan } from './reden.ts'
import { GeefDialoog, VerlengDialoog, type Waarneming } from './waarneming-dialogen.tsx'

const t = medewerkersText.waarneming

/** For whom somebody stands in, and who stands in for them. */
export function WaarnemingKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const [geeft, setGeeft] = useState(false)
  const [langer, setLanger] = useState<Waarneming>()
  const reden = redenVan(medewerker.abilities.rollen)
  const rij = (w: Waarneming) => ({
    ...w,
    wat: w.medewerkerId === medewerker.id ? t.neemtWaar(w.voor) : t.vervangen(w.medewerker),
    als: rolNaam(w.rol),
    // Of who is stood in for it is read only: it is the other's access.
    ...(w.medewerkerId === medewerker.id && {
      wijzig: { knop: t.verleng, reden, open: () => setLanger(w) },
      einde: {
        reden: redenVan(medewerker.abilities.ontkoppelen),
        titel: t.beeindigTitel,
        gevolg: t.beeindigGevolg(medewerker.naam),
        gedaan: t.beeindigd,
        doe: () => rechtenApi.beeindigWaarneming({ params: { waarnemingId: w.id } }),
      },
    }),
  })
  return (
    <>
      <LooptijdKaart
        titel={t.titel}
        intro={t.intro}
        leeg={t.leeg}
        eerder={t.eerder}
        action={
          <Button icon={<Plus aria-hidden="true" />} onPress={() => setGeeft(true)} disabledReason={reden}>
            {t.geef}
          </Button>
        }
        rijen={medewerker.waarnemingen.map(rij)}
      />
      {geeft && <GeefDialoog medewerker={medewerker} onKlaar={() => setGeeft(false)} />}
      {langer && <VerlengDialoog waarneming={langer} onKlaar={() => setLanger(undefined)} />}
    </>
  )
}
