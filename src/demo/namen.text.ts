/** First and family names for people who do not exist, by where families come from. */
export type Herkomst = {
  /** Language at home besides Dutch; null: Dutch. */
  readonly taal: string | null
  /** Of a hundred families. */
  readonly aandeel: number
  readonly meisjes: readonly string[]
  readonly jongens: readonly string[]
  readonly moeders: readonly string[]
  readonly vaders: readonly string[]
  /** `voorvoegsel|achternaam`, or the family name alone. */
  readonly families: readonly string[]
}

const lijst = (namen: string): readonly string[] => namen.split(', ')

export const herkomsten: readonly Herkomst[] = [
  {
    taal: null,
    aandeel: 57,
    meisjes: lijst(
      'Fenna, Liv, Saar, Noor, Tess, Evi, Julia, Lotte, Roos, Sofie, Anna, Maud, Fleur, Isa, Jasmijn, Nina, Puck, Vera, Yara, Eline, Floor, Hanna, Iris, Janne, Kiki, Loïs, Merel, Nova, Suze, Zoë',
    ),
    jongens: lijst(
      'Daan, Sem, Levi, Luuk, Bram, Finn, Thijs, Mees, Jesse, Lars, Teun, Gijs, Ties, Sam, Tijn, Hugo, Boaz, Casper, Dex, Freek, Guus, Jelle, Koen, Mats, Niels, Olivier, Pim, Ruben, Stijn, Wout',
    ),
    moeders: lijst(
      'Marieke, Sandra, Linda, Esther, Wendy, Karin, Femke, Suzanne, Ilse, Nienke, Judith, Petra, Renske, Miriam, Anouk, Chantal',
    ),
    vaders: lijst(
      'Jeroen, Mark, Peter, Bas, Dennis, Erik, Martijn, Sander, Wouter, Rob, Stefan, Maarten, Arjan, Edwin, Frank, Jasper',
    ),
    families: lijst(
      'de|Vries, van|Dijk, Bakker, Visser, de|Boer, Mulder, Bos, Vos, Peters, Hendriks, van|Leeuwen, Dekker, de|Wit, Smits, de|Graaf, van der|Meer, Kok, Jacobs, Vermeulen, van den|Heuvel, van der|Veen, Schouten, van|Beek, Willems, van|Vliet, Hoekstra, Maas, Verhoeven, Koster, van|Dam, van der|Wal, Prins, Blom, Huisman, Kuiper, Veenstra, van ’t|Hof, Timmermans, Groen, Gerritsen, van|Rijn, de|Lange, ten|Brink, op den|Berg',
    ),
  },
  {
    taal: 'Turks',
    aandeel: 9,
    meisjes: lijst('Elif, Zeynep, Ecrin, Defne, Ayşe, Nehir, Esma, İpek, Melisa, Beyza'),
    jongens: lijst('Emir, Yusuf, Miraç, Kerem, Eymen, Ömer, Ali, Deniz, Çınar, Furkan'),
    moeders: lijst('Fatma, Hatice, Sevgi, Özlem, Gülşen, Emine, Derya, Songül'),
    vaders: lijst('Mehmet, Hasan, Murat, Oğuz, Serkan, İbrahim, Tuncay, Bülent'),
    families: lijst(
      'Yıldız, Demir, Kaya, Şahin, Çelik, Öztürk, Aydın, Arslan, Doğan, Koç, Güneş, Erdoğdu, Yavaş',
    ),
  },
  {
    taal: 'Tarifit',
    aandeel: 10,
    meisjes: lijst('Amira, Yasmina, Nour, Salma, Hanae, Imane, Lina, Dounia, Sara, Aya'),
    jongens: lijst('Ilias, Mohamed, Adam, Rayan, Bilal, Ayoub, Zakaria, Ismaël, Noah, Hamza'),
    moeders: lijst('Fatima, Khadija, Samira, Naima, Loubna, Hanan, Ouafae, Rachida'),
    vaders: lijst('Abdel, Rachid, Karim, Said, Mustapha, Nordin, Hicham, Jamal'),
    families: lijst(
      'El Amrani, Benali, Bouzid, El Idrissi, Chaoui, Amghar, Ouali, Tahiri, El Khattabi, Azzouzi, Haddouchi, Mimouni',
    ),
  },
  {
    taal: 'Pools',
    aandeel: 8,
    meisjes: lijst('Zuzanna, Maja, Hania, Oliwia, Pola, Łucja, Alicja, Michalina'),
    jongens: lijst('Kuba, Szymon, Filip, Antoni, Wojtek, Oskar, Stanisław, Miłosz'),
    moeders: lijst('Ewa, Agnieszka, Małgorzata, Joanna, Kasia, Beata'),
    vaders: lijst('Piotr, Tomasz, Paweł, Marek, Łukasz, Andrzej'),
    families: lijst('Nowak, Wójcik, Kowalczyk, Mazur, Zając, Król, Dudek, Pawlak, Wróbel, Łuczak'),
  },
  {
    taal: null,
    aandeel: 7,
    meisjes: lijst('Shanaya, Djamila, Anoushka, Kayleigh, Romaisa, Naomi, Gaynell, Priya'),
    jongens: lijst('Jayden, Giovanni, Ravi, Dwight, Shaquille, Jerrel, Anand, Quincy'),
    moeders: lijst('Cheryl, Sharmila, Marlène, Urmie, Jacintha, Anita'),
    vaders: lijst('Sergio, Roy, Dinesh, Clyde, Winston, Orlando'),
    families: lijst(
      'Kromosoeto, Wijdenbosch, Ramdin, Pinas, Bhagwandin, Codrington, Sital, Kartosen, Vrede, Jharap',
    ),
  },
  {
    taal: 'Arabisch',
    aandeel: 5,
    meisjes: lijst('Rima, Layan, Sidra, Joud, Maryam, Hala, Tala, Nagham'),
    jongens: lijst('Omar, Yazan, Karam, Majd, Anas, Zaid, Taim, Kinan'),
    moeders: lijst('Rania, Hiba, Dima, Samar, Nisreen, Lama'),
    vaders: lijst('Khaled, Firas, Bassel, Ammar, Ziad, Nabil'),
    families: lijst('Al-Khatib, Haddad, Darwish, Al-Masri, Shahin, Kassab, Al-Hariri, Sabbagh'),
  },
  {
    taal: 'Oekraïens',
    aandeel: 4,
    meisjes: lijst('Lena, Sofija, Daryna, Zlata, Mariia, Solomija'),
    jongens: lijst('Maksym, Artem, Danylo, Tymofij, Bohdan, Nazar'),
    moeders: lijst('Oksana, Iryna, Natalija, Olha, Tetjana, Julija'),
    vaders: lijst('Andrij, Serhij, Oleh, Mykola, Taras, Jevhen'),
    families: lijst('Kovalenko, Shevchuk, Bondar, Tkachenko, Melnyk, Hrytsenko, Marchuk, Savchenko'),
  },
]

export const plaatsen = ['Tielerdam', 'Waalwaarden', 'Ophoven aan de Waal', 'Lingemeer'] as const
export const straten = [
  'Waalbandijk',
  'Kersenlaan',
  'Bongerd',
  'Veerweg',
  'Lindehof',
  'Appelgaard',
  'Uiterwaard',
  'Molenstraat',
  'Griendplein',
  'Wilgenpad',
] as const
