import type { OtherCues } from "./shape";

export const ITALIAN_CUES: OtherCues = {
  idle: "nessun problema, senza problemi, non c' è problema, buona domanda, di niente, senza dubbio, buon giorno, non solo",
  moved: `mi/ci ha convinto, ci hanno convinto, la ragione per cui, il motivo per cui, per questo abbiamo scelto/comprato/cambiato/preso, abbiamo deciso di, ho deciso di, è stato il momento, lì abbiamo/ho, ha fatto la differenza, proprio/esattamente quello che mi/ci/cercavo/cercavamo, quello che ci serviva,
    finalmente funziona/possiamo/riusciamo, abbiamo iniziato a usare, quello che ci ha`,
  praise: `ci/mi fa risparmiare, fa risparmiare tempo, risparmiamo/risparmiare/risparmio/risparmiato tempo/ore/soldi/denaro, molto/davvero/super/proprio facile/utile/veloce/comodo/comoda/intuitivo/pratico/semplice/buono/buona/contento/contenti/soddisfatto/soddisfatti, molto più facile/veloce/semplice/comodo, funziona/funzionano bene/benissimo/perfettamente, funziona molto bene,
    mi/ci piace molto, mi/ci piacciono molto, la cosa che mi/ci piace, quello che mi/ci piace, lo/la adoro, adoro, ne vale la pena, vale la pena, lo/la/li consiglio/consiglierei, grande aiuto, ci/mi aiuta molto, ci/mi facilita, un sollievo, risponde/rispondono subito/sempre/velocemente, risponde sempre, la cosa migliore, indispensabile, siamo contenti/soddisfatti`,
  good: "facile, utile, veloce, comodo, intuitivo, pratico, semplice, affidabile, fiducia, risparmio, migliorato, migliora, soddisfatto, eccellente, ottimo, perfetto, consigliare, facilita, aiuta, efficace, piacevole, piace, adoro",
  ends: `ce ne andiamo, me ne vado, ce ne siamo andati, abbiamo disdetto, ho disdetto, disdire/disdetto/disdetta, abbiamo smesso di, ho smesso di, abbiamo rinunciato, rinunciato, siamo passati a, cambiato fornitore, impossibile, ha smesso di funzionare, non rinnoviamo/rinnoveremo, inutilizzabile, mai più`,
  costs: `troppo/molto caro, troppo/molto cara, troppo costoso, abbiamo perso, ho perso, perdiamo/perdevamo/perdere/perso tempo/dati/soldi/clienti/ore/ordini/fatture/le/i, perdita di tempo, a mano, ci/mi metteva/mette/mettevano giorni/ore/settimane/due/tre, hanno aumentato il/i prezzo/prezzi, aumentano/aumentato/aumenta il prezzo, si blocca/bloccava, si è bloccato,
    si rompe/rompeva, un incubo, un disastro, non mi/ci fido/fidiamo`,
  blame: `la cosa brutta, non serve/servono a niente/nulla, non pagherei, abbiamo dovuto aspettare, ho dovuto aspettare, nessuno sapeva, che peccato, non funziona/funzionava/funzionano, non mi/ci piace, non mi/ci piacciono, quello che non mi/ci piace, troppo/molto/così/abbastanza lento/lenta/complicato/difficile/confuso/confusa/limitato/limitata/limitati/macchinoso, poco chiaro/intuitivo/pratico/affidabile, un casino, una noia, un caos,
    ci/mi manca/mancano, non capisco/capivo/capiamo, nessuno ci/mi ha, non risponde/rispondono, non riesco/riusciamo/riuscivo, non posso/possiamo, non si può, fallisce/fallisco ogni/sempre/spesso, sempre errori, dà errore, tanti/molti problemi/errori, un problema, il problema è, la cosa peggiore, frustrante, scomodo, fastidioso, molto male, non serve a, devo farla/farlo/rifare`,
  bad: "caro, costoso, lento, difficile, complicato, confuso, problema, errore, guasto, reclamo, paura, dubbio, perdere, perso, costa, limitato, odio, odia, male, peggio, scomodo, noioso, rischio, manca, fallisce, fastidio, purtroppo",
  own: "io mi mio mia miei mie noi ci nostro nostra nostri nostre ho abbiamo",
  supposed: "se forse potrebbe sarebbe avrebbe vorrei dovrebbe immagino supponiamo",
};
