import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeftRight } from 'lucide-react'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Select } from '../../../../ui/select.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { EmptyState } from '../../../../ui/surfaces.tsx'
import type { VergelijkTekst } from '../../vergelijk.text.ts'
import { Geladen } from '../pagina-staat.tsx'
import { gekozen, type Keuze, type Keuzes, teKiezen } from './vergelijk-keuze.ts'
import { vergelijkQuery } from './vergelijk-query.ts'
import { Vergelijking } from './vergelijking.tsx'

/** Choose two and read them side by side; the choice stands in the address. */
export function VergelijkScherm({ oppId, keuzes, t }: { oppId: string; keuzes: Keuzes; t: VergelijkTekst }) {
  const zoek: { van?: unknown; naar?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const keuze = gekozen(zoek, keuzes)
  if (keuze === null) return <EmptyState icon={ArrowLeftRight} title={t.teWeinig} text={t.teWeinigUitleg} />
  const kies = (deel: { van: Keuze } | { naar: Keuze }) => {
    // A number stays one, so that the address reads `van=1`.
    const nu = { van: keuze.van, naar: keuze.naar, ...deel }
    // The routes declare no search; `gekozen` reads whatever stands there.
    navigate({ to: '.', search: ((was: object) => ({ ...was, ...nu })) as never, replace: true })
  }
  const alle = teKiezen(keuzes)
  const alsKeuze = (waarde: string) => alle.find((een) => String(een) === waarde) ?? 0
  const optie = (een: Keuze) => ({ value: String(een), label: naamVan(een, keuzes, t) })
  return (
    <div className="stack">
      <div className="vgl-keuze no-print">
        <Select
          id="vergelijk-van"
          label={t.van}
          error={undefined}
          empty={false}
          value={String(keuze.van)}
          options={[0, ...alle].map(optie)}
          onChange={(van) => kies({ van: alsKeuze(van) })}
        />
        <Select
          id="vergelijk-naar"
          label={t.naar}
          error={undefined}
          empty={false}
          value={String(keuze.naar)}
          options={alle.map(optie)}
          onChange={(naar) => kies({ naar: alsKeuze(naar) })}
        />
      </div>
      {keuze.van === keuze.naar ? (
        <Alert kind="info" title={t.zelfde} />
      ) : (
        <TweeNaastElkaar oppId={oppId} keuzes={keuzes} van={keuze.van} naar={keuze.naar} t={t} />
      )}
    </div>
  )
}

interface TweeProps {
  oppId: string
  keuzes: Keuzes
  van: Keuze
  naar: Keuze
  t: VergelijkTekst
}

function TweeNaastElkaar({ oppId, keuzes, van, naar, t }: TweeProps) {
  return (
    <Geladen van={useQuery(vergelijkQuery(oppId, van, naar))} laden={t.laden} mislukt={t.mislukt}>
      {(kanten) => (
        <Vergelijking
          key={`${van}-${naar}`}
          van={kanten.van}
          naar={kanten.naar}
          namen={{ van: naamVan(van, keuzes, t), naar: naamVan(naar, keuzes, t) }}
          eerste={van === 0}
          t={t}
        />
      )}
    </Geladen>
  )
}

function naamVan(keuze: Keuze, { versies }: Keuzes, t: VergelijkTekst): string {
  if (keuze === 0) return t.niets
  if (typeof keuze === 'string') return t[keuze]
  const op = versies.find(({ nummer }) => nummer === keuze)?.op
  return op === undefined ? t.versie(keuze) : t.versieVan(keuze, formatDate(dayOf(op)))
}
