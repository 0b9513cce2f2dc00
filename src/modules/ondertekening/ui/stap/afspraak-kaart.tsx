import { useId } from 'react'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Afspraak } from '../../../opp/afspraken.ts'
import { afspraakSoortTekst } from '../../afspraken.text.ts'
import { type Antwoord, antwoorden } from '../../ondertekening.ts'
import type { StapTekst } from '../../stap.text.ts'
import type { Keuze } from '../../stap.ts'
import { AfspraakTekst } from '../afspraak-tekst.tsx'
import type { AfspraakInhoud } from './afspraak-inhoud.ts'
import { keuzeVeld, MAX_TEKST, redenVeld } from './invoer.ts'

interface AfspraakKaartProps {
  afspraak: Afspraak
  inhoud: AfspraakInhoud
  nummer: number
  totaal: number
  verklaring: 'instemming' | 'akkoord'
  keuze: Keuze
  onKeuze: (keuze: Keuze) => void
  fout: (veld: string) => string | undefined
  t: StapTekst
}

/** One agreement as it stands in the plan, and the three answers to it. */
export function AfspraakKaart(props: AfspraakKaartProps) {
  const { afspraak, inhoud, nummer, totaal, keuze, fout, t } = props
  const { sleutel, soort } = afspraak
  const kop = useId()
  return (
    <article className="card stap-afspraak" aria-labelledby={kop}>
      <p className="soft small">
        {t.nummer(nummer, totaal)} · {afspraakSoortTekst[soort]}
      </p>
      <h3 id={kop}>{inhoud.titel}</h3>
      <AfspraakTekst inhoud={inhoud} />
      <div className="stap-keuzes">
        <RadioGroup<Antwoord>
          id={keuzeVeld(sleutel)}
          label={t.vraagAfspraak[props.verklaring](nummer)}
          error={fout(keuzeVeld(sleutel))}
          inline
          value={keuze.antwoord ?? ''}
          options={antwoorden.map((value) => ({ value, label: t.antwoord[value] }))}
          onChange={(antwoord) => props.onKeuze({ ...keuze, antwoord })}
        />
        {(keuze.antwoord === 'ja_maar' || keuze.antwoord === 'nee') && (
          <TextArea
            id={redenVeld(sleutel)}
            label={t.reden[keuze.antwoord]}
            help={t.redenHulp[keuze.antwoord]}
            error={fout(redenVeld(sleutel))}
            max={MAX_TEKST}
            value={keuze.opmerking}
            onChange={(opmerking) => props.onKeuze({ ...keuze, opmerking })}
          />
        )}
      </div>
    </article>
  )
}
