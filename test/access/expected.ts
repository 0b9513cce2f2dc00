/**
 * Who may do what: written by hand from what the school agreed on, never taken from the rights table or the policies.
 *
 * A row is `own pupil | other pupil`: seen from group 5A, own = a pupil of 5A, other = a pupil of 5B of the same school.
 * A row with one column is about the school, not about a pupil. Each person has a fixed place:
 *
 *     b beheerder          z zorgcoordinator     v vakdocent               P ouder with gezag over the own pupil
 *     d directeur          l leerlingbegeleider  c cvb_lid                 X ouder_zonder_gezag of the own pupil
 *     t teamleider of 5A   m mentor of 5A        a leerlingadministratie   Q ouder_ander, of the other pupil
 *                          o onderwijsassistent  f fg                      L leerling, the own pupil itself
 *                                                                          G gast: signs for the own pupil by a link and a code
 *
 *     letter  may: the answer is never 401, 403 or 404 (the state of the thing may still say no)
 *     -       403: they see the thing, and may not do this
 *     .       404: it does not exist for them, in the same words as an id that never was
 *     ~       404: they see the thing, but this of it isn't there for them
 *
 * What stands in no row: everything of another school is 404 for everybody here, and who isn't signed in gets 401
 * everywhere but in `PUBLIC` (public.ts).
 */
export const COLUMNS = 'bdtzlmovcaf PXQLG'

// biome-ignore format: a table is read by its columns
export const expected: Readonly<Record<string, string>> = {
  // The school                             bdtzlmovcaf PXQLG
  'organisatie.school-lezen':              'bdtzlmovcaf -----',
  'organisatie.school-wijzigen':           'b---------- -----',
  'organisatie.back-up-lezen':             'b---------- -----',
  'organisatie.huisstijl-lezen':           'bdtzlmovcaf PXQL-',
  'organisatie.logo-ophalen':              'bdtzlmovcaf PXQL-',
  'organisatie.logo-plaatsen':             'b---------- -----',
  'organisatie.logo-verwijderen':          'b---------- -----',
  'organisatie.schooljaren-lezen':         'bdtzlmovcaf -----',
  'organisatie.schooljaar-toevoegen':      'b---------- -----',
  'organisatie.schooljaar-wijzigen':       'b---------- ....-',
  'organisatie.vakanties-lezen':           'bdtzlmovcaf -----',
  'organisatie.vakantie-toevoegen':        'b---------- ....-',
  'organisatie.vakantie-wijzigen':         'b---------- ....-',
  'organisatie.vakantie-verwijderen':      'b---------- ....-',
  'organisatie.vakanties-kopieren':        'b---------- ....-',
  'organisatie.normen-lezen':              'b---------- -----',
  'organisatie.normen-wijzigen':           'b---------- -----',
  'organisatie.bewaartermijnen-wijzigen':  'b---------- -----',
  'organisatie.codelijsten':               'bdtzlmovcaf PXQL-',
  'organisatie.codelijst-bewaren':         'b---------- -----',
  'organisatie.codelijst-herstellen':      'b---------- -----',
  'organisatie.medewerkernamen':           'bdtzlmovcaf -----',
  'organisatie.groepen-lezen':             'bdtzlmovcaf ....-',
  'organisatie.groep-toevoegen':           'b---------- ....-',
  'organisatie.groep-wijzigen':            'b---------- ....- | b---------- ....-',
  'organisatie.groepmedewerker-koppelen':  'b---------- ....- | b---------- ....-',
  'organisatie.groepmedewerker-wijzigen':  'b---------- ....- | b---------- ....-',
  'organisatie.groepmedewerker-beeindigen':'b---------- ....- | b---------- ....-',
  'werklijst.vandaag':                     'bdtzlmovcaf -----',

  // The way in                             bdtzlmovcaf PXQLG
  'toegang.aanmelden':                     'bdtzlmovcaf PXQLG',
  'toegang.afmelden':                      'bdtzlmovcaf PXQLG',
  'toegang.sessie-lezen':                  'bdtzlmovcaf PXQLG',
  'toegang.sessie-bekijken':               'bdtzlmovcaf PXQLG',
  'toegang.tweede-stap':                   'bdtzlmovcaf PXQL-', // signed in fully: nothing to do any more
  'toegang.uitdaging':                     'bdtzlmovcaf PXQL-',
  'toegang.passkey-uitdaging':             'bdtzlmovcaf PXQLG',
  'toegang.passkey-aanmelden':             'bdtzlmovcaf PXQLG',
  'toegang.bevestigen':                    'bdtzlmovcaf PXQL-',
  // The own account: by everybody, of nobody else
  'toegang.account-lezen':                 'bdtzlmovcaf PXQL-',
  'toegang.authenticator-beginnen':        'bdtzlmovcaf PXQL-',
  'toegang.authenticator-instellen':       'bdtzlmovcaf PXQL-',
  'toegang.authenticator-verwijderen':     '........... ....-', // there is none
  'toegang.herstelcodes-vernieuwen':       '........... ....-',
  'toegang.passkey-beginnen':              'bdtzlmovcaf PXQL-',
  'toegang.passkey-toevoegen':             'bdtzlmovcaf PXQL-',
  'toegang.passkey-hernoemen':             '........... ....-',
  'toegang.passkey-verwijderen':           '........... ....-',
  'toegang.wachtwoord-wijzigen':           'bdtzlmovcaf PXQL-',
  'toegang.herstel-vragen':                'bdtzlmovcaf PXQLG',
  'toegang.herstel-bekijken':              'bdtzlmovcaf PXQLG',
  'toegang.herstel-gebruiken':             'bdtzlmovcaf PXQLG',
  'toegang.sessie-eindigen':               '........... ....-', // nobody's
  'toegang.overal-afmelden':               'bdtzlmovcaf PXQL-',
  'toegang.meldingen-gezien':              'bdtzlmovcaf PXQL-',
  'toegang.code-geven':                    '----------- PXQ--',
  'toegang.betrekking-kiezen':             'b.......... ....-', // the relation of the beheerder
  'toegang.uitnodiging-bekijken':          'bdtzlmovcaf PXQLG | bdtzlmovcaf PXQLG',
  'toegang.uitnodiging-aannemen':          'bdtzlmovcaf PXQLG',
  'toegang.uitnodiging-koppelen':          'bdtzlmovcaf PXQL-',
  'toegang.inrichten':                     '----------- -----', // there is a school already
  // Inviting a parent: by who sees parents and manages them.
  'toegang.uitnodigen':                    '.--z--...a. -...- | .-.z.....a. ..-.-',
  'toegang.uitnodigen @leerling':          '---zlm---a. -..-- | --.z....-a. ..-.-',
  'toegang.uitnodigen @medewerker':        'b---------- ....-',
  'toegang.uitnodiging-intrekken':         '.--z--...a. -...- | .-.z.....a. ..-.-',
  'toegang.leerling-accounts':             '---zlm---a. -..-- | --.z....-a. ..-.-',

  // The account of the school: who sets the provider; everybody ties the own account only
  'toegang.oidc-scholen':                  'bdtzlmovcaf PXQLG',
  'toegang.oidc-beginnen':                 'bdtzlmovcaf PXQLG',
  'toegang.oidc-afronden':                 'bdtzlmovcaf PXQLG',
  'toegang.bevestigen-via-school':         'bdtzlmovcaf PXQL-',
  'toegang.oidc-lezen':                    'b---------- -----',
  'toegang.oidc-wijzigen':                 'b---------- -----',
  'toegang.oidc-controleren':              'b---------- -----',
  'toegang.identiteiten-lezen':            'bdtzlmovcaf PXQL-',
  'toegang.identiteit-koppelen':           'bdtzlmovcaf PXQL-',
  'toegang.identiteit-ontkoppelen':        'bdtzlmovcaf PXQL-',

  // Staff: what gives access is the beheerder's alone
  'toegang.medewerkers-lezen':             'b---------- -----',
  'toegang.medewerker-lezen':              'b---------- ....-',
  'toegang.medewerker-toevoegen':          'b---------- -----',
  'toegang.medewerker-wijzigen':           'b---------- ....-',
  'toegang.medewerker-uit-dienst':         'b---------- ....-',
  'toegang.medewerker-in-dienst':          'b---------- ....-',
  'toegang.factor-herstellen':             'b---------- ....-',
  'toegang.rechten-lezen':                 'b---------- -----',
  'toegang.rol-geven':                     'b---------- ....-',
  'toegang.rol-wijzigen':                  'b---------- ....-',
  'toegang.rol-beeindigen':                'b---------- ....-',
  'toegang.leerling-koppelen':             'b---------. -..-- | b-.-....--. ..-.-',
  'toegang.leerling-ontkoppelen':          'b---------. -..-- | b-.-....--. ..-.-',

  // Mail: its words and whether it went, by who runs the school; the mailbox is the demo's
  'berichten.lijst':                       'b---------- -----',
  'berichten.opnieuw-verzenden':           '........... ....-', // an id that never was; see berichten.api.test.ts
  'berichten.mailteksten-lezen':           'b---------- -----',
  'berichten.mailtekst-wijzigen':          'b---------- -----',
  'berichten.mailtekst-terugzetten':       'b---------- -----',
  'berichten.mailinstelling-wijzigen':      'b---------- -----',
  'berichten.eigen-lijst':                  'bdtzlmovcaf PXQL-',
  'berichten.ongelezen':                    'bdtzlmovcaf PXQLG',
  'berichten.gelezen':                      '........... ....-', // an id that never was; see melding.api.test.ts
  'berichten.alles-gelezen':                'bdtzlmovcaf PXQL-',
  'berichten.postvak':                     'bdtzlmovcaf PXQLG',

  // Evidence: what checks it is public, or nobody outside could
  'ondertekening.sleutels':                'bdtzlmovcaf PXQLG',
  'ondertekening.controleren':             'bdtzlmovcaf PXQLG',
  'ondertekening.gast-bekijken':           'bdtzlmovcaf PXQLG',
  'ondertekening.gast-code-vragen':        'bdtzlmovcaf PXQLG',
  'ondertekening.gast-aanmelden':          'bdtzlmovcaf PXQLG',
  'ondertekening.instelling-lezen':        'b---------- -----',
  'ondertekening.instelling-wijzigen':     'b---------- -----',
  'ondertekening.sms-proberen':            'b---------- -----',
  'toegang.recht-zetten':                  'b---------- -----',
  'toegang.rechten-herstellen':            'b---------- -----',
  'toegang.waarneming-geven':              'b---------- ....-',
  'toegang.waarneming-verlengen':          'b---------- ....-',
  'toegang.waarneming-beeindigen':         'b---------- ....-',
  'toegang.herziening-lezen':              'bd--------- -----',
  'toegang.herziening-besluiten':          'bd--------- ....-',
  'toegang.matrix-soll':                   'bd--------- -----',
  'toegang.matrix-ist':                    'bd--------- -----',

  // An emergency: who sees own groups only may open another dossier; others look at it afterwards
  'toegang.noodtoegang-zoeken':            '--t-lm----- -----',
  'toegang.noodtoegang-openen':            '--t-lm----. -..-- | --t-lm..--. ..-.-',
  'toegang.noodtoegang-lopend':            '--t-lm----- -----',
  'toegang.noodtoegang-beeindigen':        '.-.-.m....- ....-', // of the mentor
  'toegang.noodtoegang-nakijken':          '.d.z.-....f ....-',
  'toegang.noodtoegangen-lezen':           '-d-z------f -----',
  // Who has access and who looked: by who watches over it, the fg without seeing a pupil
  'toegang.dossier-toegang':               'bd-z------f -..-- | bd.z....--f ..-.-',
  'audit.inzage-leerling':                 '-d-z------f -..-- | -d.z....--f ..-.-',
  'audit.inzage-medewerker':               '-d--------f ....-',
  'audit.inzage-eigen':                    'bdtzlmovcaf PXQL-',
  'audit.inzage-gezin':                    '----------. P..L- | --.-....--. ..Q.-',
  'audit.leerling-zoeken':                 '-d-z------f -----',
  'audit.uitschieters':                    '----------f -----',
  'audit.controleren':                     '----------f -----',
  'audit.exporteren':                      '-d--------f -----',

  // Keeping and destroying: the directeur decides, the fg looks on
  'avg.bewaren-lezen':                     '-d--------f -----',
  'avg.lijst-lezen':                       '.d........f ....-',
  'avg.voorstel-maken':                    '-d--------- -----',
  'avg.dossier-uitsluiten':                '.d........- ....-',
  'avg.dossier-weer-opnemen':              '.d........- ....-',
  'avg.lijst-tekenen':                     '.d........- ....-',
  'avg.bewaarplicht-opleggen':             '-d--------. -..-- | -d.-....--. ..-.-',
  'avg.bewaarplicht-opheffen':             '.d........- ....- | .d........- ....-',
  // Requests about data: asked by who it is about, handled by directeur and zorgcoordinator, the fg looks on. Under sixteen
  // (L here) the parents ask; one parent never sees what another asked.
  'avg.verzoeken-lezen':                   '-d-z------f -----',
  'avg.verzoek-lezen':                     '.d.z......f P...- | .d.z......f ..Q.-',
  'avg.leerling-verzoeken-lezen':          '-d-z------. P..L- | -d.z....--. ..Q.-',
  'avg.verzoek-indienen':                  '----------. P..-- | --.-....--. ..Q.-',
  'avg.verzoek-vastleggen':                '-d-z------. -..-- | -d.z....--. ..-.-',
  'avg.verzoek-behandelen':                '.d.z......- -...- | .d.z......- ..-.-',
  'avg.verzoek-identiteit':                '.d.z......- -...- | .d.z......- ..-.-',
  'avg.verzoek-verlengen':                 '.d.z......- -...- | .d.z......- ..-.-',
  'avg.verzoek-besluiten':                 '.d.z......- -...- | .d.z......- ..-.-',
  'avg.verzoek-intrekken':                 '.d.z......- P...- | .d.z......- ..Q.-',
  'avg.pakketten-lezen':                  '-d--------f -----',
  'avg.pakket-aanvragers':                '-d--------. -..-- | -d.-....--. ..-.-',
  'avg.pakket-maken':                     '-d--------. -..-- | -d.-....--. ..-.-',
  'avg.pakket-lezen':                     '.d........- ....- | .d........- ....-',
  'avg.pakket-beslissen':                 '.d........- ....- | .d........- ....-',
  'avg.pakket-tekenen':                   '.d........- ....- | .d........- ....-',
  'avg.pakket-ophalen':                   '.d........- ....- | .d........- ....-',
  'avg.pakket-overhandigen':              '.d........- ....- | .d........- ....-',
  'avg.pakket-intrekken':                 '.d........- ....- | .d........- ....-',
  // A restriction of one kenmerk: known to who handles, who watches and who asked.
  'avg.beperking-opleggen':                '.d.z......- -...- | .d.z......- ..-.-',
  'avg.beperking-aankondigen':             '.d.z......- ....- | .d.z......- ....-',
  'avg.beperking-opheffen':                '.d.z......- ....- | .d.z......- ....-',
  'avg.passage-betwisten':                 '.d.z......- P...- | .d.z......- ..Q.-',
  'avg.verzoek-uitvoeren':                 '.d.z......- -...- | .d.z......- ..-.-',
  // Seen by who reads the passage, here contact data; lifted by who handles.
  'avg.betwisting-opheffen':               '.d-z--..-.- ....- | .d.z....-.- ....-',
  'avg.beperkingen-lezen':                 '-d-z------. P..L- | -d.z....--. ..Q.-',

  // Import: by who keeps the pupils; roles from a file by the beheerder
  'import.inlezen':                        'b--------a- -----',
  'import.lijst':                          'b--------a- -----',
  'import.suggesties-lezen':               'b---------- -----',
  'import.suggesties-besluiten':           'b---------- -----',
  'import.csv-bekijken':                   'b--------a- -----',
  'import.csv-inlezen':                    '---------a- -----',
  'import.indelingen-lezen':               'b--------a- -----',
  'import.indeling-bewaren':               'b--------a- -----',
  'import.indeling-hernoemen':             'b........a. ....-',
  'import.indeling-verwijderen':           'b........a. ....-',
  'import.lezen':                          'b........a. ....-',
  'import.wijzigingen-lezen':              'b........a. ....-',
  'import.bevestigen':                     'b........a. ....-',
  'import.annuleren':                      'b........a. ....-',
  'import.terugdraaien':                   'b........a. ....-',

  // The pupil                              bdtzlmovcaf PXQLG  bdtzlmovcaf PXQLG
  'leerling.lijst':                        'bdtzlmovca- -----',
  'leerling.zoeken':                       'bdtzlmovca- -----',
  'leerling.gesloten-lijst':               'bdtzlmovca- -----', // the own pupils only
  'leerling.gesloten-lezen':               'bdtzlmovca. -..-- | bd.z....ca. ..-.-',
  'leerling.groep-lezen':                  'bdtzlmovca- ....- | bdtzlmovca- ....-', // without pupils out of reach
  'leerling.lezen':                        'bdtzlmovca. -..-- | bd.z....ca. ..-.-',
  'leerling.betrokkenen-lezen':            'bdtzlmovca. -..-- | bd.z....ca. ..-.-',
  'leerling.wijzigen':                     '---zlm---a. -..-- | --.z....-a. ..-.-',
  'leerling.uitschrijven':                 '---zlm---a. -..-- | --.z....-a. ..-.-',
  'leerling.weer-inschrijven':             '---zlm---a. -..-- | --.z....-a. ..-.-',
  // A place in a group opens the dossier to its staff: by who keeps all pupils.
  'leerling.inschrijving-wijzigen':        '---z-----a. -..-- | --.z....-a. ..-.-',
  'leerling.toevoegen':                    '---z-----a- ....- | ---z-----a- ....-',
  'berichten.post-lezen':                  '---zlm----. -..-- | --.z....--. ..-.-',
  'leerling.tijdlijn':                     '-dtzlm--c-. -..-- | -d.z....c-. ..-.-',
  'leerling.ouders-zoeken':                '---z-----a. -..-- | --.z....-a. ..-.-',
  'leerling.ouder-toevoegen':              '---z-----a. -..-- | --.z....-a. ..-.-',
  // A parent knows the own relation; the other parent and the pupil don't.
  'leerling.ouder-wijzigen':               '.--z--...a. -...- | .-.z.....a. ..-.-',
  'leerling.ouder-verwijderen':            '.--z--...a. -...- | .-.z.....a. ..-.-',
  // Who makes the plan with the parents; the administration keeps addresses, not disagreements.
  'leerling.bezwaar-vastleggen':           '.--z--...-. -...- | .-.z.....-. ..-.-',
  'leerling.bezwaar-intrekken':            '.--z--...-. -...- | .-.z.....-. ..-.-',
  'leerling.toegang-vastleggen':           '.--z--...-. -...- | .-.z.....-. ..-.-',
  'leerling.toegang-intrekken':            '.--z--...-. -...- | .-.z.....-. ..-.-',
  // The pupil says who reads along from eighteen on: of the own parents, and nobody else says it there.
  'leerling.mijn-toegang':                 '........... ...L-',
  'leerling.mijn-toegang-geven':           '........... ...L- | ........... ....-',
  'leerling.mijn-toegang-intrekken':       '........... ...L- | ........... ....-',
  // What plans pick from: written by who writes plans, read by who reads concepts
  'leerling.gegevens-lezen':               '-dtzlm--c-. -..-- | -d.z....c-. ..-.-',
  'leerling.extern-bewaren':               '---zlm----. -..-- | --.z....--. ..-.-',
  'leerling.kenmerk-bewaren':              '---zlm----. -..-- | --.z....--. ..-.-',
  'leerling.toets-bewaren':                '---zlm----. -..-- | --.z....--. ..-.-',
  'leerling.extern-verwijderen':           '.--zlm..-.. ....- | .-.z....-.. ....-',
  'leerling.kenmerk-verwijderen':          '.--zlm..-.. ....- | .-.z....-.. ....-',
  'leerling.toets-verwijderen':            '.--zlm..-.. ....- | .-.z....-.. ....-',

  // Attachments: read by who reads concepts, kept by who writes plans
  'leerling.betwistingen-lezen':           'bdtzlmovca. P..L- | bd.z....ca. ..Q.-',
  'dossier.bijlagen-lezen':                '-dtzlm--c-. -..-- | -d.z....c-. ..-.-',
  'dossier.bijlage-toevoegen':             '---zlm----. -..-- | --.z....--. ..-.-',
  'dossier.bijlage-ophalen':               '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'dossier.bijlage-verwijderen':           '.--zlm..-.. ....- | .-.z....-.. ....-',

  // Reading a plan                         bdtzlmovcaf PXQLG  bdtzlmovcaf PXQLG
  // The school's own fields: how the school is shaped
  'opp.eigenvelden-lezen':                 'b---------- -----',
  'opp.eigenveld-toevoegen':               'b---------- -----',
  'opp.eigenveld-wijzigen':                'b---------- ....-',
  'opp.eigenvelden-ordenen':               'b---------- -----',
  'opp.eigenveld-verwijderen':             'b---------- ....-',
  'opp.lijst':                             '-dtzlmo-c-- -----',
  'opp.mijn-plannen':                      '----------- PXQL-', // empty without gezag
  'opp.lezen':                             '.dtzlmo.c.. -..-- | .d.z....c.. ..-.-',
  'opp.lezen @concept':                    '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'opp.versie-lezen':                      '.dtzlmo.c.. P..LG | .d.z....c.. ..Q..',
  'opp.verschil-lezen':                    '.dtzlmo.c.. P..L- | .d.z....c.. ..Q.-',
  'opp.versie-kaart':                      '.dtzlmo.c.. P..L- | .d.z....c.. ..Q.-',
  'opp.gespreksstuk-lezen':                '.dtzlm~.c.. P..L- | .d.z....c.. ..Q.-',
  'opp.gespreksstuk-lezen @concept':       '.~~~~~..~.. ....- | .~.~....~.. ....-', // not shared with anybody
  'opp.lesadviezen-lezen':                 '-dtzlmovc-. -..-- | -d.z....c-. ..-.-',
  // The concept and how it came about
  'opp.revisies-lezen':                    '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'opp.revisies-lezen @concept':           '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'opp.revisie-lezen':                     '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'opp.vorige-lezen':                      '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'opp.wijzigingen-lezen':                 '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'opp.lengte-meten':                      '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'opp.lengte-meten @concept':             '.dtzlm..c.. ....- | .d.z....c.. ....-',

  // Writing a plan: IB, begeleider, mentor bdtzlmovcaf PXQLG  bdtzlmovcaf PXQLG
  'opp.maken':                             '---zlm----. -..-- | --.z....--. ..-.-',
  'opp.onderdeel-bewaren':                 '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'opp.onderdeel-bewaren @concept':        '.--zlm..-.. ....- | .-.z....-.. ....-',
  'opp.onderdeel-herstellen':              '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'opp.delen':                             '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'opp.delen @concept':                    '.--zlm..-.. ....- | .-.z....-.. ....-',
  'opp.delen-stoppen':                     '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'hoorrecht.bewaren':                     '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'hoorrecht.bewaren @concept':            '.--zlm..-.. ....- | .-.z....-.. ....-',
  'hoorrecht.beginnen':                   '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'hoorrecht.beginnen @concept':          '.--zlm..-.. ....- | .-.z....-.. ....-',
  'hoorrecht.lijst':                      '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'hoorrecht.lijst @concept':             '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'hoorrecht.terugkoppelen':               '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'hoorrecht.kaart':                       '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'hoorrecht.kaart @concept':              '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'overleg.lijst':                         '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'overleg.lijst @concept':                '.dtzlm..c.. ....- | .d.z....c.. ....-',
  'overleg.toevoegen':                     '.--zlm-.-.. -..-- | .-.z....-.. ..-.-',
  'overleg.toevoegen @concept':            '.--zlm..-.. ....- | .-.z....-.. ....-',
  'overleg.wijzigen':                      '.--zlm~.-.. ~..~- | .-.z....-.. ..~.-',
  // Asking for consent                     bdtzlmovcaf PXQLG
  'ondertekening.overzicht-lezen':         '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'ondertekening.vragen':                  '.--z---.-.. -..-- | .-.z....-.. ..-.-',
  'ondertekening.intrekken':               '.--z--..-.. -..-- | .-.z....-.. ..-.-',
  'ondertekening.bericht-sturen':          '.--z--..-.. -..-- | .-.z....-.. ..-.-',
  'ondertekening.herinneren':              '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.gast-openen':             '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.gast-sluiten':            '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.wacht-op':                '-dtzlm--c-- -----',
  'ondertekening.reactie-noteren':         '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.reactie-bevestigen':      '.d----..-.. -...- | .d.-....-.. ..-.-', // the directeur was asked
  'ondertekening.reactie-weghalen':        '.d-z--..-.. -...- | .d.z....-.. ..-.-',
  'ondertekening.goede-trouw':             '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.vervangend':              '.--z--..-.. -...- | .-.z....-.. ..-.-',
  'ondertekening.vaststellingen-lezen':    '.dtzlm-.c.. -..-- | .d.z....c.. ..-.-',
  'ondertekening.vaststellen':             '.d-----.-.. -..-- | .d.-....-.. ..-.-',
  'ondertekening.wijziging-besluiten':     '.--z---.-.. -..-- | .-.z....-.. ..-.-',
  'ondertekening.rod-lezen':               '-d-z-----a- -----',
  'ondertekening.rod-exporteren':          '-d-z-----a- -----',
  'ondertekening.rod-melden':              '.d-z--..-a. ....- | .d.z....-a. ....-',
  // The signer alone, and never for the school
  'ondertekening.mijn-vragen':             'bdtzlmovcaf PXQL-', // empty for who was asked nothing
  'ondertekening.stap-lezen':              '.-----..-.. P...G | .-.-....-.. ..Q..',
  'ondertekening.bekijken':                '.-----..-.. P...G | .-.-....-.. ..Q..',
  'ondertekening.vraag-stellen':           '.-----..-.. P...G | .-.-....-.. ..Q..',
  'ondertekening.beslissen':               '.-----..-.. P...G | .-.-....-.. ..Q..',
  'ondertekening.pdf-ophalen':             '.-----..-.. P...G | .-.-....-.. ..Q..',
  // Of the same round, the pupil: nobody else's.
  'ondertekening.stap-lezen @leerling':   '.-----..-.. ...L. | .-.-....-.. .....',
  'ondertekening.bekijken @leerling':     '.-----..-.. ...L. | .-.-....-.. .....',
  'ondertekening.beslissen @leerling':    '.-----..-.. ...L. | .-.-....-.. .....',
  'ondertekening.pdf-ophalen @leerling':  '.-----..-.. ...L. | .-.-....-.. .....',
  // Nothing was established yet
  'ondertekening.verzegelde-pdf-ophalen':  '.~~~~~-.-.. -..-- | .~.~....-.. ..-.-',
  'ondertekening.eigen-verzegelde-pdf':    '.-----..-.. ~...- | .-.-....-.. ..~.-',
  'ondertekening.bewijs-ophalen':          '.~~~~~..~.. ~...~ | .~.~....~.. ..~..', // nothing was decided yet
  'overleg.verwijderen':                   '.--zlm~.-.. ~..~- | .-.z....-.. ..~.-',

  // Its life: publishing, ending, removing bdtzlmovcaf PXQLG  bdtzlmovcaf PXQLG
  'opp.publiceren':                        '.d-zl--.-.. -..-- | .d.z....-.. ..-.-',
  'opp.publiceren @concept':               '.d-zl-..-.. ....- | .d.z....-.. ....-',
  'opp.beeindigen':                        '.d-z---.-.. -..-- | .d.z....-.. ..-.-',
  'opp.verwijdering-vragen':               '.d-z---.-.. -..-- | .d.z....-.. ..-.-',
  'opp.verwijdering-intrekken':            '.d-z---.-.. -..-- | .d.z....-.. ..-.-',
  'opp.verwijderen':                       '.d-z---.-.. -..-- | .d.z....-.. ..-.-',
  'opp.verwijderen @concept':              '.d-z--..-.. ....- | .d.z....-.. ....-',

  // Taking a plan out of the product: a right of its own
  'opp.exporteren':                        '.dtzlm-.-.. -..-- | .d.z....-.. ..-.-',
  'opp.exporteren @concept':               '.dtzlm..-.. ....- | .d.z....-.. ....-',
  'opp.versie-exporteren':                 '.dtzlm-.-.. -..-- | .d.z....-.. ..-.-',
  'opp.groep-exporteren':                  '---z------- ....- | ---z------- ....-',
  // A task: own = of the IB, other = of the directeur, who may not (any longer) fetch whole groups
  'opp.export-volgen':                     '...z....... ....- | .d......... ....-',
  'opp.export-annuleren':                  '...z....... ....- | .d......... ....-',
  'opp.export-ophalen':                    '...z....... ....- | .-......... ....-',
}
