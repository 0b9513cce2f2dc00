import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import type { GroepAntwoord, SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import { organisatieApi } from './organisatie-api.ts'

const t = organisatieText.groepen

/** Makes a group, or changes one: also to let it laatsteDag and to bring it back. */
export function GroepDialoog(props: {
  jaar: SchooljaarAntwoord
  groep: GroepAntwoord | null
  onKlaar: () => void
}) {
  const { jaar, groep, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('groep-')
  const tegelijk = useTegelijk(groep)
  const [naam, setNaam] = useState(groep?.naam ?? '')
  const [soort, setSoort] = useState<'groep' | 'samengesteld'>(groep?.soort ?? 'groep')
  const [jaargroep, setJaargroep] = useState(groep?.jaargroep ?? '')
  const bewaar = async (vervallenOp: string | null, gezegd: string) => {
    const body = { naam, soort, jaargroep: jaargroep.trim() || null }
    const gelukt = await formulier.verstuur({ 'groep-naam': naam.trim() === '' && t.vulIn.naam }, () =>
      groep === null
        ? organisatieApi.voegGroepToe({ params: { schooljaarId: jaar.id }, body })
        : tegelijk.stuur({ ...body, vervallenOp }, (was) =>
            organisatieApi.wijzigGroep({
              params: { groepId: groep.id },
              body: { ...body, vervallenOp, was },
            }),
          ),
    )
    if (!gelukt) return
    await Promise.all([
      client.invalidateQueries({ queryKey: ['groepen'] }),
      client.invalidateQueries({ queryKey: ['schooljaren'] }),
    ])
    toast(gezegd)
    onKlaar()
  }
  // Saving the rest leaves this as it is, also when a colleague just changed it.
  const laatsteDag = typeof tegelijk.was.vervallenOp === 'string' ? tegelijk.was.vervallenOp : null
  const vervallen = groep !== null && groep.vervallenOp !== null
  return (
    <FormulierDialoog
      titel={groep === null ? t.nieuwTitel : t.wijzigTitel(groep.naam)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={() => bewaar(laatsteDag, groep === null ? t.toegevoegd(naam) : t.bewaard(naam))}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ ...t, vervallenOp: t.laatVervallen }}
        toon={(veld, waarde) =>
          veld !== 'soort' ? undefined : waarde === 'groep' ? t.soortGroep : t.soortSamengesteld
        }
        onKies={(veld, waarde) => {
          if (veld === 'naam') setNaam(String(waarde))
          if (veld === 'jaargroep') setJaargroep(String(waarde))
          if (veld === 'soort') setSoort(waarde === 'groep' ? 'groep' : 'samengesteld')
        }}
      />
      <TextField
        id="groep-naam"
        label={t.naam}
        help={t.naamHulp}
        error={formulier.fout('groep-naam')}
        value={naam}
        onChange={setNaam}
        max={64}
        short
      />
      <RadioGroup
        id="groep-soort"
        label={t.soort}
        error={formulier.fout('groep-soort')}
        value={soort}
        options={[
          { value: 'groep', label: t.soortGroep },
          { value: 'samengesteld', label: t.soortSamengesteld },
        ]}
        onChange={setSoort}
      />
      <TextField
        id="groep-jaargroep"
        label={t.jaargroep}
        help={t.jaargroepHulp}
        optional
        error={formulier.fout('groep-jaargroep')}
        value={jaargroep}
        onChange={setJaargroep}
        max={8}
        short
      />
      {groep !== null && (
        <div className="stack">
          {!vervallen && <p className="soft small">{t.vervalGevolg}</p>}
          <div>
            {vervallen ? (
              <Button onPress={() => bewaar(null, t.hersteld(naam))}>{t.herstel}</Button>
            ) : (
              <Button onPress={() => bewaar(inAmsterdam(new Date()), t.vervalt(naam))}>
                {t.laatVervallen}
              </Button>
            )}
          </div>
        </div>
      )}
    </FormulierDialoog>
  )
}
