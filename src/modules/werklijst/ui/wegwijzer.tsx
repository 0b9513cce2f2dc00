import { Link } from '../../../ui/link.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { logboekKamers } from '../../audit/ui/logboek-kamers.ts'
import { werklijstText } from '../werklijst.text.ts'

const t = werklijstText.wegwijzer
const kamers = [
  ...logboekKamers,
  { href: '/privacy', label: t.privacy, recht: 'avg.toezien', uitleg: t.privacyUitleg },
]

/** Where to look for who watches over others' work and sees no pupils: the list of work alone would say little. */
export function Wegwijzer() {
  const rechten = useSessie()?.persoon?.rechten ?? []
  const open = kamers.filter(({ recht }) => rechten.includes(recht))
  if (open.length === 0) return null
  return (
    <Card title={t.titel}>
      <ul className="rows">
        {open.map(({ href, label, uitleg }) => (
          <li key={href}>
            <div className="rows-text">
              <Link href={href}>{label}</Link>
              <div className="soft">{uitleg}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
