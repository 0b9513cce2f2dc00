/** What one agreement says, in the plan's own words: everything that somebody answers to, and nothing else. Pure. */
import { formatDate } from '../../../../ui/format.ts'
import type { Afspraak } from '../../../opp/afspraken.ts'
import { documentTekst } from '../../../opp/document.text.ts'
import { onderdeelTekst } from '../../../opp/opp.text.ts'
import type { OppSnapshot } from '../../../opp/snapshot.schema.ts'
import type { Lezer } from '../../../opp/ui/document/lezer.tsx'
import { wanneerVan } from '../../../opp/ui/document/wanneer.ts'
import { oppVeldtekst } from '../../../opp/velden.text.ts'
import { codesVan, labelVan } from '../../../organisatie/codelijsten.ts'
import { eigenRegels } from '../../../plandelen/eigenveld.ts'
import type { Doel } from '../../../plandelen/plandelen.schema.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { afspraakSoortTekst } from '../../afspraken.text.ts'
import { stapTekst } from '../../stap.text.ts'

type Feit = { readonly label: string; readonly waarde: string }
export interface AfspraakInhoud {
  /** What it is about, on one heading. */
  readonly titel: string
  readonly feiten: readonly Feit[]
  /** What hangs under it: interim goals, needs per person. */
  readonly onder: readonly {
    readonly titel: string
    readonly regels: readonly string[]
    readonly feiten: readonly Feit[]
  }[]
}

const d = documentTekst
const dag = (datum: string | null) => (datum === null ? '' : formatDate(datum))
const gevuld = (feiten: readonly Feit[]) => feiten.filter(({ waarde }) => !isLeeg(waarde))
const alleen = (titel: string, feiten: readonly Feit[] = []): AfspraakInhoud => ({
  titel,
  feiten: gevuld(feiten),
  onder: [],
})
const eerste = (...teksten: readonly string[]) => teksten.find((tekst) => !isLeeg(tekst)) ?? ''

export type Bron = Pick<Lezer, 'inhoud' | 'label' | 'eigenVelden'>

/** An agreement under the number that it has everywhere: where it is asked, read back, on paper and where it is noted. */
export type Genummerd = {
  readonly afspraak: Afspraak
  readonly nummer: number
  readonly inhoud: AfspraakInhoud
}

/** The agreements of a version in its order, each with all of its words. */
export function genummerd(
  afspraken: readonly Afspraak[],
  versie: Pick<OppSnapshot, 'onderdelen' | 'eigenVelden' | 'labels'>,
): readonly Genummerd[] {
  const bron: Bron = {
    inhoud: versie.onderdelen,
    eigenVelden: versie.eigenVelden ?? [],
    label: (lijst, code) => (code === null ? '' : labelVan(lijst, code, versie.labels)),
  }
  return afspraken.map((afspraak, plek) => ({
    afspraak,
    nummer: plek + 1,
    inhoud: afspraakInhoud(afspraak, bron),
  }))
}

export function afspraakInhoud(afspraak: Afspraak, bron: Bron): AfspraakInhoud {
  const { inhoud } = bron
  const [id = ''] = afspraak.items
  const in_ = <T extends { id: string }>(items: readonly T[]) => items.find((item) => item.id === id)
  const naam = afspraakSoortTekst[afspraak.soort]
  switch (afspraak.soort) {
    case 'einddoel':
      return alleen(inhoud.doelen.einddoel)
    case 'doel':
      return vanDoelen(afspraak, bron)
    case 'behoeften':
      return vanBehoeften(afspraak, inhoud.behoeften.items)
    case 'maatregel':
      return vanMaatregel(id, bron)
    case 'programma': {
      const item = in_(inhoud.afwijkingen.onderwijsprogramma.items)
      if (!item) return alleen(naam)
      const soort = bron.label('programma_afwijking', item.soort)
      const titel = [item.vak, soort].filter((deel) => !isLeeg(deel)).join(' · ')
      return alleen(titel === '' ? naam : titel, [
        { label: d.afwijkingen.kop.toelichting, waarde: item.toelichting },
      ])
    }
    case 'vervangend_doel': {
      const v = oppVeldtekst.afwijkingen.vervangendeDoelen.velden.items.item
      const item = in_(inhoud.afwijkingen.vervangendeDoelen.items)
      return item
        ? alleen(naam, [
            { label: v.kerndoel.label, waarde: item.kerndoel },
            { label: v.vervangendDoel.label, waarde: item.vervangendDoel },
          ])
        : alleen(naam)
    }
    case 'onderwijstijd':
      return vanOnderwijstijd(bron)
    case 'faciliteit': {
      const item = in_(inhoud.afwijkingen.faciliteiten)
      if (!item) return alleen(naam)
      const vak = isLeeg(item.vak) ? d.afwijkingen.alleVakken : item.vak
      return alleen(eerste(item.faciliteit, naam), [
        { label: d.afwijkingen.kop.onderdeel, waarde: vak },
        { label: d.afwijkingen.kop.toelichting, waarde: item.toelichting },
      ])
    }
    case 'eigen': {
      const { onderdeel } = afspraak
      const regels = eigenRegels(bron.eigenVelden, onderdeel, inhoud[onderdeel], formatDate)
      return alleen(
        onderdeelTekst[onderdeel].titel,
        regels.map(({ label, tekst }) => ({ label, waarde: tekst })),
      )
    }
  }
}

function vanDoelen({ items, titel }: Afspraak, { inhoud, label }: Bron): AfspraakInhoud {
  const t = d.doelen
  const doelen = items.flatMap((id) => inhoud.doelen.items.find((doel) => doel.id === id) ?? [])
  const kop = (doel: Doel) => eerste(doel.tekst, doel.gewenst, titel)
  const feiten = (doel: Doel) =>
    gevuld([
      { label: t.nu, waarde: doel.beginsituatie },
      { label: t.straks, waarde: isLeeg(doel.tekst) ? '' : doel.gewenst },
      { label: t.meten, waarde: doel.meetwijze },
      { label: t.streefdatum, waarde: dag(doel.streefdatum) },
      {
        label: t.leerlijn,
        waarde: [doel.leerlijn, label('referentieniveau', doel.referentieniveau)]
          .filter((deel) => !isLeeg(deel))
          .join(' · '),
      },
    ])
  const [hoofd, ...tussen] = doelen
  if (!hoofd) return alleen(titel)
  return {
    titel: kop(hoofd),
    feiten: feiten(hoofd),
    onder: tussen.map((doel) => ({
      titel: stapTekst.u.tussendoel,
      regels: [kop(doel)],
      feiten: feiten(doel),
    })),
  }
}

function vanBehoeften({ items }: Afspraak, behoeften: Bron['inhoud']['behoeften']['items']): AfspraakInhoud {
  const eigen = behoeften.filter((b) => items.includes(b.id))
  return {
    titel: afspraakSoortTekst.behoeften,
    feiten: [],
    onder: codesVan('doelgroep').flatMap((wie) => {
      const regels = eigen.filter((b) => b.vanWie === wie).map((b) => b.tekst)
      return regels.length === 0 ? [] : [{ titel: d.behoeften.vanWie[wie], regels, feiten: [] }]
    }),
  }
}

function vanMaatregel(id: string, { inhoud, label }: Bron): AfspraakInhoud {
  const t = d.maatregelen
  const m = inhoud.maatregelen.items.find((item) => item.id === id)
  if (!m) return alleen(afspraakSoortTekst.maatregel)
  const titel = eerste(m.wat, m.verwijzing, m.hoe)
  const voor = inhoud.doelen.items.filter((doel) => m.doelen.includes(doel.id))
  return alleen(titel, [
    {
      label: eerste(label('maatregel_soort', m.soort), afspraakSoortTekst.maatregel),
      waarde: titel === m.verwijzing ? '' : m.verwijzing,
    },
    { label: t.hoe, waarde: titel === m.hoe ? '' : m.hoe },
    { label: t.wie, waarde: m.wie },
    { label: t.wanneer, waarde: wanneerVan(m, label) },
    { label: t.waar, waarde: m.plaats },
    { label: t.waarom, waarde: m.waarom },
    { label: t.geluktAls, waarde: m.geluktAls },
    { label: t.onderbouwing, waarde: m.onderbouwing },
    { label: stapTekst.u.voorDoel, waarde: voor.map((doel) => eerste(doel.tekst, doel.gewenst)).join(' · ') },
  ])
}

function vanOnderwijstijd({ inhoud, label }: Bron): AfspraakInhoud {
  const v = oppVeldtekst.afwijkingen.onderwijstijd.velden
  const tijd = inhoud.afwijkingen.onderwijstijd
  const uren = (n: number | null) => (n === null ? '' : d.afwijkingen.uren(n))
  return alleen(d.afwijkingen.tijd, [
    { label: v.reden.label, waarde: label('onderwijstijd_reden', tijd.reden) },
    { label: v.urenOpSchool.label, waarde: uren(tijd.urenOpSchool) },
    { label: v.urenElders.label, waarde: uren(tijd.urenElders) },
    { label: v.van.label, waarde: dag(tijd.van) },
    { label: v.tot.label, waarde: dag(tijd.tot) },
    { label: v.aanbod.label, waarde: tijd.aanbod },
    { label: v.toetsing.label, waarde: tijd.toetsing },
    { label: v.begeleiding.label, waarde: tijd.begeleiding },
    { label: v.opbouwplan.label, waarde: tijd.opbouwplan },
    { label: v.oudersAkkoord.label, waarde: label('akkoord', tijd.oudersAkkoord) },
    { label: v.isdStatus.label, waarde: label('isd_status', tijd.isdStatus) },
  ])
}
