import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Formulier } from '../../../../web/formulier.tsx'
import { grenzen } from '../../../plandelen/tekst.ts'
import { afspraakMetNummer, afspraakSoortTekst } from '../../afspraken.text.ts'
import { reactieTekst as t } from '../../dialogen.text.ts'
import { type Antwoord, antwoorden } from '../../ondertekening.ts'
import { AfspraakTekst } from '../afspraak-tekst.tsx'
import type { Genummerd } from '../stap/afspraak-inhoud.ts'

/** What was said per agreement; nothing is chosen beforehand. */
export type Gegeven = Readonly<Record<string, { antwoord: Antwoord | ''; opmerking: string }>>
const LEEG = { antwoord: '', opmerking: '' } as const

export const antwoordVan = (gegeven: Gegeven, sleutel: string) => gegeven[sleutel] ?? LEEG
export const veldVan = (prefix: string, sleutel: string) => `${prefix}antwoorden-${sleutel}`

export function AntwoordVelden(props: {
  prefix: string
  afspraken: readonly Genummerd[]
  gegeven: Gegeven
  onChange: (gegeven: Gegeven) => void
  formulier: Formulier
}) {
  const { prefix, afspraken, gegeven, onChange, formulier } = props
  const overalJa = () =>
    onChange(
      Object.fromEntries(
        afspraken.map(({ afspraak: { sleutel } }) => {
          const nu = antwoordVan(gegeven, sleutel)
          return [sleutel, nu.antwoord === '' ? { ...nu, antwoord: 'ja' as const } : nu]
        }),
      ),
    )
  return (
    <section className="stack" aria-labelledby={`${prefix}antwoorden`}>
      <div className="row ondertekening-kop">
        <h3 id={`${prefix}antwoorden`}>{t.antwoorden}</h3>
        <Button onPress={overalJa}>{t.overalJa}</Button>
      </div>
      {afspraken.map(({ afspraak, nummer, inhoud }) => {
        const id = veldVan(prefix, afspraak.sleutel)
        const nu = antwoordVan(gegeven, afspraak.sleutel)
        const zet = (deel: Partial<typeof nu>) =>
          onChange({ ...gegeven, [afspraak.sleutel]: { ...nu, ...deel } })
        return (
          <div key={afspraak.sleutel} className="stack-tight ondertekening-afspraak">
            <p className="soft small">{afspraakSoortTekst[afspraak.soort]}</p>
            <h4>{afspraakMetNummer(nummer, inhoud.titel)}</h4>
            <AfspraakTekst inhoud={inhoud} />
            <RadioGroup
              id={id}
              label={t.antwoordBij(nummer)}
              error={nu.antwoord === '' ? formulier.fout(id) : undefined}
              inline
              value={nu.antwoord}
              options={antwoorden.map((value) => ({ value, label: t.antwoord[value] }))}
              onChange={(antwoord) => zet({ antwoord })}
            />
            {(nu.antwoord === 'ja_maar' || nu.antwoord === 'nee') && (
              <TextArea
                id={`${id}-reden`}
                label={t.reden[nu.antwoord]}
                error={
                  nu.opmerking.trim() === ''
                    ? (formulier.fout(`${id}-reden`) ?? formulier.fout(id))
                    : undefined
                }
                value={nu.opmerking}
                onChange={(opmerking) => zet({ opmerking })}
                max={grenzen.verhaal.max}
              />
            )}
          </div>
        )
      })}
    </section>
  )
}
