import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { avgFouten } from '../../avg.text.ts'
import { TEKST_MAX } from '../verzoek.doel.schema.ts'
import type { LeerlingVerzoeken } from '../verzoek.schema.ts'
import { type MijnVerzoekTekst, mijnVerzoekTekst, verzoekText } from '../verzoek.text.ts'
import { VERZOEK_SOORTEN, type VerzoekSoort } from '../verzoek.ts'
import { DoelVelden, HELE_DOSSIER } from './doel-velden.tsx'
import { type LeerlingId, leerlingVerzoekenQuery, verzoekApi, verzoekSleutel } from './verzoek-api.ts'
import { VerzoekBadge } from './verzoek-badge.tsx'

/** The words for who is signed in: u to a parent, je to a pupil. */
export const useMijnTekst = (): MijnVerzoekTekst =>
  mijnVerzoekTekst[useSessie()?.persoon?.soort === 'leerling' ? 'leerling' : 'ouder']

/** Parents and pupils: what I asked about my data, and asking something. */
export function MijnVerzoekenPagina() {
  const persoon = useSessie()?.persoon
  const t = useMijnTekst()
  const { kind } = useSearch({ strict: false }) as { kind?: string } // which child; another one is 404
  const leerlingId = kind ?? (persoon?.soort === 'leerling' ? persoon.betrekkingId : '')
  const query = useQuery({ ...leerlingVerzoekenQuery(leerlingId), enabled: leerlingId !== '' })
  useDocumentTitle(t.verzoeken)
  // An address without a child, from a bookmark say: the children stand on the page before this one.
  if (leerlingId === '') return <Navigate to="/mijn" />
  return (
    <div className="stack-l" data-ruim="">
      <Opgehaald
        query={query}
        laden={verzoekText.laden}
        fout={verzoekText.fout}
        opnieuw={verzoekText.opnieuw}
      >
        {(leerling) => (
          <>
            <PageHeader
              over={<Link href={`/mijn?kind=${leerlingId}`}>{t.terug}</Link>}
              title={t.titel(leerling.naam)}
              under={t.intro}
            />
            <Gevraagd verzoeken={leerling.verzoeken} />
            {leerling.indienen.mag ? (
              <Vraag leerlingId={leerlingId} leerling={leerling} />
            ) : (
              <Alert kind="info" title={uitleg(leerling.indienen.reden)} />
            )}
          </>
        )}
      </Opgehaald>
    </div>
  )
}

const uitleg = (code: string | null): string =>
  code !== null && code in avgFouten ? avgFouten[code as keyof typeof avgFouten] : '' // just looked up

function Gevraagd({ verzoeken }: Pick<LeerlingVerzoeken, 'verzoeken'>) {
  const t = useMijnTekst()
  return (
    <Card title={t.verzoeken}>
      {verzoeken.length === 0 ? (
        <p className="soft">{t.geen}</p>
      ) : (
        <ul className="rows">
          {verzoeken.map((verzoek) => (
            <li key={verzoek.id}>
              <div>
                <Link href={`/mijn/verzoeken/${verzoek.id}`}>{t.soort[verzoek.soort].naam}</Link>
                <div className="soft small">{t.gevraagd(formatDate(verzoek.ontvangenOp))}</div>
              </div>
              <VerzoekBadge status={verzoek.status} teLaat={false} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Vraag({ leerlingId, leerling }: { leerlingId: string; leerling: LeerlingVerzoeken }) {
  const t = useMijnTekst()
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [soort, setSoort] = useState<VerzoekSoort | ''>('')
  const [doel, setDoel] = useState(HELE_DOSSIER)
  const [tekst, setTekst] = useState('')
  const verstuur = async () => {
    let id = ''
    const gelukt = await formulier.verstuur(
      {
        soort: soort === '' && verzoekText.vastleggen.kiesSoort,
        tekst: tekst.trim() === '' && verzoekText.vastleggen.vulTekst,
      },
      async () => {
        if (soort === '') return
        const gemaakt = await verzoekApi.dienIn({
          params: { leerlingId: leerlingId as LeerlingId }, // it came from the server
          body: { soort, tekst, doel },
        })
        id = gemaakt.id
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: verzoekSleutel })
    toast(t.verstuurd)
    await navigate({ href: `/mijn/verzoeken/${id}` })
  }
  return (
    <Card title={t.nieuw}>
      <div className="form">
        <FormulierFouten formulier={formulier} />
        <RadioGroup
          id="soort"
          label={t.soortVraag}
          error={formulier.fout('soort')}
          value={soort}
          options={VERZOEK_SOORTEN.map((value) => ({
            value,
            label: t.soort[value].naam,
            help: t.soort[value].uitleg,
          }))}
          onChange={setSoort}
        />
        <DoelVelden
          id="doel"
          doel={doel}
          keuzes={leerling.doelen}
          fout={formulier.fout('doel')}
          onChange={setDoel}
        />
        <TextArea
          id="tekst"
          label={t.tekst}
          help={t.tekstHulp}
          error={formulier.fout('tekst')}
          value={tekst}
          onChange={setTekst}
          max={TEKST_MAX}
        />
        <div className="row">
          <Button variant="primary" onPress={verstuur}>
            {t.verstuur}
          </Button>
        </div>
      </div>
    </Card>
  )
}
