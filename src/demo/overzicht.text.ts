export const overzichtTekst = {
  kop: 'Demo: meld u aan als',
  wachtwoord: 'Wachtwoord voor iedereen:',
}
