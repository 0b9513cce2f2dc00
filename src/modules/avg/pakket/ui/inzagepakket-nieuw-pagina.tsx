import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Link } from '../../../../ui/link.tsx'
import { PageHeader } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { avgText } from '../../avg.text.ts'
import { LeerlingZoeken } from '../../verzoek/ui/leerling-zoeken.tsx'
import { type Aanvragers, GRONDSLAG_MAX } from '../pakket.schema.ts'
import { aanspraakTekst, pakketText } from '../pakket.text.ts'
import { aanvragersQuery, type LeerlingId, pakketApi, pakketSleutel } from './inzagepakket-api.ts'

const t = pakketText.nieuwDialoog
const ANDER = 'ander'

/** First of whom, then for whom; what that person gets follows from the register or from a paper. */
export function InzagepakketNieuwPagina() {
  useDocumentTitle(t.titel)
  // Of whom, and which request it answers; an unknown one is refused by the server.
  const { leerling = '', verzoek } = useSearch({ strict: false }) as { leerling?: string; verzoek?: string }
  const query = useQuery({ ...aanvragersQuery(leerling), enabled: leerling !== '' })
  return (
    <div className="stack-l page-narrow">
      <PageHeader
        over={<Link href="/privacy/inzage">{pakketText.terug}</Link>}
        title={t.titel}
        under={query.data?.leerling.naam}
      />
      {leerling === '' ? (
        <LeerlingZoeken naar={(id) => `/privacy/inzage/nieuw?leerling=${id}`} />
      ) : (
        <Opgehaald query={query} laden={avgText.laden} fout={avgText.fout} opnieuw={avgText.opnieuw}>
          {(wie) => <Keuze wie={wie} verzoekId={verzoek ?? null} />}
        </Opgehaald>
      )}
    </div>
  )
}

const sleutelVan = ({ soort, ouderId }: Aanvragers['aanvragers'][number]) => ouderId ?? soort

function Keuze({ wie, verzoekId }: { wie: Aanvragers; verzoekId: string | null }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [keuze, setKeuze] = useState('')
  const [naam, setNaam] = useState('')
  const [grondslag, setGrondslag] = useState('')
  const gekozen = wie.aanvragers.find((een) => sleutelVan(een) === keuze)
  // Who is in no register shows a paper; who is may show one for more than the register gives.
  const metStuk = keuze === ANDER || gekozen?.soort === 'ouder'
  const maak = async () => {
    let id = ''
    const gelukt = await formulier.verstuur(
      {
        ouderId: keuze === '' && t.kiesAanvrager,
        naam: keuze === ANDER && naam.trim() === '' && t.vulNaam,
        grondslag: keuze === ANDER && grondslag.trim() === '' && t.vulGrondslag,
      },
      async () => {
        const gemaakt = await pakketApi.maak({
          params: { leerlingId: wie.leerling.id as LeerlingId }, // it came from the server
          body: {
            soort: gekozen?.soort ?? 'vertegenwoordiger',
            ouderId: gekozen?.ouderId ?? null,
            naam: keuze === ANDER ? naam : null,
            verzoekId,
            grondslag: metStuk && grondslag.trim() !== '' ? grondslag : null,
          },
        })
        id = gemaakt.id
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: pakketSleutel })
    toast(t.gemaakt)
    await navigate({ href: `/privacy/inzage/${id}` })
  }
  return (
    <div className="form">
      <FormulierFouten formulier={formulier} />
      <RadioGroup
        id="ouderId"
        label={t.aanvrager}
        error={formulier.fout('ouderId')}
        value={keuze}
        options={[
          ...wie.aanvragers.map((een) => ({
            value: sleutelVan(een),
            label: een.relatie === null ? een.naam : `${een.naam} (${een.relatie.toLowerCase()})`,
            help: aanspraakTekst[een.waarom],
            disabled: !een.mag,
          })),
          { value: ANDER, label: t.ander, help: aanspraakTekst['bewijs-nodig'] },
        ]}
        onChange={setKeuze}
      />
      {keuze === ANDER && (
        <TextField id="naam" label={t.naam} error={formulier.fout('naam')} value={naam} onChange={setNaam} />
      )}
      {metStuk && (
        <TextArea
          id="grondslag"
          label={t.grondslag}
          help={t.grondslagHulp}
          optional={keuze !== ANDER}
          error={formulier.fout('grondslag')}
          value={grondslag}
          onChange={setGrondslag}
          max={GRONDSLAG_MAX}
        />
      )}
      <div className="row">
        <Button variant="primary" onPress={maak}>
          {t.maak}
        </Button>
      </div>
    </div>
  )
}
