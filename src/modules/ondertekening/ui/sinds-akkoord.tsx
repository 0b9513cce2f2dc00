/** What is different from the version that somebody agreed to before: for the signer in full, for the school in a line. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../../ui/link.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { vergelijkAdres } from '../../opp/ui/adressen.ts'
import { type Kant, vergelijkQuery } from '../../opp/ui/verschil/vergelijk-query.ts'
import { vergelijking } from '../../opp/ui/verschil/vergelijk-regels.ts'
import { Vergelijking } from '../../opp/ui/verschil/vergelijking.tsx'
import { geteldeWoorden, vergelijkTekst } from '../../opp/vergelijk.text.ts'
import { labelVan } from '../../organisatie/codelijsten.ts'
import type { StapTekst } from '../stap.text.ts'

interface SindsProps {
  oppId: string
  vorigAkkoord: number
  versie: number
}

export function SindsAkkoord({ oppId, vorigAkkoord, versie, t }: SindsProps & { t: StapTekst }) {
  const soort = useSessie()?.persoon?.soort
  const w = vergelijkTekst[soort === 'leerling' || soort === 'ouder' ? soort : 'school']
  return (
    <div className="stack">
      <p>{t.sindsUitleg(vorigAkkoord)}</p>
      <Opgehaald
        query={useQuery(vergelijkQuery(oppId, vorigAkkoord, versie))}
        laden={t.sindsLaden}
        fout={t.sindsMislukt}
        opnieuw={t.opnieuw}
      >
        {({ van, naar }) => (
          <Vergelijking
            van={van}
            naar={naar}
            namen={{ van: w.versie(vorigAkkoord), naar: w.versie(versie) }}
            eerste={false}
            t={w}
          />
        )}
      </Opgehaald>
    </div>
  )
}

/** "Sinds versie 2 akkoord: 3 velden anders", with the way to see which. */
export function SindsAkkoordKort({ oppId, vorigAkkoord, versie }: SindsProps) {
  const t = vergelijkTekst.school
  const { data } = useQuery(vergelijkQuery(oppId, vorigAkkoord, versie))
  return (
    <p className="small">
      {data && `${t.sinds(vorigAkkoord, anders(data))} `}
      <Link href={vergelijkAdres(oppId, vorigAkkoord, versie)}>{t.sindsLink(vorigAkkoord, versie)}</Link>
    </p>
  )
}

function anders({ van, naar }: Record<'van' | 'naar', Kant>): string {
  const uitkomst = vergelijking(van.inhoud, naar.inhoud, {
    label: (lijst, code) => labelVan(lijst, code, naar.labels),
    eigenVelden: [...naar.eigenVelden, ...van.eigenVelden],
  })
  const t = vergelijkTekst.school
  if (!uitkomst.anders) return t.sindsNiets
  return geteldeWoorden(uitkomst.telling)
}
