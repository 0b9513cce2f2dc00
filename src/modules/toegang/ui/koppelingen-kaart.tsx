import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { endpoint } from '../../../web/api.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import type { ontkoppelMedewerker } from '../../organisatie/organisatie.commands.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.koppelingen
const ontkoppelGroep = endpoint<typeof ontkoppelMedewerker>(
  'DELETE /groepen/:groepId/medewerkers/:koppelingId',
)

type Rij = {
  id: string
  wat: string
  rol: string
  vanaf: string
  tot: string | null
  beeindig: () => Promise<unknown>
}

function rijen(medewerker: MedewerkerAntwoord): Rij[] {
  return [
    ...medewerker.groepKoppelingen.map((k) => ({
      ...k,
      wat: t.groep(k.groep, k.schooljaar),
      rol: t.met(rolNaam(k.rol), k.vak),
      beeindig: () => ontkoppelGroep({ params: { groepId: k.groepId, koppelingId: k.id } }),
    })),
    ...medewerker.leerlingKoppelingen.map((k) => ({
      ...k,
      wat: k.leerling,
      rol: rolNaam(k.rol),
      beeindig: () =>
        toegangApi.ontkoppelLeerling({ params: { leerlingId: k.leerlingId, koppelingId: k.id } }),
    })),
  ]
}

/** Which groups and pupils somebody sees, and as what. */
export function KoppelingenKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const client = useQueryClient()
  const [einde, setEinde] = useState<Rij>()
  const [fout, setFout] = useState<string>()
  const vandaag = inAmsterdam(new Date())
  const alle = rijen(medewerker)
  const lopend = alle.filter(({ tot }) => tot === null || tot >= vandaag)
  const eerder = alle.filter(({ tot }) => tot !== null && tot < vandaag)
  const dagen = ({ vanaf, tot }: Rij) =>
    medewerkersText.rollen.periode(formatDate(vanaf), tot && formatDate(tot))
  const beeindig = async () => {
    if (!einde) return
    try {
      await einde.beeindig()
      await Promise.all(
        ['medewerkers', 'groepen'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
      toast(t.beeindigd)
      setEinde(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <Card
      title={t.titel}
      action={
        <Link href="/beheer/groepen" className={buttonClass('secondary')}>
          {t.naarGroepen}
        </Link>
      }
    >
      <div className="stack">
        <p className="soft">{lopend.length === 0 ? t.leeg : t.intro}</p>
        {lopend.length > 0 && (
          <ul className="rows">
            {lopend.map((rij) => (
              <li key={rij.id}>
                <div className="rows-text">
                  <strong>{rij.wat}</strong>
                  <div className="soft">{`${rij.rol} · ${dagen(rij)}`}</div>
                </div>
                <Button
                  variant="quiet"
                  // Not `rollen`: that also says no to who left, whose links may well be ended.
                  disabledReason={redenVan(medewerker.abilities.ontkoppelen)}
                  onPress={() => {
                    setFout(undefined)
                    setEinde(rij)
                  }}
                >
                  {medewerkersText.rollen.beeindig}
                  <span className="visually-hidden">{rij.wat}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {eerder.length > 0 && (
          <Disclosure title={t.eerder} count={eerder.length}>
            <ul>
              {eerder.map((rij) => (
                <li key={rij.id}>
                  {rij.wat} <span className="soft">{`${rij.rol} · ${dagen(rij)}`}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      <ConfirmDialog
        open={einde !== undefined}
        onClose={() => setEinde(undefined)}
        title={t.beeindigTitel(einde?.wat ?? '')}
        consequence={t.beeindigGevolg(medewerker.naam)}
        confirm={medewerkersText.rollen.beeindig}
        onConfirm={beeindig}
        error={fout}
      />
    </Card>
  )
}
