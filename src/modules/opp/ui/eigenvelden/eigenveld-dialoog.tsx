import { useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../../../ui/choice-groups.tsx'
import { FieldGroup } from '../../../../ui/field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../../web/tegelijk.tsx'
import {
  EIGEN_SOORTEN,
  type EigenVeld,
  MAX_KEUZES,
  type WijzigEigenVeld,
} from '../../../plandelen/eigenveld.schema.ts'
import { alsVelden, uitKeuzes } from '../../../plandelen/eigenveld.ts'
import { eigenVeldenTekst as t } from '../../eigenvelden.text.ts'
import { type OnderdeelSleutel, onderdeelSleutels } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { eigenVeldenApi, eigenVeldenQuery } from './eigenvelden-api.ts'

/** `id` null: new. The key is for the screen only. */
type Keuze = { readonly key: string; readonly id: string | null; readonly label: string }

const legeKeuze = (): Keuze => ({ key: crypto.randomUUID(), id: null, label: '' })
const keuzesVan = (veld: EigenVeld | null): readonly Keuze[] =>
  veld?.soort === 'keuze'
    ? veld.keuzes.filter((k) => !k.verborgen).map(({ id, label }) => ({ key: id, id, label }))
    : [legeKeuze(), legeKeuze()]

/** Adds a field of the school, or changes the words and options of one. */
export function EigenVeldDialoog({ veld, onKlaar }: { veld: EigenVeld | null; onKlaar: () => void }) {
  const client = useQueryClient()
  const formulier = useFormulier('veld-')
  const tegelijk = useTegelijk(veld && alsVelden(veld))
  const [onderdeel, setOnderdeel] = useState<OnderdeelSleutel>('algemeen')
  const [soort, setSoort] = useState<EigenVeld['soort']>(veld?.soort ?? 'tekst')
  const [label, setLabel] = useState(veld?.label ?? '')
  const [hulp, setHulp] = useState(veld?.hulp ?? '')
  const [verplicht, setVerplicht] = useState(veld?.verplicht ?? false)
  const [keuzes, setKeuzes] = useState(() => keuzesVan(veld))
  const wijzig = ({ id }: EigenVeld, body: WijzigEigenVeld) =>
    tegelijk.stuur(alsVelden(body), (was) =>
      eigenVeldenApi.wijzig({ params: { veldId: id }, body: { ...body, was } }),
    )
  const bewaar = async () => {
    const gevuld = soort === 'keuze' ? keuzes.filter((k) => k.label.trim() !== '') : []
    const woorden = { label, hulp, verplicht }
    const gelukt = await formulier.verstuur(
      {
        'veld-label': label.trim() === '' && t.vulNaam,
        'veld-keuzes': soort === 'keuze' && gevuld.length < 2 && t.vulKeuzes,
      },
      () =>
        veld === null
          ? eigenVeldenApi.voegToe({
              body: {
                ...woorden,
                onderdeel,
                soort,
                keuzes: gevuld.map((k) => ({ id: null, label: k.label, verborgen: false as const })),
              },
            })
          : wijzig(veld, {
              ...woorden,
              // Hiding is done in the list: here it stays as it is, also when a colleague just changed it.
              verborgen: tegelijk.was.verborgen === true,
              keuzes: gevuld.map((k) =>
                k.id === null
                  ? { id: null, label: k.label, verborgen: false as const }
                  : { id: k.id, label: k.label, verborgen: false },
              ),
            }),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: eigenVeldenQuery.queryKey })
    void client.invalidateQueries({ queryKey: ['opp'] })
    toast(t.bewaard(label.trim()))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={veld === null ? t.nieuwTitel : t.wijzigTitel(veld.label)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ label: t.label, hulp: t.hulp, verplicht: t.verplichtKeuze, keuzes: t.keuzelijst }}
        toon={(naam, waarde) =>
          naam === 'keuzes'
            ? uitKeuzes(String(waarde))
                .map((k) => k.label)
                .join(', ')
            : undefined
        }
        onKies={(naam, waarde) => {
          if (naam === 'label') setLabel(String(waarde))
          if (naam === 'hulp') setHulp(String(waarde))
          if (naam === 'verplicht') setVerplicht(waarde === true)
          if (naam === 'keuzes')
            setKeuzes(uitKeuzes(String(waarde)).map((k) => ({ ...k, key: k.id ?? crypto.randomUUID() })))
        }}
      />
      {veld === null && (
        <>
          <Select
            id="veld-onderdeel"
            label={t.onderdeel}
            help={t.onderdeelHulp}
            error={formulier.fout('veld-onderdeel')}
            value={onderdeel}
            empty={false}
            options={onderdeelSleutels.map((k) => ({ value: k, label: onderdeelTekst[k].titel }))}
            onChange={(gekozen) => gekozen !== '' && setOnderdeel(gekozen)}
          />
          <RadioGroup
            id="veld-soort"
            label={t.soortVraag}
            error={formulier.fout('veld-soort')}
            value={soort}
            options={EIGEN_SOORTEN.map((s) => ({ value: s, label: t.soort[s] }))}
            onChange={setSoort}
            inline
          />
        </>
      )}
      <TextField
        id="veld-label"
        label={t.label}
        help={t.labelHulp}
        error={formulier.fout('veld-label')}
        value={label}
        onChange={setLabel}
        max={120}
      />
      <TextArea
        id="veld-hulp"
        label={t.hulp}
        help={t.hulpHulp}
        optional
        error={formulier.fout('veld-hulp')}
        value={hulp}
        onChange={setHulp}
        max={300}
      />
      {soort === 'keuze' && (
        <Keuzes keuzes={keuzes} onChange={setKeuzes} fout={formulier.fout('veld-keuzes')} />
      )}
      <Checkbox
        id="veld-verplicht"
        label={t.verplichtKeuze}
        help={t.verplichtHulp}
        checked={verplicht}
        onChange={setVerplicht}
      />
    </FormulierDialoog>
  )
}

function Keuzes(props: {
  keuzes: readonly Keuze[]
  onChange: (keuzes: readonly Keuze[]) => void
  fout: string | undefined
}) {
  const { keuzes, onChange, fout } = props
  const id = useId()
  return (
    <FieldGroup id="veld-keuzes" label={t.keuzelijst} help={t.keuzelijstHulp} error={fout}>
      <div className="stack">
        {keuzes.map((keuze, plek) => (
          <div key={keuze.key} className="eigenveld-keuze">
            <TextField
              id={`${id}-${keuze.key}`}
              label={t.keuze(plek + 1)}
              error={undefined}
              value={keuze.label}
              onChange={(label) => onChange(keuzes.map((k) => (k.key === keuze.key ? { ...k, label } : k)))}
              max={120}
            />
            <Button
              variant="quiet"
              icon={<Trash2 aria-hidden="true" />}
              label={t.keuzeWeg(keuze.label || t.keuze(plek + 1))}
              onPress={() => onChange(keuzes.filter((k) => k.key !== keuze.key))}
            />
          </div>
        ))}
        {keuzes.length < MAX_KEUZES && (
          <div>
            <Button icon={<Plus aria-hidden="true" />} onPress={() => onChange([...keuzes, legeKeuze()])}>
              {t.keuzeErbij}
            </Button>
          </div>
        )}
      </div>
    </FieldGroup>
  )
}
