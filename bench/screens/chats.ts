/** One invented, harmless chat in five languages, to be drawn as the apps draw theirs. */

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const

export type Language = (typeof LANGUAGES)[number]

/** Who wrote it: the owner, the first or the second other person; or the app: a day header, a notice. */
export type Speaker = 'me' | 'other' | 'third' | 'day' | 'notice'

export interface Line {
  readonly from: Speaker
  /** An emoji is written as `{}`; it is drawn, and nobody expects it to be read. */
  readonly text: string
  /** What this message quotes above its words. */
  readonly quotes?: string
}

export interface Chat {
  readonly other: string
  readonly third: string
  /** How apps call the owner where they name them. */
  readonly me: string
  /** In the field to write in. */
  readonly placeholder: string
  /** Under the name in the header. */
  readonly online: string
  readonly lines: readonly Line[]
}

export const CHATS: Readonly<Record<Language, Chat>> = {
  en: {
    other: 'Maya Brook',
    third: 'Jonah Pike',
    me: 'Robin Vale',
    placeholder: 'Message',
    online: 'online',
    lines: [
      { from: 'day', text: '12 March 2025' },
      { from: 'other', text: 'Hey, are you coming to the lake on Saturday?' },
      { from: 'me', text: 'Yes! What time?' },
      { from: 'other', text: 'ok' },
      {
        from: 'other',
        text: 'We meet at the old boathouse at half past nine, and Theo brings the big cooler and two loaves of bread.',
      },
      { from: 'third', text: 'I can take three people in the car {}' },
      {
        from: 'me',
        text: 'Perfect. Shall I bring the volleyball net, or did somebody else already promise to do that last week?',
      },
      { from: 'me', text: 'And sun cream' },
      { from: 'notice', text: 'You took a screenshot' },
      {
        from: 'other',
        text: 'The net would be great, thanks!',
        quotes: 'Shall I bring the volleyball net',
      },
      { from: 'me', text: 'It is 45.50 for the tickets, I paid at 17:30' },
      { from: 'other', text: 'I’ll send you my half tonight' },
      { from: 'notice', text: 'Missed voice call' },
      { from: 'other', text: 'Why did you hang up?' },
      { from: 'me', text: 'No signal in the tunnel, sorry' },
      { from: 'third', text: 'Same here, the train was late again' },
      { from: 'me', text: 'Ok' },
      { from: 'day', text: '13 March 2025' },
      { from: 'me', text: 'Good morning, did you find my blue jacket in the kitchen?' },
      {
        from: 'other',
        text: 'It hangs behind the door. Your keys were in the left pocket, by the way.',
      },
      { from: 'other', text: 'ok' },
      { from: 'me', text: 'You are a star {}' },
      {
        from: 'third',
        text: 'Has anybody seen the weather? They say rain from noon on, maybe we should start earlier.',
      },
      { from: 'other', text: 'Eight then?' },
      { from: 'me', text: 'Eight is fine for me' },
      { from: 'other', text: 'Ok' },
    ],
  },
  de: {
    other: 'Lena Brückner',
    third: 'Jörg Pfeifer',
    me: 'Robin Weiß',
    placeholder: 'Nachricht',
    online: 'online',
    lines: [
      { from: 'day', text: '12. März 2025' },
      { from: 'other', text: 'Hey, kommst du am Samstag mit an den See?' },
      { from: 'me', text: 'Ja! Wann denn?' },
      { from: 'other', text: 'ok' },
      {
        from: 'other',
        text: 'Wir treffen uns um halb zehn am alten Bootshaus, Theo bringt die große Kühlbox und zwei Brote mit.',
      },
      { from: 'third', text: 'Ich kann drei Leute im Auto mitnehmen {}' },
      {
        from: 'me',
        text: 'Super. Soll ich das Volleyballnetz einpacken, oder hat das schon jemand anders übernommen? Müsste nur kurz Bescheid wissen.',
      },
      { from: 'me', text: 'Und Sonnencreme' },
      { from: 'notice', text: 'Du hast einen Screenshot gemacht' },
      {
        from: 'other',
        text: 'Das Netz wäre schön, danke!',
        quotes: 'Soll ich das Volleyballnetz einpacken',
      },
      { from: 'me', text: 'Die Karten kosten 45,50 €, ich habe um 17:30 bezahlt' },
      { from: 'other', text: 'Ich überweise dir heute Abend die Hälfte' },
      { from: 'notice', text: 'Verpasster Sprachanruf' },
      { from: 'other', text: 'Warum hast du aufgelegt?' },
      { from: 'me', text: 'Kein Netz im Tunnel, tut mir leid' },
      { from: 'third', text: 'Bei mir auch, der Zug war wieder zu spät' },
      { from: 'me', text: 'Ok' },
      { from: 'day', text: '13. März 2025' },
      { from: 'me', text: 'Guten Morgen, hast du meine blaue Jacke in der Küche gefunden?' },
      {
        from: 'other',
        text: 'Sie hängt hinter der Tür. Deine Schlüssel waren übrigens in der linken Tasche.',
      },
      { from: 'other', text: 'ok' },
      { from: 'me', text: 'Du bist ein Schatz {}' },
      {
        from: 'third',
        text: 'Hat jemand das Wetter gesehen? Ab Mittag soll es regnen, vielleicht fahren wir früher los.',
      },
      { from: 'other', text: 'Also um acht?' },
      { from: 'me', text: 'Acht passt mir gut' },
      { from: 'other', text: 'Ok' },
    ],
  },
  fr: {
    other: 'Chloé Besson',
    third: 'Jérôme Petit',
    me: 'Robin Vallée',
    placeholder: 'Message',
    online: 'en ligne',
    lines: [
      { from: 'day', text: '12 mars 2025' },
      { from: 'other', text: 'Salut, tu viens au lac samedi ?' },
      { from: 'me', text: 'Oui ! À quelle heure ?' },
      { from: 'other', text: 'ok' },
      {
        from: 'other',
        text: 'On se retrouve à neuf heures et demie près du vieux hangar, Théo apporte la grande glacière et deux baguettes.',
      },
      { from: 'third', text: 'Je peux emmener trois personnes en voiture {}' },
      {
        from: 'me',
        text: 'Parfait. Est-ce que je prends le filet de volley, ou bien quelqu’un d’autre s’en est déjà chargé la semaine dernière ?',
      },
      { from: 'me', text: 'Et la crème solaire' },
      { from: 'notice', text: 'Vous avez pris une capture d’écran' },
      {
        from: 'other',
        text: 'Le filet, ce serait génial, merci !',
        quotes: 'Est-ce que je prends le filet',
      },
      { from: 'me', text: 'Les billets coûtent 45,50 €, j’ai payé à 17:30' },
      { from: 'other', text: 'Je t’envoie ma moitié ce soir' },
      { from: 'notice', text: 'Appel vocal manqué' },
      { from: 'other', text: 'Pourquoi tu as raccroché ?' },
      { from: 'me', text: 'Pas de réseau dans le tunnel, désolé' },
      { from: 'third', text: 'Pareil ici, le train était encore en retard' },
      { from: 'me', text: 'Ok' },
      { from: 'day', text: '13 mars 2025' },
      { from: 'me', text: 'Bonjour, tu as trouvé ma veste bleue dans la cuisine ?' },
      {
        from: 'other',
        text: 'Elle est derrière la porte. Tes clés étaient dans la poche gauche, au fait.',
      },
      { from: 'other', text: 'ok' },
      { from: 'me', text: 'Tu es un ange {}' },
      {
        from: 'third',
        text: 'Quelqu’un a vu la météo ? Il va pleuvoir à partir de midi, on devrait peut-être partir plus tôt.',
      },
      { from: 'other', text: 'Huit heures alors ?' },
      { from: 'me', text: 'Huit heures, ça me va' },
      { from: 'other', text: 'Ok' },
    ],
  },
  es: {
    other: 'Lucía Benítez',
    third: 'Joaquín Peña',
    me: 'Robin Valle',
    placeholder: 'Mensaje',
    online: 'en línea',
    lines: [
      { from: 'day', text: '12 de marzo de 2025' },
      { from: 'other', text: 'Hola, ¿vienes al lago el sábado?' },
      { from: 'me', text: '¡Sí! ¿A qué hora?' },
      { from: 'other', text: 'ok' },
      {
        from: 'other',
        text: 'Quedamos a las nueve y media en el viejo embarcadero, y Teo trae la nevera grande y dos barras de pan.',
      },
      { from: 'third', text: 'Puedo llevar a tres personas en el coche {}' },
      {
        from: 'me',
        text: 'Perfecto. ¿Llevo la red de voleibol, o alguien se ofreció ya la semana pasada? Solo necesito saberlo con tiempo.',
      },
      { from: 'me', text: 'Y crema para el sol' },
      { from: 'notice', text: 'Hiciste una captura de pantalla' },
      {
        from: 'other',
        text: '¡La red sería genial, gracias!',
        quotes: '¿Llevo la red de voleibol',
      },
      { from: 'me', text: 'Las entradas cuestan 45,50 €, pagué a las 17:30' },
      { from: 'other', text: 'Te mando mi mitad esta noche' },
      { from: 'notice', text: 'Llamada de voz perdida' },
      { from: 'other', text: '¿Por qué colgaste?' },
      { from: 'me', text: 'No hay señal en el túnel, perdona' },
      { from: 'third', text: 'Aquí igual, el tren llegó tarde otra vez' },
      { from: 'me', text: 'Ok' },
      { from: 'day', text: '13 de marzo de 2025' },
      { from: 'me', text: 'Buenos días, ¿encontraste mi chaqueta azul en la cocina?' },
      {
        from: 'other',
        text: 'Está detrás de la puerta. Tus llaves estaban en el bolsillo izquierdo, por cierto.',
      },
      { from: 'other', text: 'ok' },
      { from: 'me', text: 'Eres un sol {}' },
      {
        from: 'third',
        text: '¿Alguien ha visto el tiempo? Dicen que llueve desde el mediodía, quizá mejor salir antes.',
      },
      { from: 'other', text: '¿A las ocho entonces?' },
      { from: 'me', text: 'A las ocho me va bien' },
      { from: 'other', text: 'Ok' },
    ],
  },
  it: {
    other: 'Giulia Bassi',
    third: 'Niccolò Perù',
    me: 'Robin Valli',
    placeholder: 'Messaggio',
    online: 'online',
    lines: [
      { from: 'day', text: '12 marzo 2025' },
      { from: 'other', text: 'Ciao, vieni al lago sabato?' },
      { from: 'me', text: 'Sì! A che ora?' },
      { from: 'other', text: 'ok' },
      {
        from: 'other',
        text: 'Ci vediamo alle nove e mezza alla vecchia rimessa, Teo porta la borsa frigo grande e due pagnotte.',
      },
      { from: 'third', text: 'Posso portare tre persone in macchina {}' },
      {
        from: 'me',
        text: 'Perfetto. Porto la rete da pallavolo, o qualcun altro si è già offerto la settimana scorsa? Così mi organizzo.',
      },
      { from: 'me', text: 'E la crema solare' },
      { from: 'notice', text: 'Hai fatto uno screenshot' },
      {
        from: 'other',
        text: 'La rete sarebbe perfetta, grazie!',
        quotes: 'Porto la rete da pallavolo',
      },
      { from: 'me', text: 'I biglietti costano 45,50 €, ho pagato alle 17:30' },
      { from: 'other', text: 'Ti mando la mia metà stasera' },
      { from: 'notice', text: 'Chiamata vocale persa' },
      { from: 'other', text: 'Perché hai riattaccato?' },
      { from: 'me', text: 'Niente campo in galleria, scusa' },
      { from: 'third', text: 'Anche qui, il treno era di nuovo in ritardo' },
      { from: 'me', text: 'Ok' },
      { from: 'day', text: '13 marzo 2025' },
      { from: 'me', text: 'Buongiorno, hai trovato la mia giacca blu in cucina?' },
      { from: 'other', text: 'È dietro la porta. Le chiavi erano nella tasca sinistra, comunque.' },
      { from: 'other', text: 'ok' },
      { from: 'me', text: 'Sei un tesoro {}' },
      {
        from: 'third',
        text: 'Qualcuno ha visto il meteo? Da mezzogiorno piove, forse è meglio partire prima.',
      },
      { from: 'other', text: 'Alle otto allora?' },
      { from: 'me', text: 'Alle otto va bene' },
      { from: 'other', text: 'Ok' },
    ],
  },
}
