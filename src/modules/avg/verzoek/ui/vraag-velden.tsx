import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { type Formulier, FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { WegVraag } from '../../../../web/weg-vraag.tsx'
import { type Doel, TEKST_MAX } from '../verzoek.doel.schema.ts'
import type { DoelKeuze } from '../verzoek.schema.ts'
import { verzoekText } from '../verzoek.text.ts'
import { VERZOEK_SOORTEN, type VerzoekSoort } from '../verzoek.ts'
import { DoelVelden, HELE_DOSSIER } from './doel-velden.tsx'
import { verzoekSleutel } from './verzoek-api.ts'

/** What is asked: the same of who asks it here and of who writes down what came by letter. */
export type Vraag = { readonly soort: VerzoekSoort; readonly doel: Doel; readonly tekst: string }

type Woorden = {
  readonly soort: string
  readonly soorten: Readonly<Record<VerzoekSoort, { readonly naam: string; readonly uitleg?: string }>>
  readonly tekst: string
  readonly tekstHulp: string
  readonly verstuur: string
  readonly klaar: string
  readonly weg: string
}

/** A form for one request: nothing typed is lost without a question, and afterwards stands the request itself. */
export function VraagVelden<Meer extends object>(props: {
  woorden: Woorden
  doelen: readonly DoelKeuze[]
  /** What else is asked, between what it is about and the words. */
  meer?: Meer
  controle?: Parameters<Formulier['verstuur']>[0]
  dienIn: (vraag: Vraag) => Promise<{ id: string }>
  /** Where the request stands that was just made. */
  pad: (id: string) => string
  children?: (formulier: Formulier) => ReactNode
}) {
  const t = props.woorden
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [soort, setSoort] = useState<VerzoekSoort | ''>('')
  const [doel, setDoel] = useState(HELE_DOSSIER)
  const [tekst, setTekst] = useState('')
  const [begin] = useState(() => JSON.stringify([soort, doel, tekst, props.meer]))
  const getypt = begin !== JSON.stringify([soort, doel, tekst, props.meer])
  const verstuurd = useRef(false)
  const verstuur = async () => {
    const controle = {
      soort: soort === '' && verzoekText.vastleggen.kiesSoort,
      ...props.controle,
      tekst: tekst.trim() === '' && verzoekText.vastleggen.vulTekst,
    }
    let id = ''
    const gelukt = await formulier.verstuur(controle, async () => {
      if (soort !== '') id = (await props.dienIn({ soort, doel, tekst })).id
    })
    if (!gelukt) return
    verstuurd.current = true
    await client.invalidateQueries({ queryKey: verzoekSleutel })
    toast(t.klaar)
    await navigate({ href: props.pad(id) })
  }
  return (
    <div className="form">
      <WegVraag houdTegen={() => getypt && !verstuurd.current} bijSluiten={getypt} uitleg={t.weg} />
      <FormulierFouten formulier={formulier} />
      <RadioGroup
        id="soort"
        label={t.soort}
        error={formulier.fout('soort')}
        value={soort}
        options={VERZOEK_SOORTEN.map((value) => {
          const { naam, uitleg } = t.soorten[value]
          return { value, label: naam, ...(uitleg !== undefined && { help: uitleg }) }
        })}
        onChange={setSoort}
      />
      <DoelVelden
        id="doel"
        doel={doel}
        keuzes={props.doelen}
        fout={formulier.fout('doel')}
        onChange={setDoel}
      />
      {props.children?.(formulier)}
      <TextArea
        id="tekst"
        label={t.tekst}
        help={t.tekstHulp}
        error={formulier.fout('tekst')}
        value={tekst}
        onChange={setTekst}
        max={TEKST_MAX}
      />
      <div className="row">
        <Button variant="primary" onPress={verstuur}>
          {t.verstuur}
        </Button>
      </div>
    </div>
  )
}
