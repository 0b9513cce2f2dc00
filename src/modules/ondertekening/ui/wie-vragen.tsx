import { Checkbox } from '../../../ui/choice-groups.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { gezagRegels } from '../../leerling/gezag.text.ts'
import type { Kandidaat } from '../ondertekening.schema.ts'
import { verklaringNaam, verklaringTekst } from '../ondertekening.text.ts'
import type { Verklaring } from '../ondertekening.ts'
import { vraagTekst as t } from '../vraag.text.ts'
import { type Gekozen, P, sleutelVan } from './use-vraag-formulier.ts'

type Props = {
  kandidaten: readonly Kandidaat[]
  gekozen: Gekozen
  fout: string | undefined
  /** Of one signer, by the place in what was sent. */
  foutBij: (index: number) => string | undefined
  onChange: (gekozen: Gekozen) => void
}

/** Whom the school asks: who decides always, others by choice, each with what is asked in full. */
export function WieVragen({ kandidaten, gekozen, fout, foutBij, onChange }: Props) {
  const gevraagd = kandidaten.filter((k) => gekozen[sleutelVan(k)] !== undefined || k.vereist)
  const regel = (kandidaat: Kandidaat) => {
    const plaats = gevraagd.indexOf(kandidaat)
    return (
      <Persoon
        key={sleutelVan(kandidaat)}
        kandidaat={kandidaat}
        verklaring={gekozen[sleutelVan(kandidaat)]}
        fout={plaats < 0 ? undefined : foutBij(plaats)}
        onChange={(verklaring) => {
          const { [sleutelVan(kandidaat)]: _weg, ...rest } = gekozen
          onChange(verklaring === undefined ? rest : { ...rest, [sleutelVan(kandidaat)]: verklaring })
        }}
      />
    )
  }
  const mensen = kandidaten.filter((k) => k.soort !== 'medewerker')
  const collegas = kandidaten.filter((k) => k.soort === 'medewerker')
  return (
    <div className="stack">
      <FieldGroup id={`${P}tekenaars`} label={t.wie} help={t.wieUitleg} error={fout}>
        <ul className="ondertekenaars">{mensen.map(regel)}</ul>
      </FieldGroup>
      {collegas.length > 0 && (
        <Disclosure title={t.collegas} count={collegas.length}>
          <p className="soft">{t.collegasUitleg}</p>
          <ul className="ondertekenaars">{collegas.map(regel)}</ul>
        </Disclosure>
      )}
    </div>
  )
}

function Persoon(props: {
  kandidaat: Kandidaat
  verklaring: Verklaring | undefined
  fout: string | undefined
  onChange: (verklaring: Verklaring | undefined) => void
}) {
  const { kandidaat: k, fout, onChange } = props
  const verklaring = props.verklaring ?? (k.vereist ? k.verklaring : undefined)
  const id = `${P}wie-${sleutelVan(k)}`
  const hulp = [
    ...(k.regel === null ? [] : [gezagRegels[k.regel].zin]),
    ...(k.vereist ? [t.moet] : []),
    ...(k.heeftMail || k.soort === 'leerling' ? [] : [t.geenMail]),
  ].join(' ')
  return (
    <li className="stack-tight">
      <Checkbox
        id={id}
        label={k.relatie === '' ? k.naam : `${k.naam} (${k.relatie})`}
        {...(hulp === '' ? {} : { help: hulp })}
        checked={verklaring !== undefined}
        fixed={k.vereist}
        onChange={(aan) => onChange(aan ? k.verklaring : undefined)}
      />
      {verklaring !== undefined && (
        <div className="stack-tight ondertekenaar-vraag">
          {k.soort === 'medewerker' ? (
            <Select
              id={`${id}-wat`}
              label={t.verklaring(k.naam)}
              error={fout}
              empty={false}
              value={verklaring}
              options={(['akkoord', 'gezien'] as const).map((value) => ({
                value,
                label: verklaringNaam[value],
              }))}
              onChange={(wat) => wat !== '' && onChange(wat)}
            />
          ) : (
            <p>
              <strong>{verklaringNaam[verklaring]}</strong>
            </p>
          )}
          {fout !== undefined && k.soort !== 'medewerker' && <p className="field-error">{fout}</p>}
          <Disclosure title={t.leesVerklaring(k.naam)}>
            <p>{verklaringTekst[verklaring].gezien}</p>
            <p>{verklaringTekst[verklaring].instemming}</p>
          </Disclosure>
        </div>
      )}
    </li>
  )
}
