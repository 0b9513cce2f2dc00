import { CircleCheck, CircleMinus, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Alert, Badge, type Tone } from '../../../../ui/status.tsx'
import { EmptyState, Section } from '../../../../ui/surfaces.tsx'
import { DefinitionList, Disclosure } from '../../../../ui/text.tsx'
import { BESLUITEN, type Besluit } from '../pakket.regels.ts'
import type { EldersUit, Pakket, PassageGroep, PassageUit } from '../pakket.schema.ts'
import { besluitNaam, grondTekst, pakketText } from '../pakket.text.ts'
import { BesluitDialoog } from './inzagepakket-besluit.tsx'

const t = pakketText.pagina
const uiterlijk = { geven: CircleCheck, deels: CircleMinus, weglaten: EyeOff } as const
const toon: Record<Besluit, Tone> = { geven: 'green', deels: 'amber', weglaten: 'neutral' }

/** Every field of the dossier with what happens to it: first what does not go along, the rest on demand. */
export function Passages({
  pakketId,
  voorstel,
}: {
  pakketId: string
  voorstel: NonNullable<Pakket['voorstel']>
}) {
  const [toonKeuze, setToon] = useState<'weg' | 'alles'>('weg')
  const [gekozen, setGekozen] = useState<{ passage: PassageUit; begin?: Besluit }>()
  const alle = voorstel.groepen.flatMap(({ passages }) => passages)
  const groepen = voorstel.groepen
    .map((groep) => ({
      ...groep,
      passages: groep.passages.filter((een) => toonKeuze === 'alles' || telt(een)),
    }))
    .filter(({ passages }) => passages.length > 0)
  const vanAnder = groepen.filter((groep) => groep.vanAnder)
  return (
    <Section id="passages" title={t.telling} intro={t.uitleg}>
      <div className="stack">
        <OokElders
          elders={voorstel.elders}
          onKies={(sleutel) => {
            const passage = alle.find((een) => een.sleutel === sleutel)
            if (passage) setGekozen({ passage, begin: 'weglaten' })
          }}
        />
        <DefinitionList
          facts={BESLUITEN.map((besluit) => ({
            label: besluitNaam[besluit],
            value: alle.filter((een) => een.besluit === besluit).length,
          }))}
        />
        <RadioGroup
          id="toon"
          label={t.toon}
          error={undefined}
          inline
          value={toonKeuze}
          options={[
            { value: 'weg', label: t.toonWeg },
            { value: 'alles', label: t.toonAlles },
          ]}
          onChange={setToon}
        />
        {groepen.length === 0 && <EmptyState icon={CircleCheck} title={t.leeg} />}
        {groepen
          .filter((groep) => !groep.vanAnder)
          .map((groep) => (
            <Groep
              key={groep.sleutel}
              groep={groep}
              open={toonKeuze === 'weg'}
              onWijzig={(passage) => setGekozen({ passage })}
            />
          ))}
        {vanAnder.length > 0 && <VanAnder groepen={vanAnder} />}
        {gekozen && <BesluitDialoog pakketId={pakketId} {...gekozen} onKlaar={() => setGekozen(undefined)} />}
      </div>
    </Section>
  )
}

/** Before anybody signs: what is left out here and can still be read there. */
function OokElders(props: { elders: readonly EldersUit[]; onKies: (sleutel: string) => void }) {
  const { elders, onKies } = props
  if (elders.length === 0) return null
  return (
    <Alert kind="let_op" title={t.elders(elders.length)}>
      <p>{t.eldersTekst}</p>
      <ul className="passages">
        {elders.map(({ tekst, plekken }) => (
          <li key={tekst}>
            <strong className="passage-waarde">{kort(tekst)}</strong>
            <ul className="rows">
              {plekken.map(({ sleutel, plek }) => (
                <li key={sleutel}>
                  <span>{plek}</span>
                  <Button label={t.wijzigOp(plek)} onPress={() => onKies(sleutel)}>
                    {t.wijzig}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const kort = (tekst: string): string => (tekst.length > 120 ? `${tekst.slice(0, 119)}…` : tekst)

/** One line, however much somebody else asked: there is nothing to decide in it. */
function VanAnder({ groepen }: { groepen: readonly PassageGroep[] }) {
  return (
    <Disclosure title={t.vanAnder} count={groepen.length}>
      <p>{t.vanAnderTekst}</p>
      {groepen.map(({ sleutel, titel, passages }) => (
        <div key={sleutel}>
          <h3>{titel}</h3>
          <DefinitionList
            facts={passages.map(({ veld, waarden }) => ({ label: veld, value: waarden.join(', ') }))}
          />
        </div>
      ))}
    </Disclosure>
  )
}

/** What somebody looks at: what is left out, what waits, and what was decided by hand. */
const telt = ({ besluit, reden, regel }: PassageUit): boolean =>
  besluit !== 'geven' || regel.nakijken || reden !== null

function Groep(props: { groep: PassageGroep; open: boolean; onWijzig: (passage: PassageUit) => void }) {
  const { titel, passages } = props.groep
  return (
    <Disclosure key={String(props.open)} title={titel} count={passages.length} open={props.open}>
      <ul className="passages">
        {passages.map((passage) => (
          <Regel key={passage.sleutel} passage={passage} onWijzig={() => props.onWijzig(passage)} />
        ))}
      </ul>
    </Disclosure>
  )
}

function Regel({ passage, onWijzig }: { passage: PassageUit; onWijzig: () => void }) {
  const { veld, waarden, besluit, reden, regel } = passage
  return (
    <li className="passage">
      <div className="passage-tekst">
        <strong>{veld}</strong>
        {waarden.map((waarde) => (
          <p key={waarde} className="passage-waarde">
            {waarde}
          </p>
        ))}
        <p className="soft small">
          {reden === null ? grondTekst[regel.grond] : reden === '' ? t.zelf : t.reden(reden)}
        </p>
      </div>
      <div className="passage-besluit">
        <Badge icon={uiterlijk[besluit]} tone={toon[besluit]}>
          {besluitNaam[besluit]}
        </Badge>
        {regel.nooit ? (
          <span className="soft small">{t.nooit}</span>
        ) : (
          <Button label={t.wijzigVan(veld)} onPress={onWijzig}>
            {t.wijzig}
          </Button>
        )}
      </div>
    </li>
  )
}
