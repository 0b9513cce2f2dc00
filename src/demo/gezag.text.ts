/** What was written down about gezag in the demo. */
export const gezagTekst = {
  bezwaar:
    'Vader wil elk voorstel eerst zelf lezen en apart ja of nee zeggen. Hij vindt niet goed dat moeder voor hen beiden tekent.',
} as const
