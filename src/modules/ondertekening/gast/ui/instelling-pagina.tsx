import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choice-groups.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { NietBewaard } from '../../../../web/weg-vraag.tsx'
import type { Ondertekeninstelling, SmsProef } from '../gast.schema.ts'
import { instellingTekst as t } from '../instelling.text.ts'
import { instellingQuery, probeer, wijzigInstelling } from './gast-api.ts'

/** By which ways a parent without an account gets a code: text message, paper, and only if the school wants it mail. */
export function OndertekenInstellingPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(instellingQuery)
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
        {(instelling) => <Formulier instelling={instelling} />}
      </Opgehaald>
    </>
  )
}

const begin = ({ smsAdres, afzender, gastPerMail }: Ondertekeninstelling) => ({
  smsAdres: smsAdres ?? '',
  smsSleutel: '',
  afzender,
  gastPerMail,
})
type Concept = ReturnType<typeof begin>

function Formulier({ instelling }: { instelling: Ondertekeninstelling }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const [bewaard, setBewaard] = useState(() => begin(instelling))
  const [concept, setConcept] = useState(bewaard)
  const zet = (deel: Partial<Concept>) => setConcept((nu) => ({ ...nu, ...deel }))
  const bewaar = async () => {
    const smsAdres = concept.smsAdres.trim() || null
    const smsSleutel = concept.smsSleutel.trim() || null
    const gelukt = await formulier.verstuur(
      {
        smsSleutel:
          smsAdres !== null &&
          smsSleutel === null &&
          // Another address never gets messages signed with the key of the one before.
          !(instelling.smsSleutelIngesteld && smsAdres === instelling.smsAdres) &&
          t.sleutelLeeg,
      },
      () =>
        wijzigInstelling({
          body: { smsAdres, smsSleutel, afzender: concept.afzender.trim(), gastPerMail: concept.gastPerMail },
        }),
    )
    if (!gelukt) return
    const vers = begin(await client.fetchQuery({ ...instellingQuery, staleTime: 0 }))
    setBewaard(vers)
    setConcept(vers)
    toast(t.bewaard)
  }
  return (
    <div className="stack-l measure">
      <NietBewaard was={bewaard} nu={concept} />
      <form className="stack-l" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormulierFouten formulier={formulier} />
        <Card title={t.sms}>
          <div className="stack">
            <p className="soft">{t.smsIntro}</p>
            <TextField
              id="smsAdres"
              label={t.adres}
              help={t.adresHulp}
              error={formulier.fout('smsAdres')}
              optional
              type="url"
              value={concept.smsAdres}
              onChange={(smsAdres) => zet({ smsAdres })}
              max={300}
            />
            <TextField
              id="smsSleutel"
              label={t.sleutel}
              help={instelling.smsSleutelIngesteld ? t.sleutelBewaard : t.sleutelHulp}
              error={formulier.fout('smsSleutel')}
              optional={instelling.smsSleutelIngesteld}
              type="password"
              value={concept.smsSleutel}
              onChange={(smsSleutel) => zet({ smsSleutel })}
            />
            <TextField
              id="afzender"
              label={t.afzender}
              help={t.afzenderHulp}
              error={formulier.fout('afzender')}
              optional
              short
              value={concept.afzender}
              onChange={(afzender) => zet({ afzender })}
            />
          </div>
        </Card>
        <Card title={t.mail}>
          <div className="stack">
            <Checkbox
              id="gastPerMail"
              label={t.mailKeuze}
              help={t.mailHulp}
              checked={concept.gastPerMail}
              onChange={(gastPerMail) => zet({ gastPerMail })}
            />
            {concept.gastPerMail && (
              <Alert kind="let_op" title={t.mailLet}>
                <p>{t.mailLetTekst}</p>
              </Alert>
            )}
          </div>
        </Card>
        <div>
          <Button variant="primary" type="submit" onPress={bewaar}>
            {t.bewaar}
          </Button>
        </div>
      </form>
      <Proef
        reden={
          instelling.smsAdres === null || !instelling.smsSleutelIngesteld
            ? t.proefUit
            : JSON.stringify(bewaard) === JSON.stringify(concept)
              ? undefined
              : t.proefEerst
        }
      />
    </div>
  )
}

/** A text message now, with what is saved: so that a parent is not the first who finds out. */
function Proef({ reden }: { reden: string | undefined }) {
  const formulier = useFormulier('proef-')
  const [telefoon, setTelefoon] = useState('')
  const [uitslag, setUitslag] = useState<SmsProef>()
  const stuur = () => {
    setUitslag(undefined)
    return formulier.verstuur({ 'proef-telefoon': telefoon.trim() === '' && t.proefLeeg }, async () => {
      setUitslag(await probeer({ body: { telefoon: telefoon.trim() } }))
    })
  }
  return (
    <Card title={t.proef} tone="quiet">
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="soft">{t.proefIntro}</p>
        <FormulierFouten formulier={formulier} />
        {uitslag &&
          (uitslag.reden === null ? (
            <Alert kind="goed" title={t.proefGoed} live>
              <p>{t.proefGoedTekst}</p>
            </Alert>
          ) : (
            <Alert kind="fout" title={t.proefFout} live>
              <p>{t.proefReden[uitslag.reden]}</p>
            </Alert>
          ))}
        <TextField
          id="proef-telefoon"
          label={t.proefNummer}
          error={formulier.fout('proef-telefoon')}
          type="tel"
          short
          value={telefoon}
          onChange={setTelefoon}
        />
        <div>
          <Button
            type="submit"
            icon={<MessageSquareText aria-hidden="true" />}
            onPress={stuur}
            disabledReason={reden}
            showReason
          >
            {t.proefKnop}
          </Button>
        </div>
      </form>
    </Card>
  )
}
