import { useState } from 'react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { FileDrop } from '../../../../ui/file-drop.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { DefinitionList } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../../web/aanmelden-pagina.tsx'
import { upload } from '../../../../web/api.ts'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import type { controleerBestand } from '../bewijs.commands.ts'
import { besluitZinnen, momentVoluit } from '../bewijs.text.ts'
import type { Controle } from '../controle.schema.ts'
import { foutRegel, oordeelWoorden, controleText as t } from '../controle.text.ts'
import { identiteitZin } from '../identiteit.text.ts'

/** As the server has it (controleer.ts, which is no file for a browser). */
const MAX_BYTES = 20_000_000

/** For whoever has a document: choose it, and hear in plain words what it is worth. */
export function ControleerPagina() {
  useDocumentTitle(t.titel)
  const formulier = useFormulier()
  const [file, setFile] = useState<File>()
  const [gevonden, setGevonden] = useState<Controle>()
  const kies = (gekozen: File) => {
    setFile(gekozen)
    // What was said was about the other file.
    setGevonden(undefined)
  }
  const controleer = () =>
    formulier.verstuur(
      { bestand: file === undefined ? t.kiesEerst : file.size > MAX_BYTES && t.teGroot },
      async () => {
        if (file) setGevonden(await upload<typeof controleerBestand>('POST /controle', {}, file))
      },
    )
  return (
    <VoorDeur>
      <h1>{t.titel}</h1>
      <p>{t.intro}</p>
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormulierFouten formulier={formulier} />
        <FileDrop
          id="bestand"
          label={t.bestand}
          help={t.bestandHulp}
          accept=".pdf,.json,application/pdf,application/json"
          error={formulier.fout('bestand')}
          file={file}
          onFile={kies}
        />
        <div>
          <Button variant="primary" type="submit" onPress={controleer}>
            {t.knop}
          </Button>
        </div>
      </form>
      {gevonden && <Uitslag {...gevonden} />}
      <p className="soft small">{t.privacy}</p>
      <div>
        <Link href="/aanmelden" className={buttonClass('quiet')}>
          {t.aanmelden}
        </Link>
      </div>
    </VoorDeur>
  )
}

const SOORT = { geldig: 'goed', vreemd: 'let_op', 'zonder-zegel': 'info', ongeldig: 'fout' } as const

function Uitslag(gevonden: Controle) {
  const { oordeel, soort, fouten, besluiten, zegel } = gevonden
  return (
    <>
      <Alert kind={SOORT[oordeel]} title={oordeelWoorden[oordeel]} live>
        {oordeel === 'geldig' && <p>{soort === 'pdf' ? t.geldigPdf : t.geldigBewijs}</p>}
        {oordeel === 'vreemd' && <p>{t.vreemd}</p>}
        {oordeel === 'zonder-zegel' && <p>{t.zonderZegel}</p>}
        {oordeel !== 'zonder-zegel' && fouten.length > 0 && (
          <ul>
            {fouten.map((fout) => (
              <li key={JSON.stringify(fout)}>{foutRegel(fout)}</li>
            ))}
          </ul>
        )}
        {oordeel === 'ongeldig' && <p>{t.ongeldig}</p>}
      </Alert>
      {oordeel === 'geldig' && (
        <section className="stack">
          <h2>{t.besluiten}</h2>
          <p className="soft small">{besluiten.length === 0 ? t.geenBesluiten : t.besluitenUitleg}</p>
          {besluiten.map((besluit) => (
            <Besluit key={`${besluit.naam} ${besluit.op}`} {...besluit} />
          ))}
        </section>
      )}
      {zegel && <Zegel zegel={zegel} versieHash={gevonden.versieHash} />}
    </>
  )
}

function Besluit({
  naam,
  relatie,
  besluit,
  op,
  klasse,
  methode,
  aanmelding,
  school,
  sleutelId,
}: Controle['besluiten'][number]) {
  return (
    <div>
      <h3>
        {naam} · {relatie}
      </h3>
      <DefinitionList
        facts={[
          { label: t.besluit, value: besluitZinnen[besluit] },
          { label: t.op, value: momentVoluit(op) },
          { label: t.hoe, value: identiteitZin({ klasse, methode, aanmelding }) },
          { label: t.school, value: school },
          { label: t.sleutel, value: sleutelId },
        ]}
      />
    </div>
  )
}

function Zegel({ zegel, versieHash }: { zegel: NonNullable<Controle['zegel']>; versieHash: string | null }) {
  return (
    <section className="stack">
      <h2>{t.zegelTitel}</h2>
      <DefinitionList
        facts={[
          { label: t.gemaaktDoor, value: zegel.naam },
          { label: t.vingerafdruk, value: zegel.vingerafdruk },
          ...(versieHash === null ? [] : [{ label: t.versie, value: versieHash }]),
        ]}
      />
      <p className="soft small">{zegel.zelfGetekend ? t.zelf : t.nietZelf}</p>
    </section>
  )
}
