import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import type { AccountStaat, MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'
import { UitnodigDialoog } from './uitnodig-dialoog.tsx'

const t = medewerkersText.account

/** How the mail stands that carries the invitation. */
function post({ post, verzondenOp }: AccountStaat): string[] {
  if (verzondenOp !== null) return [t.verzonden(formatDateTime(verzondenOp))]
  return post === null || post === 'verzonden' ? [] : [t.post[post]]
}

function zinnen(account: AccountStaat): string[] {
  const dag = (op: string | null) => (op === null ? '' : formatDate(dayOf(op)))
  const verzonden = post(account)
  switch (account.stand) {
    case 'niet':
      return [t.niet]
    case 'uitgenodigd':
      return [t.uitgenodigd(dag(account.uitgenodigdOp), dag(account.verlooptOp)), ...verzonden]
    case 'verlopen':
      return [t.verlopen(dag(account.verlooptOp))]
    case 'aangemeld':
      return [
        t.aangemeld(account.login ?? ''),
        ...(account.uitnodigingId === null ? [] : [t.herstelOpen(dag(account.verlooptOp)), ...verzonden]),
      ]
  }
}

/** The way in of one member of staff: how it stands and what can be done. */
export function AccountKaart({ medewerker, mail }: { medewerker: MedewerkerAntwoord; mail: boolean }) {
  const client = useQueryClient()
  const [open, setOpen] = useState<'uitnodigen' | 'intrekken' | 'factor'>()
  const [fout, setFout] = useState<string>()
  const { account } = medewerker
  const herstel = account.stand === 'aangemeld'
  const trekIn = async () => {
    if (account.uitnodigingId === null) return
    try {
      await toegangApi.trekIn({ params: { uitnodigingId: account.uitnodigingId } })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.ingetrokken)
      setOpen(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  const herstelFactor = async () => {
    try {
      await toegangApi.herstelFactor({ params: { medewerkerId: medewerker.id } })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.factorGedaan)
      setOpen(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <Card title={t.titel}>
      <div className="stack">
        {zinnen(account).map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
        {medewerker.rollen.length === 0 && account.stand === 'niet' && (
          <Alert kind="let_op" title={t.eerstRol} />
        )}
        <div className="row">
          <Button
            variant={account.stand === 'niet' || account.stand === 'verlopen' ? 'primary' : 'secondary'}
            onPress={() => setOpen('uitnodigen')}
            disabledReason={redenVan(medewerker.abilities.uitnodigen)}
            showReason
          >
            {herstel ? t.herstel : account.stand === 'niet' ? t.nodigUit : t.nieuweLink}
          </Button>
          {medewerker.abilities.factorHerstellen.mag && (
            <Button variant="quiet" onPress={() => setOpen('factor')}>
              {t.factor}
            </Button>
          )}
          {account.uitnodigingId !== null && account.stand !== 'verlopen' && (
            <Button variant="quiet" onPress={() => setOpen('intrekken')}>
              {t.trekIn}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        open={open === 'factor'}
        onClose={() => setOpen(undefined)}
        title={t.factorTitel}
        consequence={t.factorGevolg}
        confirm={t.factor}
        danger
        onConfirm={herstelFactor}
        error={fout}
      />
      {open === 'uitnodigen' && (
        <UitnodigDialoog
          wie={{
            soort: 'medewerker',
            betrekkingId: medewerker.id,
            naam: medewerker.naam,
            email: medewerker.email,
            herstel,
          }}
          mail={mail}
          onKlaar={() => setOpen(undefined)}
        />
      )}
      <ConfirmDialog
        open={open === 'intrekken'}
        onClose={() => setOpen(undefined)}
        title={t.trekInTitel}
        consequence={t.trekInGevolg}
        confirm={t.trekIn}
        onConfirm={trekIn}
        error={fout}
      />
    </Card>
  )
}
