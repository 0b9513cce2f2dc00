import { EllipsisVertical, History, RotateCcw } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Menu, type MenuAction } from '../../../../ui/menu.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { Betwist } from '../../../leerling/ui/betwist.tsx'
import type { EigenWaarden } from '../../../plandelen/eigenveld.schema.ts'
import type { Json } from '../../../planversie/planversie.ts'
import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelInhoud, OnderdeelSleutel } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { wizardTekst as t } from '../../wizard.text.ts'
import { Conflict } from './conflict.tsx'
import { editors } from './editors.ts'
import { EigenVelden } from './eigen-velden.tsx'
import { foutenOverGeheel } from './fouten.ts'
import type { EditorProps } from './onderdeel-editor.ts'
import { TerugDialoog, useTerug } from './terug-dialoog.tsx'
import type { Bewaren } from './use-bewaren.ts'
import { useOnderdeel } from './use-onderdeel.ts'
import { useMelden } from './wizard-stand.ts'

interface BlokProps<K extends OnderdeelSleutel> {
  sleutel: K
  /** As fetched: what the text on the screen builds on. */
  opp: Opp
  /** With what is typed now in the other blocks. */
  oppNu: Opp
  alleenLezen: boolean
  onGeschiedenis: () => void
}

function BlokVan<K extends OnderdeelSleutel>(props: BlokProps<K>) {
  const { sleutel, opp, oppNu, alleenLezen, onGeschiedenis } = props
  const bewaren = useOnderdeel(opp, sleutel)
  const terug = useTerug(opp.id, sleutel, bewaren)
  useMelden(sleutel, bewaren)
  // The record ties a key to the editor of that key; TypeScript can't follow it through the union.
  const Editor = editors[sleutel] as (props: EditorProps<K>) => ReactNode
  const { titel, uitleg } = onderdeelTekst[sleutel]
  return (
    <BlokKader
      id={sleutel}
      titel={titel}
      uitleg={uitleg}
      bewaren={bewaren}
      acties={
        alleenLezen
          ? []
          : [
              {
                key: 'terug',
                label: t.terugzetten,
                icon: <RotateCcw aria-hidden="true" size={18} />,
                onPress: terug.vraag,
              },
              {
                key: 'geschiedenis',
                label: t.geschiedenis,
                icon: <History aria-hidden="true" size={18} />,
                onPress: onGeschiedenis,
              },
            ]
      }
    >
      <Conflict opp={oppNu} onderdeel={sleutel} bewaren={bewaren} />
      <fieldset className="wizard-velden" disabled={alleenLezen || bewaren.ander !== undefined}>
        <legend className="visually-hidden">{titel}</legend>
        <Editor
          waarde={bewaren.draft}
          onChange={(nieuw: OnderdeelInhoud<K>) => bewaren.edit(metEigen(nieuw, bewaren.draft.eigen))}
          fouten={foutenVan(bewaren)}
          opp={oppNu}
          alleenLezen={alleenLezen}
        />
        <EigenVelden
          onderdeel={sleutel}
          velden={opp.eigenVelden}
          waarden={bewaren.draft.eigen}
          onChange={(eigen) => bewaren.edit(metEigen(bewaren.draft, eigen))}
          fouten={foutenVan(bewaren)}
        />
      </fieldset>
      <TerugDialoog terug={terug} titel={titel} />
    </BlokKader>
  )
}

/** The editor of a section knows nothing of the school's own fields beside it: they keep what they hold. */
function metEigen<T extends { eigen?: EigenWaarden }>(inhoud: T, eigen: EigenWaarden | undefined): T {
  const { eigen: _oud, ...rest } = inhoud
  return (eigen === undefined ? rest : { ...rest, eigen }) as T // the key may be absent by its type
}

/** One section of the plan in the wizard; memoised, so that typing in one block draws one block. */
export const Blok = memo(BlokVan)

/** The message of the server at a field, by its path in the content. */
export const foutenVan =
  ({ velden }: Pick<Bewaren<Json>, 'velden'>) =>
  (pad: string): string | undefined =>
    velden.find((fout) => fout.pad === `body.inhoud.${pad}`)?.tekst

/** The frame of a block: head with its acts, what is wrong, the fields. */
export function BlokKader(props: {
  id: OnderdeelSleutel | 'hoorgesprek'
  titel: string
  uitleg: string
  bewaren: Pick<Bewaren<Json>, 'weigering' | 'velden'>
  acties: readonly MenuAction[]
  children: ReactNode
}) {
  const { weigering, velden } = props.bewaren
  const geheel = foutenOverGeheel(velden)
  return (
    <div id={props.id} className="wizard-blok" tabIndex={-1}>
      <Card
        title={props.titel}
        invalid={weigering !== undefined}
        action={
          props.acties.length > 0 && (
            <Menu label={t.acties(props.titel)} variant="quiet" items={props.acties}>
              <EllipsisVertical aria-hidden="true" size={20} />
            </Menu>
          )
        }
      >
        <div className="stack-l">
          <p className="soft wizard-uitleg">{props.uitleg}</p>
          <Betwist onderdeel={props.id} />
          {weigering !== undefined && (
            <Alert kind="fout" title={t.geweigerd} live>
              {geheel.map((tekst) => (
                <p key={tekst}>{tekst}</p>
              ))}
              {velden.length > geheel.length && <p>{t.veldenNakijken}</p>}
              {velden.length === 0 && <p>{weigering}</p>}
            </Alert>
          )}
          {props.children}
        </div>
      </Card>
    </div>
  )
}
