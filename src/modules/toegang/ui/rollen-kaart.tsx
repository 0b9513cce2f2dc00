import { Plus } from 'lucide-react'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { Alert } from '../../../ui/status.tsx'
import { GROEP_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { LooptijdKaart } from './looptijd-kaart.tsx'
import { redenVan } from './reden.ts'
import { RolDialoog, RolWijzigDialoog } from './rol-dialogen.tsx'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.rollen
type Toekenning = MedewerkerAntwoord['toekenningen'][number]

/** The roles of one member of staff: those of now and later, and what was. */
export function RollenKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const [geeft, setGeeft] = useState(false)
  const [wijzigt, setWijzigt] = useState<Toekenning>()
  const reden = redenVan(medewerker.abilities.rollen)
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
        melding={mistGroep(medewerker) && <Alert kind="let_op" title={t.groepNodig} />}
        rijen={medewerker.toekenningen.map((toekenning) => ({
          ...toekenning,
          wat: rolNaam(toekenning.rol),
          wijzig: { knop: t.wijzig, reden, open: () => setWijzigt(toekenning) },
          einde: {
            reden,
            titel: t.beeindigTitel(rolNaam(toekenning.rol)),
            gevolg: t.beeindigGevolg(medewerker.naam),
            gedaan: t.beeindigd,
            doe: () =>
              toegangApi.beeindigRol({
                params: { medewerkerId: medewerker.id, toekenningId: toekenning.id },
              }),
          },
        }))}
      />
      {geeft && <RolDialoog medewerkerId={medewerker.id} onKlaar={() => setGeeft(false)} />}
      {wijzigt && (
        <RolWijzigDialoog
          medewerkerId={medewerker.id}
          toekenning={wijzigt}
          onKlaar={() => setWijzigt(undefined)}
        />
      )}
    </>
  )
}

/** Is there a role that shows nobody, because it comes without a group or pupil? */
function mistGroep({ toekenningen, groepKoppelingen, leerlingKoppelingen }: MedewerkerAntwoord): boolean {
  const vandaag = inAmsterdam(new Date())
  const loopt = ({ tot }: { tot: string | null }) => tot === null || tot >= vandaag
  const gekoppeld = [...groepKoppelingen, ...leerlingKoppelingen].filter(loopt).map(({ rol }) => rol)
  const perGroep: readonly string[] = GROEP_ROLLEN
  return toekenningen.filter(loopt).some(({ rol }) => perGroep.includes(rol) && !gekoppeld.includes(rol))
}
