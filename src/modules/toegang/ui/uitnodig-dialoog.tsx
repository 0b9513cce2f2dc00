import { useQueryClient } from '@tanstack/react-query'
import { Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { uitnodigingText } from '../uitnodiging.text.ts'
import './brief.css'
import { QrCode } from './qr-code.tsx'
import { toegangApi } from './toegang-api.ts'

const t = uitnodigingText.dialoog

export type Genodigde = {
  readonly soort: 'medewerker' | 'ouder' | 'leerling'
  readonly betrekkingId: string
  readonly naam: string
  readonly email: string | null
  /** Has an account already: then this is about a new password. */
  readonly herstel: boolean
}

type Gemaakt = { readonly link: string | null; readonly verlooptOp: string; readonly code: string | null }

/** Makes an invitation and shows its link once, or has it mailed. For staff, parents and pupils. */
export function UitnodigDialoog(props: { wie: Genodigde; mail: boolean; onKlaar: () => void }) {
  const { wie, mail, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('uitnodig-')
  const perMail = mail && wie.email !== null
  const [wijze, setWijze] = useState<'link' | 'mail'>(perMail ? 'mail' : 'link')
  const [gemaakt, setGemaakt] = useState<Gemaakt>()
  const maak = () =>
    formulier.verstuur({}, async () => {
      const { link, verlooptOp, code } = await toegangApi.nodigUit({
        body: { soort: wie.soort, betrekkingId: wie.betrekkingId, wijze },
      })
      // Staff, and whoever shows the accounts around a pupil.
      await Promise.all(
        ['medewerkers', 'leerling-accounts'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
      if (link !== null || code !== null) return setGemaakt({ link, verlooptOp, code })
      toast(t.verstuurd(wie.email ?? ''))
      onKlaar()
    })
  if (gemaakt?.link) {
    return <LinkDialoog wie={wie} {...gemaakt} link={gemaakt.link} onKlaar={onKlaar} />
  }
  if (gemaakt?.code) return <CodeDialoog wie={wie} code={gemaakt.code} onKlaar={onKlaar} />
  return (
    <FormulierDialoog
      titel={wie.herstel ? t.titelHerstel(wie.naam) : t.titel(wie.naam)}
      formulier={formulier}
      knop={t.knop}
      onBewaar={maak}
      onKlaar={onKlaar}
    >
      {wie.herstel && <p>{t.uitlegHerstel}</p>}
      <p>{t.uitleg}</p>
      <RadioGroup
        id="uitnodig-wijze"
        label={t.hoe}
        error={undefined}
        value={wijze}
        options={[
          { value: 'link', label: t.link, help: t.linkHulp },
          {
            value: 'mail',
            label: t.mail,
            help: !mail ? t.mailUit : wie.email === null ? t.mailGeenAdres : t.mailHulp(wie.email),
            disabled: !perMail,
          },
        ]}
        onChange={setWijze}
      />
    </FormulierDialoog>
  )
}

/** The code of a parent when the link goes by mail: on paper the code only. */
function CodeDialoog({ wie, code, onKlaar }: { wie: Genodigde; code: string; onKlaar: () => void }) {
  const school = useSessie()?.persoon?.organisatie ?? ''
  const brief = uitnodigingText.brief
  return (
    <Dialog
      open
      mustAnswer
      onClose={onKlaar}
      title={t.codeTitel}
      actions={
        <Button variant="primary" onPress={onKlaar}>
          {t.sluit}
        </Button>
      }
    >
      <div className="stack print-alone">
        <div className="no-print">
          <Alert kind="let_op" title={t.verstuurd(wie.email ?? '')}>
            <p>{t.codeMail}</p>
          </Alert>
        </div>
        <p>{brief.ouder.aanhef(wie.naam)}</p>
        <p>{brief.code(school)}</p>
        <p className="brief-code">{code}</p>
        <p>{brief.codeGeldig}</p>
        <div className="no-print">
          <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {t.codePrint}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function LinkDialoog(props: {
  wie: Genodigde
  link: string
  code: string | null
  verlooptOp: string
  onKlaar: () => void
}) {
  const { wie, link, code, verlooptOp, onKlaar } = props
  const school = useSessie()?.persoon?.organisatie ?? ''
  const brief = uitnodigingText.brief[wie.soort]
  const kopieer = () =>
    navigator.clipboard.writeText(link).then(
      () => toast(t.gekopieerd),
      () => toast(t.kopieerMislukt),
    )
  return (
    <Dialog
      open
      // The link can't be shown again, so a slip beside the window must not lose it.
      mustAnswer
      onClose={onKlaar}
      title={t.klaarTitel}
      actions={
        <Button variant="primary" onPress={onKlaar}>
          {t.sluit}
        </Button>
      }
    >
      <div className="stack print-alone">
        <div className="no-print">
          <Alert kind="let_op" title={t.eenmalig}>
            <p>{t.eenmaligTekst}</p>
          </Alert>
        </div>
        <p>{brief.aanhef(wie.naam)}</p>
        <p>{brief.tekst(school)}</p>
        <div className="no-print">
          <TextField
            id="uitnodig-link"
            label={t.linkLabel}
            error={undefined}
            value={link}
            onChange={() => {}}
            readOnly
          />
        </div>
        <div className="brief-papier">
          <ol>
            {brief.stappen.map((stap) => (
              <li key={stap}>{stap}</li>
            ))}
          </ol>
          <p className="brief-link">{link}</p>
          <QrCode text={link} label={uitnodigingText.brief.qr} />
        </div>
        <p>{brief.geldig(formatDate(dayOf(verlooptOp)))}</p>
        <div className="row no-print">
          <Button icon={<Copy aria-hidden="true" />} onPress={kopieer}>
            {t.kopieer}
          </Button>
          <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {t.print}
          </Button>
        </div>
        {code !== null && (
          // Never on the same paper as the link.
          <div className="no-print">
            <Alert kind="let_op" title={t.codeTitel}>
              <p className="brief-code">{code}</p>
              <p>{t.codeLink}</p>
            </Alert>
          </div>
        )}
      </div>
    </Dialog>
  )
}
