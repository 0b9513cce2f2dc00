import { useSearch } from '@tanstack/react-router'
import type { Betrekking, Sessie } from '../modules/toegang/toegang.schema.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { PageHeader } from '../ui/surfaces.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { useAndereBetrekkingen } from './betrekkingen.ts'
import { eigenPad } from './eigen-pad.ts'
import { useSessie } from './sessie.ts'
import { webText } from './web.text.ts'

/** An address of the other side: of a parent for who is signed in as staff, or the other way round. */
export function VerderAlsPagina() {
  const sessie = useSessie()
  const soort = sessie?.persoon?.soort
  // A guest is nobody else.
  return sessie && soort && soort !== 'gast' ? <Keuze sessie={sessie} soort={soort} /> : null
}

function Keuze({ sessie, soort }: { sessie: Sessie; soort: Betrekking['soort'] }) {
  const t = soort === 'medewerker' ? webText.verderAls.gezin : webText.verderAls.school
  useDocumentTitle(t.titel)
  const { naar }: { naar?: unknown } = useSearch({ strict: false })
  const andere = useAndereBetrekkingen(sessie).filter(
    (ander) => (ander.soort === 'medewerker') !== (soort === 'medewerker'),
  )
  return (
    <>
      <PageHeader title={t.titel} under={andere.length === 0 ? t.geen : t.tekst} />
      <div className="row">
        {andere.map(({ id, label, kies }) => (
          <Button key={id} variant="primary" onPress={() => kies(eigenPad(naar))}>
            {label}
          </Button>
        ))}
        <Link href={soort === 'medewerker' ? '/' : '/mijn'} className={buttonClass('secondary')}>
          {t.terug}
        </Link>
      </div>
    </>
  )
}
