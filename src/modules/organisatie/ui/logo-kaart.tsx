import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { upload } from '../../../web/api.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { plaatsLogo } from '../logo.commands.ts'
import { organisatieText } from '../organisatie.text.ts'
import { huisstijlQuery, logoAdres } from './huisstijl.ts'
import { organisatieApi } from './organisatie-api.ts'
import './logo.css'

const t = organisatieText.school.logo
/** As the server has it (logo.ts, which is no file for a browser). */
const MAX_BYTES = 500 * 1024

/** The logo of the school: what it is now, another one, none. */
export function LogoKaart({ reden }: { reden: string | undefined }) {
  const query = useQuery(huisstijlQuery)
  return (
    <Card title={t.titel}>
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {({ naam, logo }) => (
          <div className="stack">
            <p className="soft small">{t.uitleg}</p>
            {logo && (
              <img
                className="logo-beeld"
                src={logoAdres(logo.sha256)}
                alt={t.alt(naam)}
                width={logo.breedte}
                height={logo.hoogte}
              />
            )}
            {reden === undefined ? <Wijzigen heeft={logo !== null} /> : <p className="soft small">{reden}</p>}
          </div>
        )}
      </Opgehaald>
    </Card>
  )
}

function Wijzigen({ heeft }: { heeft: boolean }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [fout, setFout] = useState<string>()
  const [bezig, setBezig] = useState(false)
  const [vraag, setVraag] = useState(false)
  const doe = async (act: () => Promise<unknown>, gezegd: string) => {
    setBezig(true)
    setFout(undefined)
    try {
      await act()
      await client.invalidateQueries({ queryKey: huisstijlQuery.queryKey })
      setFile(undefined)
      setVraag(false)
      toast(gezegd)
    } catch (error) {
      setFout(foutTekst(error))
    } finally {
      setBezig(false)
    }
  }
  const plaats = () => {
    if (file === undefined) return setFout(t.kiesEerst)
    if (file.size > MAX_BYTES) return setFout(t.teGroot)
    return doe(() => upload<typeof plaatsLogo>('POST /scholen/deze/logo', {}, file), t.geplaatst)
  }
  const vraagWeg = () => {
    setFout(undefined)
    setVraag(true)
  }
  return (
    <>
      <FileDrop
        id="logo"
        label={t.kies}
        help={t.kiesHulp}
        error={vraag ? undefined : fout}
        accept=".png,.jpg,.jpeg,image/png,image/jpeg"
        file={file}
        onFile={(gekozen) => {
          setFile(gekozen)
          setFout(undefined)
        }}
      />
      <div className="button-group">
        <Button variant="primary" onPress={plaats} pending={bezig}>
          {t.plaats}
        </Button>
        {heeft && <Button onPress={vraagWeg}>{t.weg}</Button>}
      </div>
      <ConfirmDialog
        open={vraag}
        onClose={() => setVraag(false)}
        title={t.wegTitel}
        consequence={<p>{t.wegGevolg}</p>}
        confirm={t.weg}
        onConfirm={() => doe(() => organisatieApi.verwijderLogo({}), t.isWeg)}
        error={fout !== undefined && <Alert kind="fout" title={fout} live />}
      />
    </>
  )
}
