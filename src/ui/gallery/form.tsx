import { ArrowLeft, ArrowRight, Frown, Meh, Plus, Smile } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { CheckboxGroup, RadioGroup } from '../choice-groups.tsx'
import { Combobox } from '../combobox.tsx'
import { DateField } from '../date-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileDrop } from '../file-drop.tsx'
import { IconChoice } from '../icon-choice.tsx'
import { NumberField } from '../number-field.tsx'
import { SaveIndicator } from '../save-indicator.tsx'
import { SortableList } from '../sortable-list.tsx'
import { Stepper } from '../stepper.tsx'
import { StickyBar } from '../sticky-bar.tsx'
import { Card, PageHeader } from '../surfaces.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { useAutosave } from '../use-autosave.ts'

const LEGAL = {
  title: 'Dit vraagt de wet',
  text: 'In het plan staat wat het kind helpt en wat het belemmert, zodat iedereen begrijpt waarom deze hulp is gekozen.',
  source: 'Wet op het primair onderwijs, artikel 40a',
}
const GOALS = [
  { id: 'a', text: 'Noor vraagt zelf om hulp als een taak te groot is' },
  { id: 'b', text: 'Noor leest teksten op niveau E6 met begrip' },
  { id: 'c', text: 'Noor werkt vijftien minuten zelfstandig' },
]

export function GalleryForm() {
  const { draft, edit, status, savedAt } = useAutosave(
    'Noor is nieuwsgierig en zorgzaam. Zij leert het best met:\n- plaatjes bij de tekst\n- een vaste volgorde',
    () => Promise.resolve({ kind: 'opgeslagen' }),
  )
  const [name, setName] = useState('')
  const [date, setDate] = useState('2026-09-12')
  const [hours, setHours] = useState<number | undefined>(2.5)
  const [person, setPerson] = useState<'p' | 'j' | 's' | ''>('')
  const [topics, setTopics] = useState<readonly ('l' | 'g' | 't')[]>(['l'])
  const [where, setWhere] = useState<'s' | 't' | ''>('s')
  const [goals, setGoals] = useState<readonly (typeof GOALS)[number][]>(GOALS)
  const [file, setFile] = useState<File>()
  const [feeling, setFeeling] = useState<'b' | 'g' | 'v' | null>('b')
  const [attempt, setAttempt] = useState(0)
  const nameError = name === '' ? 'Vul in wie u hebt gesproken.' : undefined
  return (
    <div className="form">
      <Stepper
        current="analyse"
        steps={[
          { key: 'gegevens', label: 'Algemene gegevens', href: '?blad=formulier', done: true },
          { key: 'analyse', label: 'Analyse', href: '?blad=formulier', done: false },
          { key: 'plan', label: 'Handelingsdeel', done: false },
        ]}
      />
      <PageHeader
        title="Analyse"
        under="Noor van den Berg-Özdemir · groep 7. Schrijf kort en gewoon: ouders lezen mee."
      />
      <ErrorSummary attempt={attempt} errors={nameError ? [{ fieldId: 'naam', message: nameError }] : []} />
      <Card title="Hoe is de pauze?">
        <IconChoice
          id="pauze"
          label="Pauze"
          value={feeling}
          options={[
            { value: 'b', label: 'Blij', icon: Smile, tone: 'green' },
            { value: 'g', label: 'Gewoon', icon: Meh, tone: 'amber' },
            { value: 'v', label: 'Niet blij', icon: Frown, tone: 'red' },
          ]}
          onChange={setFeeling}
        />
      </Card>
      <Card title="Wat zien wij?">
        <div className="stack-l">
          <TextArea
            id="beeld"
            label="Wie is Noor?"
            help="Sterke kanten, interesses, en wat zij zelf belangrijk vindt."
            error={undefined}
            max={140}
            value={draft}
            onChange={edit}
            wettelijk={LEGAL}
          />
          <TextField
            id="naam"
            label="Met wie is gesproken?"
            error={nameError}
            value={name}
            onChange={setName}
          />
          <div className="form-columns">
            <DateField
              id="datum"
              label="Datum van het gesprek"
              error={undefined}
              value={date}
              onChange={setDate}
            />
            <NumberField
              id="uren"
              label="Extra begeleiding"
              optional
              error={undefined}
              value={hours}
              decimals={1}
              unit="uur per week"
              onChange={setHours}
            />
          </div>
          <Combobox
            id="contact"
            label="Contactpersoon"
            help="Typ een deel van de naam."
            error={undefined}
            value={person}
            onChange={setPerson}
            options={[
              { value: 'p', label: 'Petra Smits', help: 'Intern begeleider' },
              { value: 'j', label: 'Joost Verhagen', help: 'Leerkracht groep 7' },
              { value: 's', label: 'Sanne de Wit', help: 'Leerkracht groep 5' },
            ]}
          />
          <CheckboxGroup
            id="onderwerp"
            label="Waar gaat het over?"
            error={undefined}
            inline
            value={topics}
            onChange={setTopics}
            options={[
              { value: 'l', label: 'Leren en denken' },
              { value: 'g', label: 'Gevoel en omgaan met anderen' },
              { value: 't', label: 'Thuis en vrije tijd', help: 'Alleen wat nodig is voor school.' },
            ]}
          />
          <RadioGroup
            id="waar"
            label="Waar speelt het?"
            error={undefined}
            value={where}
            onChange={setWhere}
            options={[
              { value: 's', label: 'Op school' },
              { value: 't', label: 'Thuis' },
            ]}
          />
        </div>
      </Card>
      <Card title="Doelen" action={<Button icon={<Plus aria-hidden="true" />}>Nieuw doel</Button>}>
        <SortableList
          label="Doelen"
          items={goals}
          itemKey={(goal) => goal.id}
          itemName={(goal) => goal.text}
          onReorder={setGoals}
        >
          {(goal) => goal.text}
        </SortableList>
      </Card>
      <FileDrop
        id="bestand"
        label="Bestand"
        help="Een export uit uw systeem."
        error={undefined}
        accept=".xml"
        file={file}
        onFile={setFile}
      />
      <StickyBar start={<SaveIndicator status={status} savedAt={savedAt} />}>
        <Button icon={<ArrowLeft aria-hidden="true" className="flips" />}>Naar Algemene gegevens</Button>
        <Button variant="primary" onPress={() => setAttempt(attempt + 1)}>
          Naar Handelingsdeel
          <ArrowRight aria-hidden="true" className="flips" />
        </Button>
      </StickyBar>
    </div>
  )
}
