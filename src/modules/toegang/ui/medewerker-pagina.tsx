import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { AccountBadge } from './account-badge.tsx'
import { AccountKaart } from './account-kaart.tsx'
import { DienstKaart } from './dienst-kaart.tsx'
import { KoppelingenKaart } from './koppelingen-kaart.tsx'
import { conceptVan, MedewerkerVelden, medewerkerVan } from './medewerker-formulier.tsx'
import { RollenKaart } from './rollen-kaart.tsx'
import { medewerkerQuery, toegangApi } from './toegang-api.ts'
import { WaarnemingKaart } from './waarneming-kaart.tsx'

const t = medewerkersText

/** One member of staff: roles first, then the way in, since an account without a role shows nothing. */
export function MedewerkerPagina() {
  const { medewerkerId = '' } = useParams({ strict: false }) as { medewerkerId?: string } // part of this path
  const query = useQuery(medewerkerQuery(medewerkerId))
  const naam = query.data?.medewerker.naam
  useDocumentTitle(naam ? `${naam} · ${t.titel}` : t.titel)
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {({ medewerker, mail }) => (
        <>
          <PageHeader
            title={medewerker.naam}
            over={<Link href="/beheer/medewerkers">{t.terug}</Link>}
            under={
              <span className="row">
                <span>{medewerker.rollen.map(rolNaam).join(', ') || t.geenRollen}</span>
                <AccountBadge account={medewerker.account} />
              </span>
            }
          />
          <div className="with-aside">
            <div className="stack-l">
              <RollenKaart medewerker={medewerker} />
              <KoppelingenKaart medewerker={medewerker} />
              <WaarnemingKaart medewerker={medewerker} />
              <Card title={t.gegevens}>
                <Gegevens key={medewerker.id} medewerker={medewerker} />
              </Card>
            </div>
            <div className="stack-l">
              <AccountKaart medewerker={medewerker} mail={mail} />
              <DienstKaart medewerker={medewerker} />
            </div>
          </div>
        </>
      )}
    </Opgehaald>
  )
}

function Gegevens({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const [concept, setConcept] = useState(() => conceptVan(medewerker))
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      { achternaam: concept.achternaam.trim() === '' && t.vulIn.achternaam },
      () => toegangApi.wijzig({ params: { medewerkerId: medewerker.id }, body: medewerkerVan(concept) }),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: ['medewerkers'] })
    toast(t.bewaard)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <MedewerkerVelden formulier={formulier} value={concept} onChange={setConcept} />
      <div>
        <Button type="submit" onPress={bewaar}>
          {t.bewaar}
        </Button>
      </div>
    </form>
  )
}
