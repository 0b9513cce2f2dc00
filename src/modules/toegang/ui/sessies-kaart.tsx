import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { vertelAfgemeld } from '../../../web/sessie-tabs.ts'
import { accountText } from '../account.text.ts'
import type { AccountScherm } from '../factor.schema.ts'
import { accountApi, accountQuery } from './account-api.ts'

const t = accountText.sessies

/** Where one is signed in; one place can be ended, or all. */
export function SessiesKaart({ account }: { account: AccountScherm }) {
  const client = useQueryClient()
  const [overal, setOveral] = useState(false)
  const [fout, setFout] = useState<string>()
  // With a second factor no session without it gets anywhere.
  const heeftFactor = account.authenticatorSinds !== null || account.passkeys.length > 0
  const doe = async (act: () => Promise<unknown>) => {
    setFout(undefined)
    await act().catch((error: unknown) => setFout(foutTekst(error)))
  }
  return (
    <Card title={t.titel}>
      <div className="stack">
        {fout !== undefined && !overal && <Alert kind="fout" title={fout} live />}
        <ul className="plain-list">
          {account.sessies.map((sessie) => (
            <li key={sessie.id} className="stack-tight">
              <span>
                <strong>{sessie.apparaat}</strong> {sessie.deze && <em>{t.deze}</em>}
              </span>
              <span className="soft">
                {t.waar(sessie.organisatie, sessie.ip)}
                {sessie.tweedeFactor ? ` · ${t.metFactor}` : heeftFactor && ` · ${t.half}`}
              </span>
              <small>
                {t.gezien(formatDateTime(sessie.gezienOp))} · {t.begonnen(formatDateTime(sessie.begonnenOp))}
              </small>
              {!sessie.deze && (
                <div>
                  <Button
                    variant="quiet"
                    label={t.eindigNaam(sessie.apparaat)}
                    onPress={() =>
                      doe(async () => {
                        await accountApi.eindigSessie({ params: { sessieId: sessie.id } })
                        await client.invalidateQueries({ queryKey: accountQuery.queryKey })
                        toast(t.geeindigd)
                      })
                    }
                  >
                    {t.eindig}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        <div>
          <Button onPress={() => setOveral(true)}>{t.overal}</Button>
        </div>
      </div>
      <ConfirmDialog
        open={overal}
        onClose={() => setOveral(false)}
        title={t.overalTitel}
        consequence={t.overalGevolg}
        confirm={t.overal}
        danger
        onConfirm={() =>
          doe(async () => {
            await accountApi.overalAf({})
            vertelAfgemeld()
            client.clear()
            window.location.assign('/aanmelden')
          })
        }
        error={fout}
      />
    </Card>
  )
}
