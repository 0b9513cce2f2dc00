import { Card } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import type { Groep } from '../leerling.schema.ts'

/** Who works here, by role; in words for beside the page. */
export function TeamKaart(props: { titel: string; leeg: string; team: Groep['team'] }) {
  const lijsten = useCodelijsten()
  const rollen = [...new Set(props.team.map(({ rol }) => rol))]
  const namen = (rol: string) => props.team.filter((lid) => lid.rol === rol).map(({ naam }) => naam)
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
