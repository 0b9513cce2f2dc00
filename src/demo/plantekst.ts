/** How the plans of the demo are written down, short enough to read them as texts; `maakInhoud` makes real sections of them. */

import type { Hoorgesprek } from '../modules/hoorrecht/hoorrecht.schema.ts'
import type { OnderdeelInhoud, OppInhoud } from '../modules/opp/opp.schema.ts'
import type { CodeVan } from '../modules/organisatie/codelijsten.ts'
import { leegDoel, legeBehoefte, legeFactor, legeMaatregel } from '../modules/plandelen/plandelen.schema.ts'
import type { Datum } from '../platform/datum.ts'
import { vasteId } from './toeval.ts'

/** Days are counted from the day on which the writing began; negative is before it. */
export type Dagen = number
type Domein = CodeVan<'domein'>

export type FactorTekst = readonly [
  soort: '+' | '-',
  context: CodeVan<'factor_context'>,
  domein: Domein,
  bron: CodeVan<'factor_bron'>,
  tekst: string,
  relevantOmdat: string,
]
export type DoelTekst = {
  readonly wie?: CodeVan<'doelgroep'>
  readonly domein?: Domein
  readonly tekst: string
  readonly begin?: string
  readonly gewenst?: string
  readonly meet: string
  readonly op: Dagen
  readonly leerlijn?: string
  readonly niveau?: CodeVan<'referentieniveau'>
  readonly tussen?: readonly (readonly [tekst: string, meet: string, op: Dagen])[]
}
export type MaatregelTekst = {
  readonly wie: string
  readonly door: CodeVan<'uitvoerder'>
  readonly wat: string
  /** Places in the list of goals. */
  readonly doelen: readonly number[]
  readonly hoe?: string
  readonly wanneer: string
  readonly hoeVaak: CodeVan<'intensiteit'>
  readonly minuten?: number
  readonly plaats?: string
  readonly geluktAls: string
  readonly onderbouwing?: string
  /** A part of the basisaanbod or an arrangement, instead of something extra. */
  readonly basis?: string
  readonly arrangement?: string
}
export type Hoortekst =
  | {
      readonly metWie: string
      readonly vorm: CodeVan<'hoorvorm'>
      readonly woorden: string
      readonly punten: readonly (readonly [
        inbreng: string,
        besluit: CodeVan<'hoorbesluit'>,
        waarom: string,
      ])[]
      /** How the pupil was told what was done with it. */
      readonly terug: string
    }
  | {
      readonly reden: CodeVan<'niet_gehoord'>
      readonly toelichting: string
      readonly geprobeerd: string
    }

export type Plantekst = {
  readonly leerroute?: string
  readonly uitstroom: {
    readonly verwacht: CodeVan<'uitstroom'>
    readonly van: CodeVan<'uitstroom'>
    readonly tot: CodeVan<'uitstroom'>
    readonly lwoo?: boolean
    readonly onderbouwing: string
    readonly stroomschema?: string
  }
  readonly kenmerken: readonly (readonly [code: CodeVan<'kenmerk'>, toelichting: string])[]
  /** Without a `duiding` a result is in the pupil's file and not picked for the plan. */
  readonly toetsen: readonly (readonly [
    toets: string,
    vak: string,
    op: Dagen,
    score: number | null,
    niveau: string,
    duiding: string | null,
  ])[]
  readonly externen: readonly (readonly [instantie: string, rol: string, naam: string])[]
  readonly domeinen: readonly (readonly [domein: Domein, behoefte: string])[]
  readonly factoren: readonly FactorTekst[]
  readonly beeld: string
  readonly overleg: {
    readonly vorm: CodeVan<'gespreksvorm'>
    readonly aanwezigen: string
    readonly leraren: string
    readonly leerling: string
    readonly ouders: string
  }
  readonly school: string
  readonly leerling: string
  /** In the order of the family; empty for who has no gezag. */
  readonly ouders: readonly string[]
  readonly hulpverleners?: string
  readonly hoor: Hoortekst
  readonly einddoel: string
  readonly kinddoel: string
  readonly doelen: readonly DoelTekst[]
  readonly behoeften: readonly (readonly [
    wie: CodeVan<'doelgroep'>,
    thema: CodeVan<'behoefte'>,
    tekst: string,
  ])[]
  readonly maatregelen: readonly MaatregelTekst[]
  readonly afwijkingen?: (dag: (n: Dagen) => Datum) => Partial<OnderdeelInhoud<'afwijkingen'>>
  readonly contact: readonly (readonly [hoeVaak: string, met: string, onderwerp: string])[]
  readonly bijlagen: readonly (readonly [titel: string, bron: string, op: Dagen])[]
}

export type Omstandigheid = {
  /** Names the items, so that every demo has the same ids. */
  readonly sleutel: string
  readonly dag: (n: Dagen) => Datum
  /** Ids of the parents in the order of the family. */
  readonly ouderIds: readonly string[]
  /** What the plan began with: names and dates that the school knew. */
  readonly basis: OppInhoud
  readonly besluit: Datum | null
  readonly evaluatie: Datum
  readonly monitor: Datum
}

/** Id of a test result or kenmerk in the pupil's file. */
export const bronId = (sleutel: string, soort: 'toets' | 'kenmerk', i: number) =>
  vasteId(`${sleutel} bron ${soort} ${i}`)

/** A plan text as the content of an OPP. */
export function maakInhoud(t: Plantekst, o: Omstandigheid): OppInhoud {
  const id = (deel: string, i: number) => vasteId<'Item'>(`${o.sleutel} ${deel} ${i}`)
  const citaat = (soort: '+' | '-') =>
    id(
      'factor',
      t.factoren.findIndex((f) => f[0] === soort),
    )
  const { basis, dag } = o
  return {
    algemeen: {
      ...basis.algemeen,
      leerroute: t.leerroute ?? basis.algemeen.leerroute,
      startdatum: dag(21),
      besluitdatum: o.besluit,
      monitormomenten: [{ id: id('monitor', 0), datum: o.monitor }],
      evaluatiedatum: o.evaluatie,
    },
    uitstroom: {
      ...basis.uitstroom,
      verwacht: t.uitstroom.verwacht,
      bandbreedteVan: t.uitstroom.van,
      bandbreedteTot: t.uitstroom.tot,
      lwoo: t.uitstroom.lwoo ?? false,
      onderbouwing: t.uitstroom.onderbouwing,
      geciteerdeFactoren: [citaat('+'), citaat('-')],
      stroomschema: t.uitstroom.stroomschema ?? '',
    },
    gegevens: {
      kenmerken: t.kenmerken.map(([kenmerk, toelichting], i) => ({
        id: id('kenmerk', i),
        bronId: bronId(o.sleutel, 'kenmerk', i),
        kenmerk,
        toelichting,
      })),
      toetsresultaten: t.toetsen.flatMap(([toets, vakgebied, op, score, niveau, duiding], i) =>
        duiding === null
          ? []
          : [
              {
                id: id('toets', i),
                bronId: bronId(o.sleutel, 'toets', i),
                toets,
                vakgebied,
                datum: dag(op),
                score: score === null ? '' : String(score),
                niveau,
                duiding,
              },
            ],
      ),
    },
    betrokkenen: {
      partijen: t.externen.map(([instantie, rol, contactpersoon], i) => ({
        id: id('partij', i),
        instantie,
        rol,
        contactpersoon,
        email: '',
        telefoon: '',
        toestemming: 'ja',
        toestemmingOp: dag(-2),
      })),
    },
    factoren: {
      domeinen: t.domeinen.map(([domein, ondersteuningsbehoefte], i) => ({
        id: id('domein', i),
        domein,
        ondersteuningsbehoefte,
      })),
      items: t.factoren.map(([soort, context, domein, bron, tekst, relevantOmdat], i) => ({
        ...legeFactor(id('factor', i), soort === '+' ? 'bevorderend' : 'belemmerend', context),
        domein,
        bron,
        tekst,
        relevantOmdat,
        datum: dag(-14 + (i % 3) * 4),
        ...(bron === 'derde' ? { toestemmingDoor: 'Ouders met gezag', toestemmingOp: dag(-2) } : {}),
      })),
    },
    beeld: { tekst: t.beeld },
    overleg: { datum: dag(9), ...t.overleg },
    zienswijzen: {
      ...basis.zienswijzen,
      school: stem(t.school, dag(9)),
      leerling: stem(t.leerling, dag(8)),
      ouders: basis.zienswijzen.ouders.map((ouder) => {
        const tekst = t.ouders[o.ouderIds.indexOf(ouder.ouderId ?? '')] ?? ''
        return tekst === '' ? ouder : { ...ouder, ...stem(tekst, dag(9)) }
      }),
      hulpverleners: t.hulpverleners ? stem(t.hulpverleners, dag(6)) : basis.zienswijzen.hulpverleners,
    },
    doelen: { einddoel: t.einddoel, kinddoel: t.kinddoel, items: doelItems(t, o) },
    behoeften: {
      items: t.behoeften.map(([wie, thema, tekst], i) => ({
        ...legeBehoefte(id('behoefte', i), wie),
        thema,
        tekst,
      })),
    },
    maatregelen: {
      items: t.maatregelen.map((m, i) => ({
        ...legeMaatregel(id('maatregel', i), m.door),
        soort: m.basis
          ? 'verwijzing_basisaanbod'
          : m.arrangement
            ? 'verwijzing_arrangement'
            : 'extra_individueel',
        verwijzing: m.basis ?? m.arrangement ?? '',
        wie: m.wie,
        wat: m.wat,
        doelen: m.doelen.map((n) => id('doel', n)),
        hoe: m.hoe ?? '',
        wanneer: m.wanneer,
        intensiteit: m.hoeVaak,
        minutenPerWeek: m.minuten ?? null,
        begin: dag(21),
        einde: o.evaluatie,
        plaats: m.plaats ?? '',
        geluktAls: m.geluktAls,
        onderbouwing: m.onderbouwing ?? '',
      })),
    },
    afwijkingen: { ...basis.afwijkingen, ...t.afwijkingen?.(dag) },
    contact: {
      personen: basis.contact.personen,
      momenten: t.contact.map(([hoeVaak, met, onderwerp], i) => ({
        id: id('moment', i),
        datum: null,
        hoeVaak,
        met,
        onderwerp,
      })),
    },
    bijlagen: {
      items: t.bijlagen.map(([titel, bron, op], i) => ({
        id: id('bijlage', i),
        titel,
        bron,
        datum: dag(op),
      })),
    },
  }
}

const stem = (tekst: string, datum: Datum) => ({ tekst, goedBegrepen: true, datum })

function doelItems(t: Plantekst, o: Omstandigheid): OnderdeelInhoud<'doelen'>['items'] {
  return t.doelen.flatMap((d, i) => {
    const boven = vasteId(`${o.sleutel} doel ${i}`)
    const soort = { voorWie: d.wie ?? ('leerling' as const), domein: d.domein ?? null }
    return [
      {
        ...leegDoel(boven),
        ...soort,
        tekst: d.tekst,
        beginsituatie: d.begin ?? '',
        gewenst: d.gewenst ?? '',
        meetwijze: d.meet,
        streefdatum: o.dag(d.op),
        leerlijn: d.leerlijn ?? '',
        referentieniveau: d.niveau ?? null,
      },
      ...(d.tussen ?? []).map(([tekst, meetwijze, op], n) => ({
        ...leegDoel(vasteId(`${o.sleutel} tussendoel ${i} ${n}`), boven),
        ...soort,
        tekst,
        meetwijze,
        streefdatum: o.dag(op),
      })),
    ]
  })
}

/** The hoorgesprek of a plan text, held a day before the talk with the parents. */
export function maakHoorgesprek(t: Plantekst, o: Pick<Omstandigheid, 'sleutel' | 'dag'>): Hoorgesprek {
  const { hoor } = t
  if ('reden' in hoor)
    return {
      uitkomst: 'niet_gehoord',
      datum: o.dag(8),
      reden: hoor.reden,
      toelichting: hoor.toelichting,
      hoeGeprobeerd: hoor.geprobeerd,
    }
  return {
    uitkomst: 'gehoord',
    datum: o.dag(8),
    metWie: hoor.metWie,
    vorm: hoor.vorm,
    doorLeerlingGekozen: true,
    eigenWoorden: hoor.woorden,
    goedBegrepen: true,
    punten: hoor.punten.map(([inbreng, besluit, waarom], i) => ({
      id: vasteId(`${o.sleutel} hoorpunt ${i}`),
      inbreng,
      besluit,
      waarom,
    })),
  }
}
