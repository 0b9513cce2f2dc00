import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { FileDrop } from '../../../../../ui/file-drop.tsx'
import { IconChoice } from '../../../../../ui/icon-choice.tsx'
import { foutTekst } from '../../../../../web/formulier.tsx'
import { bewaarBijlage, bijlageUrl, leerlingSleutel } from '../../../../dossier/ui/bijlagen-api.ts'
import {
  dagmomenten,
  type Gehoord,
  hoorrechtTekst,
  type Kaart,
  type Kaarten,
  kaarten,
  kaartTekst,
  type Smiley,
  type Stapel,
  stapels,
  gehoordTekst as t,
} from '../../../../hoorrecht/hoorrecht.ts'
import { type Plek, plekVan, Regel, Vlak } from '../../../../plandelen/ui/velden.tsx'
import { wizardTekst } from '../../../wizard.text.ts'
import { gevoelKeuzes, KAART, stapelKeuzes } from '../../hoorgesprek/beelden.ts'
import { useLijst, VerwijderKnop } from '../use-lijst.tsx'

interface VormProps {
  gesprek: Gehoord
  zet: (deel: Partial<Gehoord>) => void
  zonderTekening: () => void
  plek: Plek
  leerlingId: string
}

/** What the chosen form asks for; what was filled in under another form stays in sight. */
export function VormVelden(props: VormProps) {
  const { gesprek, zet, plek } = props
  const { vorm } = gesprek
  return (
    <>
      {(vorm === 'via_ouder' || vorm === 'via_vertrouwenspersoon' || gesprek.namens !== undefined) && (
        <Regel
          plek={plek}
          veld="namens"
          tekst={t.namens}
          waarde={gesprek.namens ?? ''}
          onChange={(namens) => zet({ namens })}
        />
      )}
      {(vorm === 'tekening' || gesprek.tekening !== undefined) && <TekeningVeld {...props} />}
      {(vorm === 'kaarten' || gesprek.kaarten !== undefined) && <KaartenVeld {...props} />}
      {(vorm === 'smileys' || gesprek.smileys !== undefined) && <SmileysVeld {...props} />}
    </>
  )
}

/** The drawing is an attachment of the pupil; here stands which one, with the words of the pupil under it. */
function TekeningVeld({ gesprek, zet, zonderTekening, plek, leerlingId }: VormProps) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const [bezig, setBezig] = useState(false)
  const { tekening } = gesprek
  const neem = async (bestand: File) => {
    setFout(undefined)
    setBezig(true)
    try {
      const { id, naam } = await bewaarBijlage(leerlingId, bestand)
      zet({ tekening: { bestandId: id, naam, bijschrift: tekening?.bijschrift ?? '' } })
      await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    } catch (error) {
      setFout(foutTekst(error))
    } finally {
      setBezig(false)
    }
  }
  return (
    <section className="stack">
      <h3>{t.tekening.label}</h3>
      <p className="field-help">{t.tekening.hulp}</p>
      {bezig && <p role="status">{hoorrechtTekst.tekeningBezig}</p>}
      {tekening === undefined ? (
        <FileDrop
          id={plek.id('tekening')}
          label={hoorrechtTekst.tekening}
          help={hoorrechtTekst.tekeningVervang}
          error={fout ?? plek.fout('tekening')}
          accept=".png,.jpg,.jpeg,.pdf"
          file={undefined}
          onFile={(bestand) => void neem(bestand)}
        />
      ) : (
        <>
          <p className="row">
            <a href={bijlageUrl(leerlingId, tekening.bestandId)}>
              {hoorrechtTekst.tekeningOpen} ({tekening.naam})
            </a>
            <Button variant="quiet" onPress={zonderTekening}>
              {hoorrechtTekst.tekeningWeg}
            </Button>
          </p>
          <Vlak
            plek={plek}
            veld="tekening.bijschrift"
            tekst={t.tekening.velden.bijschrift}
            waarde={tekening.bijschrift}
            onChange={(bijschrift) => zet({ tekening: { ...tekening, bijschrift } })}
          />
        </>
      )}
    </section>
  )
}

const LEEG: Kaarten = { fijn: [], lastig: [], helpt: [] }

/** Each card with its picture, put on one of three piles: by finger, by mouse or by arrow keys. */
function KaartenVeld({ gesprek, zet, plek }: VormProps) {
  const nu = gesprek.kaarten ?? LEEG
  const leg = (kaart: Kaart, op: Stapel | null) =>
    zet({
      kaarten: {
        fijn: verleg(nu.fijn, kaart, op === 'fijn'),
        lastig: verleg(nu.lastig, kaart, op === 'lastig'),
        helpt: verleg(nu.helpt, kaart, op === 'helpt'),
      },
    })
  return (
    <section className="stack" id={plek.id('kaarten')} tabIndex={-1}>
      <h3>{t.kaarten.label}</h3>
      <p className="field-help">{t.kaarten.hulp}</p>
      <ul className="icon-cards">
        {kaarten.map((kaart) => {
          const Beeld = KAART[kaart]
          return (
            <li key={kaart} className="icon-card">
              <IconChoice
                id={plek.id(`kaarten.${kaart}`)}
                label={kaartTekst[kaart]}
                picture={<Beeld aria-hidden="true" size={28} />}
                value={stapels.find((stapel) => nu[stapel].includes(kaart)) ?? null}
                options={stapelKeuzes}
                onChange={(op) => leg(kaart, op)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** In the order of the cards, so that the same piles are always the same value. */
const verleg = (stapel: readonly Kaart[], kaart: Kaart, erop: boolean): Kaart[] =>
  kaarten.filter((een) => (een === kaart ? erop : stapel.includes(een)))

function SmileysVeld({ gesprek, zet, plek }: VormProps) {
  const smileys = gesprek.smileys ?? []
  const lijst = useLijst(smileys, (nieuw) => zet({ smileys: [...nieuw] }))
  const nieuw = (moment: string): Smiley => ({ id: crypto.randomUUID(), moment, gevoel: null })
  return (
    <section className="stack" id={plek.id('smileys')} tabIndex={-1}>
      <h3>{t.smileys.label}</h3>
      <p className="field-help">{t.smileys.hulp}</p>
      {smileys.map((smiley, n) => (
        <div key={smiley.id} className="icon-card stack">
          <Regel
            plek={plekVan(plek, 'smileys', n)}
            veld="moment"
            tekst={t.smileys.item.moment}
            waarde={smiley.moment}
            onChange={(moment) => lijst.wijzig(smiley.id, { moment })}
          />
          <IconChoice
            id={plek.id(`smileys.${n}.gevoel`)}
            label={`${t.smileys.item.gevoel.label}: ${smiley.moment}`}
            labelHidden
            value={smiley.gevoel}
            options={gevoelKeuzes}
            onChange={(gevoel) => lijst.wijzig(smiley.id, { gevoel })}
          />
          <VerwijderKnop
            naam={smiley.moment || wizardTekst.hoorgesprek.moment(n + 1)}
            onPress={() => lijst.verwijder(smiley, smiley.moment, plek.id('smileys'))}
          />
        </div>
      ))}
      <div className="row">
        {smileys.length === 0 && (
          <Button onPress={() => zet({ smileys: dagmomenten.map(nieuw) })}>
            {hoorrechtTekst.zetMomenten}
          </Button>
        )}
        <Button
          icon={<Plus aria-hidden="true" size={18} />}
          disabledReason={lijst.vol}
          onPress={() => lijst.voegToe(nieuw(''), plek.id(`smileys.${smileys.length}.moment`))}
        >
          {hoorrechtTekst.nieuwMoment}
        </Button>
      </div>
    </section>
  )
}
