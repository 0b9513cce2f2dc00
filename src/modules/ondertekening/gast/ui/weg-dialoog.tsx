import { useState } from 'react'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import type { Overzicht, Tekenaar } from '../../ondertekening.schema.ts'
import { useVers } from '../../ui/use-ronde.ts'
import { wegTekst as t } from '../weg.text.ts'
import { CodeBrief } from './code-brief.tsx'
import { maakWeg } from './gast-api.ts'
import { alsWeg, beginWeg, controleerWeg, keuzes } from './weg.ts'

const P = 'gast-'
type Props = { overzicht: Overzicht; tekenaar: Tekenaar; onKlaar: () => void }

/** What was used before, else what is known of the parent. Who does not read addresses of parents gets them masked, and types. */
const bekendVan = ({ gast, gastVoorstel }: Tekenaar) =>
  gast === null || gast.mailadres.includes('•')
    ? gastVoorstel
    : { mailadres: gast.mailadres, telefoon: gast.telefoon ?? gastVoorstel?.telefoon ?? null }

/** Laat tekenen zonder account: how the code comes, where the link goes, and what the mail says and does not say. */
export function WegDialoog({ overzicht, tekenaar, onKlaar }: Props) {
  const formulier = useFormulier(P)
  const vers = useVers(overzicht.oppId)
  const { gast, naam } = tekenaar
  const [invoer, setInvoer] = useState(() =>
    beginWeg(overzicht.gastWijzen, bekendVan(tekenaar), gast?.wijze ?? null),
  )
  const [code, setCode] = useState<string>()
  const zet = (deel: Partial<typeof invoer>) => setInvoer((nu) => ({ ...nu, ...deel }))
  const { wijze } = invoer
  const maak = async () => {
    const fout = controleerWeg(invoer)
    await formulier.verstuur(
      { [`${P}wijze`]: fout.wijze, [`${P}mailadres`]: fout.mailadres, [`${P}telefoon`]: fout.telefoon },
      async () => {
        if (wijze === '') return
        const gemaakt = await maakWeg({
          params: { tekenaarId: tekenaar.id },
          body: alsWeg({ ...invoer, wijze }),
        })
        await vers()
        toast(t.gelukt(invoer.mailadres.trim()))
        // Shown once: the server keeps no code.
        if (gemaakt.code === null) onKlaar()
        else setCode(gemaakt.code)
      },
    )
  }
  if (code !== undefined) return <CodeBrief tekenaar={tekenaar} code={code} onKlaar={onKlaar} />
  return (
    <FormulierDialoog
      titel={gast === null ? t.titel(naam) : t.titelNieuw(naam)}
      formulier={formulier}
      knop={wijze === 'brief' ? t.verstuurBrief : t.verstuur}
      onBewaar={maak}
      onKlaar={onKlaar}
      vooraf={
        <div className="stack-tight">
          <p className="soft">{t.uitleg(naam)}</p>
          {gast !== null && <Alert kind="info" title={t.uitlegNieuw} />}
        </div>
      }
    >
      <RadioGroup
        id={`${P}wijze`}
        label={t.hoe}
        error={formulier.fout(`${P}wijze`)}
        value={wijze}
        options={keuzes(overzicht.gastWijzen)}
        onChange={(gekozen) => zet({ wijze: gekozen })}
      />
      <TextField
        id={`${P}mailadres`}
        label={t.mail}
        help={t.mailHulp}
        error={formulier.fout(`${P}mailadres`)}
        type="email"
        value={invoer.mailadres}
        onChange={(mailadres) => zet({ mailadres })}
      />
      {wijze === 'sms' && (
        <TextField
          id={`${P}telefoon`}
          label={t.telefoon}
          help={t.telefoonHulp}
          error={formulier.fout(`${P}telefoon`)}
          type="tel"
          value={invoer.telefoon}
          onChange={(telefoon) => zet({ telefoon })}
        />
      )}
      <section className="stack-tight small" aria-labelledby={`${P}wat`}>
        <h3 id={`${P}wat`}>{t.watKop}</h3>
        <p>{t.wat}</p>
        <p>{t.watNiet}</p>
      </section>
    </FormulierDialoog>
  )
}
