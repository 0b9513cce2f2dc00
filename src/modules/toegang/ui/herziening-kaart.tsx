import { CheckCheck } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { HerzieningRegel } from '../herziening.commands.ts'
import { herzieningText as t } from '../herziening.text.ts'
import { toegangFouten } from '../toegang.text.ts'

/** What one line says that somebody has. */
export function watVan({ bron, rol, waar, vak }: HerzieningRegel): string {
  const naam = rolNaam(rol)
  if (bron === 'rol') return t.rol(naam)
  if (bron === 'groep') return t.groep(naam, waar ?? '', vak)
  return bron === 'leerling' ? t.leerling(naam, waar ?? '') : t.waarneming(naam, waar ?? '')
}

/** The roles and links of one person; more than one that is still open can be answered at once. */
export function HerzieningKaart(props: {
  naam: string
  regels: readonly HerzieningRegel[]
  magBeeindigen: boolean
  onKlopt: (regels: readonly HerzieningRegel[]) => Promise<unknown>
  onEinde: (regel: HerzieningRegel) => void
}) {
  const { naam, regels, magBeeindigen, onKlopt, onEinde } = props
  const open = regels.filter(({ besluit, eigen }) => besluit === null && !eigen)
  const nietZelf = (regel: HerzieningRegel) =>
    regel.eigen ? toegangFouten['toegang.herziening-zelf'] : undefined
  const nietBeeindigen = magBeeindigen ? undefined : toegangFouten['toegang.herziening-alleen-beheerder']
  return (
    <Card
      title={naam}
      action={
        open.length > 1 && (
          <Button icon={<CheckCheck aria-hidden="true" />} onPress={() => onKlopt(open)}>
            {t.allesKlopt}
            <span className="visually-hidden">{t.van(naam)}</span>
          </Button>
        )
      }
    >
      <ul className="rows">
        {regels.map((regel) => (
          <li key={`${regel.bron}-${regel.bronId}`}>
            <div className="rows-text">
              <strong>{watVan(regel)}</strong>
              <div className="soft">
                {regel.besluit !== null && regel.op !== null
                  ? t.gedaan(regel.door ?? '', formatDate(regel.op))
                  : t.periode(formatDate(regel.vanaf), regel.tot && formatDate(regel.tot))}
              </div>
            </div>
            <div className="row no-print">
              {regel.besluit === null && (
                <Button disabledReason={nietZelf(regel)} onPress={() => onKlopt([regel])}>
                  {t.klopt}
                  <span className="visually-hidden">{`${watVan(regel)}, ${naam}`}</span>
                </Button>
              )}
              <Button
                variant="quiet"
                disabledReason={nietZelf(regel) ?? nietBeeindigen}
                onPress={() => onEinde(regel)}
              >
                {t.beeindig}
                <span className="visually-hidden">{`${watVan(regel)}, ${naam}`}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
