import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { accountText } from '../account.text.ts'
import { accountApi, accountQuery } from './account-api.ts'
import { FactorKaart } from './factor-kaart.tsx'
import { MisluktKaart } from './mislukt-kaart.tsx'
import { SessiesKaart } from './sessies-kaart.tsx'
import { useVers } from './use-vers.ts'
import { controleerWachtwoord, WachtwoordVelden } from './wachtwoord-velden.tsx'

const t = accountText

/** "Mijn account": for staff, parents and pupils alike. */
export function AccountPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(accountQuery)
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {(account) => (
        <>
          <PageHeader title={t.titel} under={t.login(account.login)} />
          <div className="stack-l">
            <FactorKaart account={account} />
            {account.heeftWachtwoord && <WachtwoordKaart />}
            <SessiesKaart account={account} />
            <MisluktKaart pogingen={account.mislukt} />
          </div>
        </>
      )}
    </Opgehaald>
  )
}

function WachtwoordKaart() {
  const [open, setOpen] = useState(false)
  return (
    <Card title={t.wachtwoord.titel}>
      <div className="stack">
        <p>{t.wachtwoord.uitleg}</p>
        <div>
          <Button onPress={() => setOpen(true)}>{t.wachtwoord.wijzig}</Button>
        </div>
      </div>
      {open && <WachtwoordDialoog onKlaar={() => setOpen(false)} />}
    </Card>
  )
}

function WachtwoordDialoog({ onKlaar }: { onKlaar: () => void }) {
  const formulier = useFormulier()
  const vers = useVers()
  const [wachtwoord, setWachtwoord] = useState({ eerste: '', herhaald: '' })
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(controleerWachtwoord(wachtwoord), () =>
      accountApi.wijzigWachtwoord({ body: { wachtwoord: wachtwoord.eerste } }),
    )
    if (!gelukt) return
    toast(t.wachtwoord.gewijzigd)
    onKlaar()
    await vers()
  }
  return (
    <FormulierDialoog
      titel={t.wachtwoord.wijzig}
      formulier={formulier}
      knop={t.wachtwoord.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <WachtwoordVelden formulier={formulier} value={wachtwoord} onChange={setWachtwoord} />
    </FormulierDialoog>
  )
}
