import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { DateField } from '../../../../ui/date-field.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Select } from '../../../../ui/select.tsx'
import { PageHeader } from '../../../../ui/surfaces.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { type LeerlingVerzoeken, VERZOEKERS, type Verzoeker } from '../verzoek.schema.ts'
import { herkomstNaam, verzoekerNaam, verzoekSoortNaam, verzoekText } from '../verzoek.text.ts'
import { VERZOEK_SOORTEN, type VerzoekSoort } from '../verzoek.ts'
import { LeerlingZoeken } from './leerling-zoeken.tsx'
import { type LeerlingId, leerlingVerzoekenQuery, verzoekApi } from './verzoek-api.ts'
import { VraagVelden } from './vraag-velden.tsx'

const t = verzoekText.vastleggen

/** Staff write down what came by letter, mail or word of mouth: first of whom, then what. */
export function VerzoekVastleggenPagina() {
  useDocumentTitle(t.titel)
  const { leerling = '' } = useSearch({ strict: false }) as { leerling?: string } // whom; an unknown one is 404
  return (
    <div className="stack-l page-narrow">
      <PageHeader
        over={<Link href="/privacy">{verzoekText.pagina.terug}</Link>}
        title={t.titel}
        under={t.intro}
      />
      {leerling === '' ? (
        <LeerlingZoeken naar={(id) => `/privacy/verzoeken/nieuw?leerling=${id}`} />
      ) : (
        <VanLeerling leerlingId={leerling} />
      )}
    </div>
  )
}

function VanLeerling({ leerlingId }: { leerlingId: string }) {
  const query = useQuery(leerlingVerzoekenQuery(leerlingId))
  return (
    <Opgehaald query={query} laden={verzoekText.laden} fout={verzoekText.fout} opnieuw={verzoekText.opnieuw}>
      {(leerling) => <Formulier leerlingId={leerlingId} leerling={leerling} />}
    </Opgehaald>
  )
}

const HERKOMSTEN = ['brief', 'email', 'mondeling'] as const
const opties = <K extends string>(waarden: readonly K[], namen: Readonly<Record<K, string>>) =>
  waarden.map((value) => ({ value, label: namen[value] }))

/** The kinds by their names: staff know what they mean. */
const SOORTEN = Object.fromEntries(
  VERZOEK_SOORTEN.map((soort) => [soort, { naam: verzoekSoortNaam[soort] }]),
) as Record<VerzoekSoort, { naam: string }> // of every kind, the line above

function Formulier({ leerlingId, leerling }: { leerlingId: string; leerling: LeerlingVerzoeken }) {
  const [herkomst, setHerkomst] = useState<(typeof HERKOMSTEN)[number] | ''>('')
  const [ontvangenOp, setOntvangenOp] = useState(dayOf(Date.now()))
  const [verzoeker, setVerzoeker] = useState<Verzoeker | ''>('')
  const [ouderId, setOuderId] = useState('')
  const [naam, setNaam] = useState('')
  // Of whom the name is known already.
  const bekend =
    verzoeker === 'ouder'
      ? leerling.ouders.find(({ id }) => id === ouderId)?.naam
      : verzoeker === 'leerling'
        ? leerling.naam
        : naam
  return (
    <div className="stack">
      <h2>{leerling.naam}</h2>
      <VraagVelden
        woorden={{ ...t, soorten: SOORTEN, verstuur: t.bewaar }}
        doelen={leerling.doelen}
        meer={{ herkomst, ontvangenOp, verzoeker, ouderId, naam }}
        controle={{
          herkomst: herkomst === '' && t.kiesHerkomst,
          ontvangenOp: ontvangenOp === '' && t.vulDag,
          verzoeker: verzoeker === '' && t.kiesVerzoeker,
          ouderId: verzoeker === 'ouder' && ouderId === '' && t.kiesOuder,
          naam: verzoeker === 'gemachtigde' && naam.trim() === '' && t.vulNaam,
        }}
        dienIn={(vraag) => {
          if (herkomst === '' || verzoeker === '') throw new TypeError('checked before it is sent')
          const wie = { soort: verzoeker, ouderId: ouderId === '' ? null : ouderId, naam: bekend ?? '' }
          return verzoekApi.legVast({
            params: { leerlingId: leerlingId as LeerlingId }, // it came from the server
            body: { ...vraag, herkomst, ontvangenOp, verzoeker: wie },
          })
        }}
        pad={(id) => `/privacy/verzoeken/${id}`}
      >
        {({ fout }) => (
          <>
            <Select
              id="verzoeker"
              label={t.verzoeker}
              error={fout('verzoeker')}
              value={verzoeker}
              options={opties(VERZOEKERS, verzoekerNaam)}
              onChange={(wie) => {
                setVerzoeker(wie)
                setOuderId('')
              }}
            />
            {verzoeker === 'ouder' && (
              <Select
                id="ouderId"
                label={t.ouder}
                error={fout('ouderId')}
                value={ouderId}
                options={leerling.ouders.map((ouder) => ({ value: ouder.id, label: ouder.naam }))}
                onChange={setOuderId}
              />
            )}
            {verzoeker === 'gemachtigde' && (
              <TextField id="naam" label={t.naam} error={fout('naam')} value={naam} onChange={setNaam} />
            )}
            <Select
              id="herkomst"
              label={t.herkomst}
              error={fout('herkomst')}
              value={herkomst}
              options={opties(HERKOMSTEN, herkomstNaam)}
              onChange={setHerkomst}
            />
            <DateField
              id="ontvangenOp"
              label={t.ontvangen}
              error={fout('ontvangenOp')}
              value={ontvangenOp}
              onChange={setOntvangenOp}
            />
          </>
        )}
      </VraagVelden>
    </div>
  )
}
