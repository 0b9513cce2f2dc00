import { useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatTime } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { ApiError } from '../../../../web/api.ts'
import { type Formulier, useFormulier } from '../../../../web/formulier.tsx'
import { codeVan } from '../../gastweg.ts'
import { deurTekst as t } from '../deur.text.ts'
import type { GastBekijk } from '../gast.schema.ts'
import { geefCode, linkQuery, stuurCode } from './gast-api.ts'
import { useAftellen } from './use-aftellen.ts'

const VELD = 'gast-code'
/** Longer than this a clock time says more than a count of seconds. */
const KORT = 90

type Props = {
  token: string
  link: GastBekijk
  /** What opens: on the page the plan, over a page the page. */
  knop: string
  level: 2 | 3
  onGelukt: (tekenaarId: string) => Promise<unknown>
  /** The last try was wrong: this link opens nothing any more. */
  onDicht: () => unknown
}

/** The code: asked for, where it is sent, and given. */
export function CodeFormulier({ token, link, knop, level, onGelukt, onDicht }: Props) {
  const formulier = useFormulier('gast-')
  const [code, setCode] = useState('')
  const Kop = `h${level}` as const
  const perBrief = link.wijze === 'brief'
  const geef = async () => {
    const gelukt = await formulier.verstuur({ [VELD]: codeVan(code) === null && t.codeFout }, async () => {
      try {
        const { tekenaarId } = await geefCode({ body: { token, code: codeVan(code) ?? '' } })
        await onGelukt(tekenaarId)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.code === 'ondertekening.gast-gesloten') onDicht()
        // A code that is wrong is typed anew.
        if (error.code === 'ondertekening.gast-code') setCode('')
        throw metPogingen(error)
      }
    })
    // One field: its error is read out with it.
    if (!gelukt) document.getElementById(VELD)?.focus()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      {!perBrief && <Aanvraag token={token} link={link} formulier={formulier} level={level} />}
      <Kop>{perBrief ? t.stapBrief : t.stap2}</Kop>
      {formulier.melding !== undefined && <Alert kind="fout" title={formulier.melding} live />}
      <TextField
        id={VELD}
        label={t.code}
        help={t.codeHulp}
        error={formulier.fout(VELD)}
        short
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      <div>
        <Button
          variant={perBrief || link.codeOpnieuwOp !== null || code !== '' ? 'primary' : 'secondary'}
          type="submit"
          onPress={geef}
        >
          {knop}
        </Button>
      </div>
    </form>
  )
}

/** Asks for a code by text message or mail, and counts down until another one can be asked. */
function Aanvraag(props: { token: string; link: GastBekijk; formulier: Formulier; level: 2 | 3 }) {
  const { token, link, formulier } = props
  const client = useQueryClient()
  const Kop = `h${props.level}` as const
  const over = useAftellen(link.codeOpnieuwOp)
  const [gevraagd, setGevraagd] = useState(link.codeOpnieuwOp !== null)
  const stuur = async () => {
    const gelukt = await formulier.verstuur({}, async () => {
      const { codeOpnieuwOp } = await stuurCode({ body: { token } })
      client.setQueryData(linkQuery(token).queryKey, { ...link, codeOpnieuwOp })
      setGevraagd(true)
    })
    if (gelukt) document.getElementById(VELD)?.focus()
  }
  const wacht =
    over === 0 || link.codeOpnieuwOp === null
      ? undefined
      : over <= KORT
        ? t.nogEven(over)
        : t.nogLang(formatTime(link.codeOpnieuwOp))
  return (
    <>
      <Kop>{t.stap1}</Kop>
      {gevraagd ? (
        <Alert kind="goed" title={t.onderweg} live>
          <p>{t.onderwegTekst[link.wijze](link.naar)}</p>
        </Alert>
      ) : (
        <p>{t.hoe[link.wijze](link.naar)}</p>
      )}
      <div>
        <Button
          variant={gevraagd ? 'secondary' : 'primary'}
          icon={<Send aria-hidden="true" />}
          onPress={stuur}
          disabledReason={wacht}
          showReason
        >
          {gevraagd ? t.stuurOpnieuw : t.stuur}
        </Button>
      </div>
    </>
  )
}

/** A code that is wrong says at its field how often it can still be tried. */
function metPogingen(error: ApiError): ApiError {
  const { nog } = error.meer
  if (error.code !== 'ondertekening.gast-code' || typeof nog !== 'number') return error
  const velden = error.velden.map((veld) => ({ ...veld, tekst: `${veld.tekst} ${t.over(nog)}` }))
  return new ApiError(error.status, { ...error.meer, velden })
}
