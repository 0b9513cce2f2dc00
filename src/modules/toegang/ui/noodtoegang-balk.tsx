import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { noodtoegangText as t } from '../noodtoegang.text.ts'
import { lopendQuery, rechtenApi } from './rechten-api.ts'

/** Above every page while an emergency is open: how long it still lasts, and the way to end it. */
export function NoodtoegangBalk() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [nu, setNu] = useState(() => Date.now())
  const lopend = useQuery(lopendQuery).data?.lopend ?? []
  const open = lopend.filter(({ tot }) => Date.parse(tot) > nu)
  const tikt = lopend.length > 0
  useEffect(() => {
    if (!tikt) return
    const timer = setInterval(() => setNu(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [tikt])
  const voorbij = tikt && open.length === 0
  useEffect(() => {
    // The hour is over: what was read under it must not stay on the screen.
    if (voorbij) void client.resetQueries()
  }, [voorbij, client])
  const beeindig = async (id: string) => {
    await rechtenApi.beeindigNood({ params: { noodtoegangId: id } })
    await navigate({ to: '/' })
    client.removeQueries({ queryKey: ['noodtoegang'] })
    await client.resetQueries()
    toast(t.beeindigd)
  }
  return (
    <>
      {open.map(({ id, leerling, leerlingId, tot }) => (
        <Alert
          key={id}
          kind="fout"
          title={t.banner(leerling ?? '')}
          actions={
            <>
              <Link href={`/leerlingen/${leerlingId}`} className={buttonClass('secondary')}>
                {t.naarDossier}
              </Link>
              <Button onPress={() => beeindig(id)}>{t.beeindig}</Button>
            </>
          }
        >
          <p>{t.bannerTekst(Math.max(1, Math.ceil((Date.parse(tot) - nu) / 60_000)))}</p>
        </Alert>
      ))}
    </>
  )
}
