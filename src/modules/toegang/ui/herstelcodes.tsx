import { Copy, Printer } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Alert } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { accountText } from '../account.text.ts'
import './qr-code.css'

const t = accountText.codes

/** The recovery codes, shown once: to print, copy or write down. */
export function Herstelcodes({ codes }: { codes: readonly string[] }) {
  const kopieer = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => toast(t.gekopieerd),
      () => toast(t.kopieerMislukt),
    )
  return (
    <div className="stack codes-blad">
      <Alert kind="let_op" title={t.eenmalig}>
        <p>{t.uitleg}</p>
      </Alert>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row no-print">
        <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {t.print}
        </Button>
        <Button icon={<Copy aria-hidden="true" />} onPress={kopieer}>
          {t.kopieer}
        </Button>
      </div>
    </div>
  )
}
