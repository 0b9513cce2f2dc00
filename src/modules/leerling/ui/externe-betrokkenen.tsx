import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { externTekst as t } from '../betrokkenen.text.ts'
import type { Extern } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { RijKnoppen } from './rij-knoppen.tsx'

type Props = { leerlingId: string; externen: readonly Extern[]; beheren: boolean; uit: string | undefined }

/** Parties outside the school that work with this pupil. */
export function ExterneBetrokkenen({ leerlingId, externen, beheren, uit }: Props) {
  const client = useQueryClient()
  const [open, setOpen] = useState<Extern | 'nieuw'>()
  const [weg, setWeg] = useState<Extern>()
  const haalWeg = async (extern: Extern) => {
    await leerlingApi.verwijderExtern({ params: { leerlingId, itemId: extern.id } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.weggehaald)
  }
  return (
    <Section
      id="externen"
      title={t.titel}
      intro={t.intro}
      action={
        beheren && (
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => setOpen('nieuw')}
            disabledReason={uit}
            showReason
          >
            {t.voegToe}
          </Button>
        )
      }
    >
      {externen.length === 0 ? (
        <p className="soft">{t.geen}</p>
      ) : (
        <ul className="rows">
          {externen.map((extern) => (
            <li key={extern.id}>
              <div className="rows-text">
                <strong>{extern.instantie}</strong>
                <div className="soft">
                  {[extern.naam, extern.rol, extern.telefoon, extern.email].filter(Boolean).join(' · ')}
                </div>
              </div>
              {beheren && (
                <RijKnoppen
                  naam={extern.instantie}
                  uit={uit}
                  onWijzig={() => setOpen(extern)}
                  onVerwijder={() => setWeg(extern)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ExternDialoog
          leerlingId={leerlingId}
          extern={open === 'nieuw' ? null : open}
          onKlaar={() => setOpen(undefined)}
        />
      )}
      {weg !== undefined && (
        <VraagEerst
          gevaar
          titel={t.weghalenTitel(weg.instantie)}
          gevolg={t.weghalenGevolg}
          knop={algemeenTekst.verwijder}
          onJa={() => haalWeg(weg)}
          onKlaar={() => setWeg(undefined)}
        />
      )}
    </Section>
  )
}

const VELDEN = [
  { veld: 'instantie', max: 200 },
  { veld: 'naam', max: 200 },
  { veld: 'rol', max: 120, help: t.rolHulp },
  { veld: 'telefoon', max: 40, type: 'tel' },
  { veld: 'email', max: 254, type: 'email' },
] as const

function ExternDialoog(props: { leerlingId: string; extern: Extern | null; onKlaar: () => void }) {
  const { leerlingId, extern, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('extern-')
  // One id for one item, so that a save sent twice is one item.
  const [itemId] = useState(() => extern?.id ?? crypto.randomUUID())
  const tegelijk = useTegelijk(extern)
  const [vorm, setVorm] = useState({
    instantie: extern?.instantie ?? '',
    naam: extern?.naam ?? '',
    rol: extern?.rol ?? '',
    telefoon: extern?.telefoon ?? '',
    email: extern?.email ?? '',
  })
  const bewaar = async () => {
    const body = { ...vorm, email: vorm.email.trim() || null }
    const gelukt = await formulier.verstuur(
      { 'extern-instantie': vorm.instantie.trim() === '' && t.vulIn.instantie },
      () =>
        tegelijk.stuur(body, (was) =>
          leerlingApi.bewaarExtern({ params: { leerlingId, itemId }, body: { ...body, was } }),
        ),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.bewaard)
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={extern === null ? t.voegToe : t.wijzigTitel}
      formulier={formulier}
      knop={algemeenTekst.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        onKies={(veld, waarde) => setVorm((nu) => ({ ...nu, [veld]: waarde }))}
      />
      {VELDEN.map(({ veld, max, ...rest }) => (
        <TextField
          key={veld}
          id={`extern-${veld}`}
          label={t[veld]}
          error={formulier.fout(`extern-${veld}`)}
          optional={veld !== 'instantie'}
          value={vorm[veld]}
          onChange={(waarde) => setVorm((nu) => ({ ...nu, [veld]: waarde }))}
          max={max}
          {...rest}
        />
      ))}
    </FormulierDialoog>
  )
}
