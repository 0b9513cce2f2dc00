import { CircleCheck, FileText, MessageSquare, PencilLine, Send } from 'lucide-react'
import { Button } from '../button.tsx'
import { formatDate, formatRelative } from '../format.ts'
import { LengthMeter, Meter } from '../progress.tsx'
import { Badge } from '../status.tsx'
import { Card, PageHeader, Section } from '../surfaces.tsx'
import { TabNav } from '../tab-nav.tsx'
import { Term } from '../term.tsx'
import { DefinitionList, Disclosure, Quote, RichText } from '../text.tsx'
import { Timeline } from '../timeline.tsx'

const TEXT = `Noor is een nieuwsgierig en zorgzaam meisje dat graag tekent, leest en met dieren bezig is. Zij leert het best wanneer lesstof zichtbaar wordt gemaakt en stap voor stap wordt aangeboden.

Wat helpt:
- een vaste plek in de klas
- eerst samen beginnen, dan zelf verder
- een rustige plek als het druk wordt`

export function GalleryReading() {
  return (
    <>
      <PageHeader
        over={
          <>
            <Badge icon={CircleCheck} tone="green">
              Gepubliceerd
            </Badge>
            Versie 3
          </>
        }
        title="OPP van Noor van den Berg-Özdemir"
        under="Groep 7 · september 2026 – juli 2027"
        actions={
          <>
            <Button icon={<FileText aria-hidden="true" />}>Exporteer OPP</Button>
            <Button variant="primary" icon={<Send aria-hidden="true" />}>
              Publiceer OPP
            </Button>
          </>
        }
      />
      <TabNav
        label="Leerling"
        tabs={[
          { href: '?blad=lezen', label: 'Overzicht', current: true },
          { href: '?blad=lijst', label: 'Plannen', current: false },
          { href: '?blad=formulier', label: 'Dossier', current: false },
          { href: '?blad=onderdelen', label: 'Inzage', current: false },
        ]}
      />
      <div className="with-aside">
        <div className="stack-l">
          <Card tone="tint">
            <DefinitionList
              facts={[
                { label: 'Verwachte uitstroom', value: 'vmbo gemengde leerweg' },
                { label: 'Mentor', value: 'Sanne de Wit' },
                {
                  label: 'Evaluatie',
                  value: `${formatDate('2027-01-28')} (${formatRelative('2027-01-28', '2027-01-23')})`,
                },
                { label: 'Onderwijstijd', value: '' },
              ]}
            />
          </Card>
          <Card
            title="Wie is Noor?"
            action={
              <Button variant="quiet" icon={<PencilLine aria-hidden="true" />}>
                Bewerk
              </Button>
            }
          >
            <RichText text={TEXT} />
          </Card>
          <Section id="beeld" title="Integratief beeld" intro="Alles bij elkaar, in gewone woorden.">
            <p className="measure">
              Noor heeft moeite met{' '}
              <Term
                word="executieve functies"
                explanation="Wat je nodig hebt om een taak te plannen, te beginnen en af te maken."
              />
              , vooral bij een overgang tussen twee lessen.
            </p>
            <Quote
              text="Ik vind het fijn als juf eerst met mij samen begint. Van drukte krijg ik een vol hoofd."
              by="Noor, 9 september 2026"
            />
          </Section>
          <div className="stack">
            <Disclosure title="Doelen voor dit jaar" count={3} open>
              <RichText text={'- Om hulp vragen\n- Lezen op niveau E6'} />
            </Disclosure>
            <Disclosure title="Wat de school doet" count={5}>
              <RichText text="" />
            </Disclosure>
          </div>
        </div>
        <div className="stack sticky">
          <Card title="Volledigheid" level={2}>
            <div className="stack">
              <Meter label="Wat de wet vraagt" value={7} max={9} detail="7 van 9" />
              <LengthMeter label="Lengte" pages={3.4} />
              <LengthMeter label="Lengte" pages={5.6} />
            </div>
          </Card>
          <Card title="Wat er gebeurde" level={2}>
            <Timeline
              label="Wat er gebeurde"
              items={[
                {
                  key: '1',
                  icon: Send,
                  tone: 'teal',
                  title: 'Versie 3 gepubliceerd',
                  dateTime: '2026-09-12',
                  when: formatDate('2026-09-12'),
                  by: 'Marjan Hoekstra',
                },
                {
                  key: '2',
                  icon: MessageSquare,
                  tone: 'amber',
                  title: 'Vraag van moeder',
                  dateTime: '2026-09-10',
                  when: formatDate('2026-09-10'),
                },
                {
                  key: '3',
                  icon: PencilLine,
                  title: 'Concept gemaakt',
                  dateTime: '2026-09-01',
                  when: formatDate('2026-09-01'),
                  by: 'Marjan Hoekstra',
                },
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  )
}
