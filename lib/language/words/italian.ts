import type { LanguageWords } from "./shape";

export const ITALIAN: LanguageWords = {
  negators: "non mai nessuno nessuna nessun niente nulla senza né neanche nemmeno neppure mica",
  turns: "ma perché però sebbene quindi allora finché tranne anzi",
  grammar: `succedeva arrivano spegne spengono tornerei pagherei trova esiste esistono capiscono porta portano significa significano scade scadono rispondono aumenta aumentano aumentato migliora fallisce falliscono tenevamo tiene tengono permette permettono include includono offre offrono appare succede successo torna tornano tornato aggiunge salva apre aprono chiude chiudono mostrano riceve ricevono ricevuto invia inviano inviato esporta collega collegano genera generano crea creano creato controlla controllano gestisce gestiscono aiuta aiutano aiutato bisogna basta tanto tanta tanti tante prossimo prossima prossimi prossime scorso scorsa intero intera due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento duecento cinquecento mille milione milioni mezzo mezza doppio
    l' d' c' s' n' m' t' v' un' dell' all' dall' nell' sull' quell' bell' quest' com' cos' dov' anch' po po' piace piacciono piaceva piacerebbe odia odio serve servono serviva manca mancano mancava costa costano costava costato
    funziona funzionano funzionava funzionato funzionare chiama chiamano chiamato chiamare arriva arrivano arrivato arrivava passa passano passato chiede chiedono chiesto chiedere chiedeva entra esce usciva viene vengono venuto veniva manda mandano mandato
    cerca cercano cercato cercare cercavamo cercava compra comprano comprato comprare paga pagano pagato pagare pagava pagavamo vende vendono venduto cambia cambiano cambiato cambiare lascia lasciato lasciare inizia iniziato iniziare comincia cominciato cominciare
    vuole vogliono voleva volevano volevo volevamo vorrei vorrebbe volere può possono poteva potevano potevo potrei potrebbe potere sa sanno sapeva sapevo so sapere deve devono doveva dovevo dovrebbe dovere dice dicono diceva detto dire
    penso pensa pensavo pensato credo crede credevo vedo vede vedere visto vedevo guardo guarda guardato guardare guardarmi mette mettono messo mettere prende prendono preso prendere dà danno dato dare va vanno andava andato andare andarsene vado vai andiamo
    fa fanno faceva facevano fatto fare facendo sta stanno stava stato stare parla parlato parlare capisco capisce capito capire spiega spiegato spiegare sceglie scelto scegliere conosce conosciuto conoscere preferisco preferisce sento sente sentito sentita
    ricordo ricorda perde perso perdere perdiamo vince vinto risparmia risparmiato continua rimane rimasto resta restano restato rompe rompeva rotto usa usano usato usare usavo usava usavamo utilizza utilizzano utilizzato utilizzare
    decide deciso decidere decidiamo consiglierei consigliato provato provare risponde risposto rispondere risponde bloccato blocca cliccato cliccare letto leggere scritto scrivere aspetta aspettato aspettare aspettavo
    trova trovano trovare trovo migliora migliorano riesce riesco riusciva riuscito tocca toccava dura durava
    tutto tutta tutti tutte niente qualcosa qualcuno ogni vari varie qualche qualsiasi qui qua lì là come quando dove chi quale quanto molto molta molti molte poco bene male abbastanza troppo troppa troppi anche ancora già solo soltanto sempre mai spesso forse quasi
    oltre meno più così stesso stessa proprio tale davvero veramente semplicemente esattamente praticamente direttamente normalmente generalmente soprattutto rapidamente finalmente sinceramente onestamente completamente totalmente assolutamente facilmente purtroppo fortunatamente
    ciao buongiorno grazie prego`,
  fillers: `eh ehm mah beh boh be' ecco allora dunque insomma cioè tipo diciamo praticamente magari comunque vabbè ok okay sì no certo esatto vero giusto appunto infatti quindi poi dai senti guarda vedi sai
    cosa cose roba volta volte gente persona persone modo maniera parte lato punto momento questione tema discorso fatto
    fare fa faccio fatto avere ho ha abbiamo essere è era andare va vado vedere vedo visto potere posso può volere voglio vuole sapere so sa dire dico dice detto dare do dà mettere messo
    oggi ieri domani adesso ora prima dopo sempre mai haha bello bella carino carina fico signore signora amico`,
  emptyNouns: `cosa cose volta volte forma forme modo modi maniera parte parti lato lati punto punti caso casi esempio esempi momento momenti tempo tempi giorno giorni settimana settimane mese mesi anno anni ora ore minuto minuti
    oggi domani mattina sera giornata gente persona persone tema temi questione questioni faccenda problema problemi domanda domande risposta risposte idea idee ragione ragioni motivo motivi
    tipo tipi numero quantità sacco mucchio serie gruppo resto fine inizio principio mezzo posto posti luogo mondo vita nome parola parole verità fatto fatti risultato metà mezza giro roba
    intervista conversazione chiamata situazione esperienza senso opinione possibilità livello passo passi maggioranza buono buona migliore peggiore grande piccolo piccola nuovo nuova prima primo ultima ultimo prossima prossimo`,
  kept: "registrazione promessa anticipo scuola consiglio",
  linkers: "per di del della dei delle dello degli d' dell'",
  verbEnds:
    /(?:[aei]r(?:e|mi|ti|si|lo|la|li|le|ci|vi|gli|ne|sene)|(?:a|e)ndo(?:mi|ti|si|lo|la|li|le|ci|ne)?|[ai]amo|av[aio]|avamo|avano|ev[aio]|evamo|evano|ivano|arono|erono|irono|erò|irò|erà|irà|eranno|iranno|erei|irei|erebbe|irebbe|erebbero|isc[oe]|iscono|[^i]ano|[dgvsr]ono)$|..mente$/u,
  participleEnds: /(?:[aiu]t[oaie]|issim[oaie]|[ai]bil[ei])$/u,
  noVerbs: `responsabile responsabili contabile contabili mare altare dollare cellulare particolare popolare regolare familiare similare scolare militare circolare esemplare titolare solare software hardware genere dovere piacere cantiere quartiere carattere lettere
    mestiere corriere sire zaffire comando mando quando secondo mondo bando stupendo dividendo richiamo ramo brava chiave nuova lava uva saliva iniziativa alternativa trasferte banchiere ingegnere cameriere infermiere bicchiere sedere
    dispiacere benessere malessere welfare share care compare disco tedesco schermare archivio arrivo attiva altare rilievo allievo sollievo bravo scavo schiavo chiavi navi travi clave
    risultato risultati mercato mercati stato contenuto contenuti certificato certificati avvocato impiegato impiegati delegato candidato candidati fornitura fatturato formato formati comitato prodotto abito credito crediti debito merito sito siti vita gita uscita vendita nascita partita salita visita visite data date nota note entrata entrate giornata telefonata chiamata chiamate durata rata rate fattura tappa nuti rifiuto aiuto aiuti minuto minuti tributo istituto contributo contributi attributo statuto saluto valuta tastierato privato gratuita gratuito subito ordinato limite utente utenti lista liste mente cliente clienti parte ponte dato dati apparato artigianato sindacato allegato allegati mandato pomata patata città attività brano mano piano umano lontano capitano americano messicano vegano sovrano mattone tono dono perdono patrono telefono trono grano nano strano sano vano qualità università quantità novità identità`,
  determiners:
    "il un una uno un' del della dello dell' dei degli delle al alla allo all' nel nella nell' dal dalla dall' sul sulla sull' mio mia suo sua nostro nostra nostri nostre ogni questo questa quel quella nessun nessuna altra altro",
};
