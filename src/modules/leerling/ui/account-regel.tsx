import { queryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { endpoint, type OutputOf } from '../../../web/api.ts'
import { AccountBadge } from '../../toegang/ui/account-badge.tsx'
import { type Genodigde, UitnodigDialoog } from '../../toegang/ui/uitnodig-dialoog.tsx'
import type { leesLeerlingAccounts } from '../../toegang/uitnodiging.commands.ts'
import { betrokkenenTekst as t } from '../betrokkenen.text.ts'

const accounts = endpoint<typeof leesLeerlingAccounts>('GET /leerlingen/:leerlingId/accounts')
export type Accounts = OutputOf<typeof leesLeerlingAccounts>

/** Its key starts as the invitation window expects, so that a new invitation shows at once. */
export const accountsQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: ['leerling-accounts', leerlingId],
    queryFn: ({ signal }) => accounts({ params: { leerlingId } }, { signal }),
  })

/** Can this person sign in, and the way to let them. `reden`: why not now. */
export function AccountRegel(props: {
  wie: Omit<Genodigde, 'herstel'>
  account: Accounts['leerling']
  mail: boolean
  reden: string | undefined
}) {
  const { wie, account } = props
  const [open, setOpen] = useState(false)
  const herstel = account.stand === 'aangemeld'
  return (
    <div className="leerling-account">
      <span className="soft small leerling-account-kop">{t.account}</span>
      <AccountBadge account={account} />
      <Button variant="quiet" onPress={() => setOpen(true)} disabledReason={props.reden}>
        {herstel ? t.nieuwWachtwoord : t.nodigUit}
        <span className="visually-hidden">{wie.naam}</span>
      </Button>
      {open && <UitnodigDialoog wie={{ ...wie, herstel }} mail={props.mail} onKlaar={() => setOpen(false)} />}
    </div>
  )
}
