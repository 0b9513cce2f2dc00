import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { groepTekst as t } from '../schermen.text.ts'

type Lid = { naam: string; rol: string; waarnemerTot: string | null }

/** The name, and until when for who stands in. */
export const lidNaam = ({ naam, waarnemerTot }: Lid): string =>
  waarnemerTot === null ? naam : t.waarnemer(naam, formatDate(waarnemerTot))

/** Who works here, by role; in words for beside the page. */
export function TeamKaart(props: { titel: string; leeg: string; team: readonly Lid[] }) {
  const lijsten = useCodelijsten()
  const rollen = [...new Set(props.team.map(({ rol }) => rol))]
  const namen = (rol: string) => props.team.filter((lid) => lid.rol === rol).map(lidNaam)
  return (
    <Card title={props.titel}>
      {rollen.length === 0 ? (
        <p className="soft">{props.leeg}</p>
      ) : (
        <DefinitionList
          facts={rollen.map((rol) => ({ label: lijsten.label('rol', rol), value: namen(rol).join(', ') }))}
        />
      )}
    </Card>
  )
}
