/** Words of the settings of the school for signing without an account. */
import type { SmsProef } from './gast.schema.ts'

export const instellingTekst = {
  tab: 'Ondertekenen',
  titel: 'Ondertekenen zonder account',
  intro:
    'Een ouder zonder account kan tekenen met een link per e-mail en een code langs een andere weg. Hier kiest u welke wegen uw school gebruikt. De code op papier kan altijd.',
  laden: 'De instellingen worden opgehaald',
  mislukt: 'De instellingen konden niet worden opgehaald',
  opnieuw: 'Probeer het opnieuw',
  sms: 'Code per sms',
  smsIntro:
    'Koers stuurt de code naar de sms-dienst van uw school. Uw leverancier geeft u het adres en de sleutel. Zonder adres staat de code per sms uit.',
  adres: 'Adres van de sms-dienst',
  adresHulp: 'Begint met https://. Koers stuurt hier per sms één ondertekend bericht heen.',
  sleutel: 'Geheime sleutel',
  sleutelHulp:
    'Begint met whsec_. Hiermee ondertekent Koers elk bericht, zodat uw dienst weet dat het van Koers komt.',
  sleutelBewaard:
    'Er is een sleutel bewaard. Die is niet meer te lezen. Vul alleen iets in om hem te vervangen.',
  sleutelLeeg:
    'Vul de sleutel in die u van uw sms-dienst kreeg. Bij een ander adres hoort een nieuwe sleutel.',
  afzender: 'Afzender',
  afzenderHulp:
    'De naam die de ouder boven de sms ziet. Letters, cijfers en spaties; veel telefoons tonen er hoogstens 11.',
  mail: 'Code per e-mail',
  mailKeuze: 'Link en code mogen allebei per e-mail',
  mailHulp: 'Alleen als sms en papier voor een ouder niet kunnen.',
  mailLet: 'Dit is de zwakste manier van tekenen',
  mailLetTekst:
    'Wie in de mailbox van de ouder kan, heeft de link én de code. Zo’n antwoord staat overal als “minder zeker” (klasse D): op het tabblad, in het bewijs en in de PDF. Bij een geschil weegt het minder.',
  bewaar: 'Opslaan',
  bewaard: 'De instellingen zijn bewaard',
  proef: 'Proefbericht',
  proefIntro: 'Stuur uzelf een sms om te zien of het werkt.',
  proefUit: 'Vul eerst het adres en de sleutel in en sla ze op.',
  proefEerst: 'Sla eerst op wat u hebt veranderd.',
  proefNummer: 'Mobiel nummer',
  proefLeeg: 'Vul het mobiele nummer in waar het proefbericht heen gaat.',
  proefKnop: 'Stuur een proefbericht',
  proefGoed: 'De sms-dienst heeft het bericht aangenomen',
  proefGoedTekst: 'Kijk op de telefoon of het aankomt.',
  proefFout: 'Het proefbericht is niet aangenomen',
  proefReden: {
    adres: 'Het adres klopt niet, of is van buiten niet te bereiken. Controleer het adres van de sms-dienst.',
    omleiding: 'De dienst stuurt door naar een ander adres. Vul het adres in waar hij echt staat.',
    'geen-antwoord': 'De dienst antwoordt niet. Probeer het later nog eens, of bel uw leverancier.',
    geweigerd: 'De dienst weigert het bericht. Controleer de sleutel en de afzender.',
    storing: 'De dienst heeft een storing. Probeer het later nog eens, of bel uw leverancier.',
    sleutel: 'De sleutel klopt niet. Vul de sleutel in die u van uw sms-dienst kreeg.',
  } satisfies Record<NonNullable<SmsProef['reden']>, string>,
} as const
