import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { blijftAchter } from '../vertrek.ts'
import { useGedaan } from './looptijd-kaart.tsx'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.dienst

/** Leaving the school, and coming back when that was a slip. */
export function DienstKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const [open, setOpen] = useState(false)
  const { uitDienstOp } = medewerker
  const weg = uitDienstOp !== null && uitDienstOp <= inAmsterdam(new Date())
  return (
    <Card title={t.titel} tone="quiet">
      <div className="stack">
        <p>
          {uitDienstOp === null
            ? t.uitleg
            : weg
              ? t.staat(formatDate(uitDienstOp))
              : t.straks(formatDate(uitDienstOp))}
        </p>
        <div>
          {uitDienstOp === null ? (
            <Button
              onPress={() => setOpen(true)}
              disabledReason={redenVan(medewerker.abilities.uitDienst)}
              showReason
            >
              {t.knop}
            </Button>
          ) : (
            <Button onPress={() => setOpen(true)}>{t.terug}</Button>
          )}
        </div>
      </div>
      {open && uitDienstOp === null && <UitDienst medewerker={medewerker} onKlaar={() => setOpen(false)} />}
      {open && uitDienstOp !== null && <InDienst medewerker={medewerker} onKlaar={() => setOpen(false)} />}
    </Card>
  )
}

type Props = { medewerker: MedewerkerAntwoord; onKlaar: () => void }

function UitDienst({ medewerker, onKlaar }: Props) {
  const gedaan = useGedaan()
  const formulier = useFormulier()
  const [dag, setDag] = useState(() => inAmsterdam(new Date()))
  const meld = () =>
    formulier.verstuur({ uitDienstOp: dag === '' && medewerkersText.vulIn.dag }, async () => {
      await toegangApi.uitDienst({ params: { medewerkerId: medewerker.id }, body: { uitDienstOp: dag } })
      await gedaan(t.gedaan(medewerker.naam))
      onKlaar()
    })
  return (
    <FormulierDialoog
      titel={t.dialoog(medewerker.naam)}
      formulier={formulier}
      knop={t.knop}
      gevaar
      onBewaar={meld}
      onKlaar={onKlaar}
    >
      <p>{t.gevolg}</p>
      <BlijftAchter medewerker={medewerker} dag={dag} />
      <DateField
        id="uitDienstOp"
        label={t.dag}
        error={formulier.fout('uitDienstOp')}
        value={dag}
        onChange={setDag}
      />
    </FormulierDialoog>
  )
}

const GENOEG = 8

/** What to hand over first, by name. */
function BlijftAchter({ medewerker, dag }: { medewerker: MedewerkerAntwoord; dag: string }) {
  const over = blijftAchter(medewerker, dag === '' ? inAmsterdam(new Date()) : dag)
  if (over === null) return null
  const lijst = (namen: readonly string[]) =>
    namen.length > GENOEG
      ? `${namen.slice(0, GENOEG).join(', ')} ${t.achter.meer(namen.length - GENOEG)}`
      : namen.join(', ')
  const feiten = [
    { label: t.achter.rollen, value: lijst(over.rollen) },
    {
      label: t.achter.groepen,
      value: over.groepen.map(({ groep, als }) => t.achter.groep(groep, als)).join('; '),
    },
    { label: t.achter.leerlingen, value: lijst(over.leerlingen) },
    { label: t.achter.neemtWaar, value: lijst(over.neemtWaar) },
    { label: t.achter.waarnemers, value: lijst(over.waarnemers) },
    {
      label: t.achter.verzoeken,
      value: over.verzoeken === 0 ? '' : t.achter.aantalVerzoeken(over.verzoeken),
    },
  ]
  return (
    <Alert kind="let_op" title={t.achter.titel}>
      <p>{t.achter.tekst(medewerker.naam)}</p>
      <DefinitionList facts={feiten.filter(({ value }) => value !== '')} />
    </Alert>
  )
}

function InDienst({ medewerker, onKlaar }: Props) {
  const gedaan = useGedaan()
  const terug = async () => {
    await toegangApi.inDienst({ params: { medewerkerId: medewerker.id } })
    await gedaan(t.terugGedaan)
  }
  return (
    <VraagEerst titel={t.terugTitel} gevolg={t.terugGevolg} knop={t.terug} onJa={terug} onKlaar={onKlaar} />
  )
}
