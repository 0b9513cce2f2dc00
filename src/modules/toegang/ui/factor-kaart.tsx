import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { kentPasskeys } from '../../../web/passkey.ts'
import { accountText } from '../account.text.ts'
import type { AccountScherm } from '../factor.schema.ts'
import { accountApi } from './account-api.ts'
import { AppInstellen, PasskeyMaken } from './factor-instellen.tsx'
import { Herstelcodes } from './herstelcodes.tsx'
import { useVers } from './use-vers.ts'

const t = accountText
type Passkey = AccountScherm['passkeys'][number]
type Open =
  | { wat: 'app' | 'passkey' | 'app-weg' | 'codes-nieuw' }
  | { wat: 'passkey-weg' | 'hernoem'; passkey: Passkey }
  | { wat: 'codes'; codes: string[] }

/** Under this many it is time for new ones. */
const WEINIG = 3

/** What follows the password: an app, passkeys, and codes for when both are lost. */
export function FactorKaart({ account }: { account: AccountScherm }) {
  const [open, setOpen] = useState<Open>()
  const [fout, setFout] = useState<string>()
  const vers = useVers()
  const sluit = () => {
    setFout(undefined)
    setOpen(undefined)
  }
  const ingesteld = async (codes: string[] | null) => {
    setOpen(codes ? { wat: 'codes', codes } : undefined)
    await vers()
  }
  const doe = async (act: () => Promise<unknown>) => {
    setFout(undefined)
    try {
      await act()
      await vers()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  const weg = (act: () => Promise<unknown>) =>
    doe(async () => {
      await act()
      toast(t.factor.verwijderd)
      setOpen(undefined)
    })
  const heeft = account.authenticatorSinds !== null || account.passkeys.length > 0
  return (
    <Card title={t.factor.titel}>
      <div className="stack">
        <p>
          {t.factor.intro} {account.factorVerplicht && t.factor.verplicht}
        </p>
        {!heeft && <p className="soft">{t.factor.geen}</p>}
        <div className="stack-tight">
          <h3>{t.factor.app}</h3>
          <p>
            {account.authenticatorSinds === null
              ? t.factor.appUitleg
              : t.factor.appSinds(formatDate(dayOf(account.authenticatorSinds)))}
          </p>
          <div>
            {account.authenticatorSinds === null ? (
              <Button onPress={() => setOpen({ wat: 'app' })}>{t.factor.appInstellen}</Button>
            ) : (
              <Button variant="quiet" onPress={() => setOpen({ wat: 'app-weg' })}>
                {t.factor.appVerwijder}
              </Button>
            )}
          </div>
        </div>
        <div className="stack-tight">
          <h3>{t.passkey.titel}</h3>
          {account.passkeys.length === 0 ? (
            <p>{t.passkey.uitleg}</p>
          ) : (
            <ul className="plain-list">
              {account.passkeys.map((passkey) => (
                <PasskeyRegel key={passkey.id} passkey={passkey} onOpen={setOpen} />
              ))}
            </ul>
          )}
          {kentPasskeys() && (
            <div>
              <Button onPress={() => setOpen({ wat: 'passkey' })}>{t.passkey.voegToe}</Button>
            </div>
          )}
        </div>
        {heeft && (
          <div className="stack-tight">
            <h3>{t.codes.titel}</h3>
            {account.herstelcodesOver <= WEINIG ? (
              <Alert kind="let_op" title={t.codes.weinig}>
                <p>{t.codes.over(account.herstelcodesOver)}</p>
              </Alert>
            ) : (
              <p>{t.codes.over(account.herstelcodesOver)}</p>
            )}
            <div>
              <Button onPress={() => setOpen({ wat: 'codes-nieuw' })}>{t.codes.vernieuw}</Button>
            </div>
          </div>
        )}
      </div>
      {(open?.wat === 'app' || open?.wat === 'passkey') && (
        <Dialog
          open
          onClose={sluit}
          title={open.wat === 'app' ? t.app.titel : t.passkey.voegToe}
          actions={null}
        >
          {open.wat === 'app' ? (
            <AppInstellen onIngesteld={ingesteld} onAnnuleer={sluit} />
          ) : (
            <PasskeyMaken
              onAnnuleer={sluit}
              onIngesteld={async (codes) => {
                toast(t.passkey.toegevoegd)
                await ingesteld(codes)
              }}
            />
          )}
        </Dialog>
      )}
      {open?.wat === 'codes' && (
        <Dialog
          open
          mustAnswer
          onClose={sluit}
          title={t.codes.klaar}
          actions={
            <Button variant="primary" onPress={sluit}>
              {t.codes.bewaard}
            </Button>
          }
        >
          <Herstelcodes codes={open.codes} />
        </Dialog>
      )}
      {open?.wat === 'hernoem' && <HernoemDialoog passkey={open.passkey} onKlaar={sluit} />}
      <ConfirmDialog
        open={open?.wat === 'app-weg'}
        onClose={sluit}
        title={t.factor.appVerwijderTitel}
        consequence={t.factor.verwijderGevolg}
        confirm={t.factor.appVerwijder}
        danger
        onConfirm={() => weg(() => accountApi.verwijderApp({}))}
        error={fout}
      />
      <ConfirmDialog
        open={open?.wat === 'passkey-weg'}
        onClose={sluit}
        title={open?.wat === 'passkey-weg' ? t.passkey.verwijderTitel(open.passkey.naam) : ''}
        consequence={t.factor.verwijderGevolg}
        confirm={t.passkey.verwijder}
        danger
        onConfirm={() =>
          open?.wat === 'passkey-weg' &&
          weg(() => accountApi.verwijderPasskey({ params: { passkeyId: open.passkey.id } }))
        }
        error={fout}
      />
      <ConfirmDialog
        open={open?.wat === 'codes-nieuw'}
        onClose={sluit}
        title={t.codes.vernieuwTitel}
        consequence={t.codes.vernieuwGevolg}
        confirm={t.codes.vernieuw}
        onConfirm={() =>
          doe(async () => setOpen({ wat: 'codes', codes: (await accountApi.vernieuwCodes({})).herstelcodes }))
        }
        error={fout}
      />
    </Card>
  )
}

function PasskeyRegel({ passkey, onOpen }: { passkey: Passkey; onOpen: (open: Open) => void }) {
  const gebruikt =
    passkey.gebruiktOp === null ? t.passkey.nooit : t.passkey.gebruikt(formatDateTime(passkey.gebruiktOp))
  return (
    <li className="stack-tight">
      <span>
        <strong>{passkey.naam}</strong>{' '}
        <small>
          {t.passkey.gemaakt(formatDate(dayOf(passkey.gemaaktOp)))} · {gebruikt}
        </small>
      </span>
      <span className="row">
        <Button
          variant="quiet"
          label={t.passkey.hernoemNaam(passkey.naam)}
          onPress={() => onOpen({ wat: 'hernoem', passkey })}
        >
          {t.passkey.hernoem}
        </Button>
        <Button
          variant="quiet"
          label={t.passkey.verwijderNaam(passkey.naam)}
          onPress={() => onOpen({ wat: 'passkey-weg', passkey })}
        >
          {t.passkey.verwijder}
        </Button>
      </span>
    </li>
  )
}

function HernoemDialoog({ passkey, onKlaar }: { passkey: Passkey; onKlaar: () => void }) {
  const formulier = useFormulier()
  const vers = useVers()
  const [naam, setNaam] = useState(passkey.naam)
  const bewaar = async () => {
    const gelukt = await formulier.verstuur({ naam: naam.trim() === '' && t.passkey.naamFout }, () =>
      accountApi.hernoemPasskey({ params: { passkeyId: passkey.id }, body: { naam } }),
    )
    if (!gelukt) return
    await vers()
    onKlaar()
  }
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={t.passkey.hernoemNaam(passkey.naam)}
      actions={
        <>
          <Button onPress={onKlaar}>{t.annuleer}</Button>
          <Button variant="primary" onPress={bewaar}>
            {t.passkey.bewaar}
          </Button>
        </>
      }
    >
      <FormulierFouten formulier={formulier} />
      <TextField
        id="naam"
        label={t.passkey.naam}
        error={formulier.fout('naam')}
        value={naam}
        onChange={setNaam}
        max={60}
      />
    </Dialog>
  )
}
