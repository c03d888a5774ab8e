import type { OtherCues } from "./shape";

export const PORTUGUESE_CUES: OtherCues = {
  idle: "sem problema, não há problema, não tem problema, nenhum problema, boa pergunta, de nada, sem dúvida, com certeza, bom dia, boa tarde",
  moved: `me/nos convenceu, convenceu-me, convenceu-nos, a razão por que/pela, por isso escolhemos/compramos/mudamos/contratamos, decidimos comprar/mudar/contratar/testar/ficar, resolvemos comprar/mudar/contratar, foi o momento, foi aí que, fez a diferença, exatamente o que eu/nós/a/precisava/precisávamos,
    era o que precisávamos/precisava, finalmente funciona/conseguimos/podemos, o que nos/me fez, começamos/começámos a usar`,
  praise: `nos/me poupa/economiza, poupa/poupamos/poupar/economiza/economizamos tempo/horas/dinheiro, muito/super/bem/realmente fácil/útil/rápido/prático/intuitivo/simples/bom/boa/satisfeito/satisfeitos/contente/contentes, muito mais fácil/rápido/simples/prático, funciona muito bem, funciona/funcionam bem/perfeitamente, adoro, adoramos, eu amo,
    o que eu mais gosto, o que mais gosto, gosto muito, gostamos muito, gostei muito, vale a pena, eu recomendo/recomendaria, recomendo, recomendaria, grande ajuda, nos/me ajuda muito, nos/me facilita, um alívio, maravilhoso, responde/respondem rápido/sempre/logo, sempre responde/respondem, o melhor é, indispensável`,
  good: "fácil, útil, rápido, prático, intuitivo, simples, confiável, confiança, economia, melhorou, melhora, satisfeito, excelente, ótimo, perfeito, recomendar, facilita, ajuda, eficiente, agradável, gosto, adoro",
  ends: `a gente sai, nós saímos, vou sair, vamos sair, saímos, cancelamos/cancelei/cancelar/cancelou/cancelámos, deixamos/deixei/deixámos de usar/pagar, desistimos, desisti, mudamos/mudámos para outra/outro, impossível, parou de funcionar, deixou de funcionar, não vamos renovar, não renovamos, nunca mais, inutilizável`,
  costs: `muito/demasiado/bem caro, caro demais, perdemos/perdi/perder/perde/perdíamos dados/dinheiro/clientes/horas/tempo/faturas/pedidos/muito, perdemos/perdi/perder/perde/perdíamos _ dados/dinheiro/clientes/horas/tempo/faturas/pedidos, à mão, na mão, demora/demorava/demorou/demoram dias/horas/semanas/muito/dois/três, aumentaram/aumentou/aumentar/subiram o preço,
    aumentarem o preço, caiu, cai toda, trava, travava, quebra, quebrava, um pesadelo, um desastre, perda de tempo/dinheiro, não confio`,
  blame: `o ruim é/são, não serve/servem para nada, não pagaria, tivemos/tive/temos que esperar, nem pensar, ninguém sabia, que pena, não funciona/funcionava/funcionou/funcionam, não gosto/gostamos/gostei, eu não gosto, o que eu não gosto, o que menos gosto, muito/demasiado/bem/tão lento/complicado/difícil/confuso/confusa/limitado/limitada/limitadas/limitados, pouco claro/intuitivo/prático, lento/complicado/difícil demais, uma confusão, um caos,
    nos/me falta, falta uma/um, sinto falta, não entendo/entendia/entendi/entendemos, ninguém nos/me explicou/ajudou/disse/respondeu, não responde/respondem/respondeu, não consigo/conseguimos/consegui/conseguia, não posso/podemos, não dá para, falha/falhava sempre/toda/muito, sempre falha, dá erro,
    muitos problemas/erros, um problema, o problema é, o pior é, frustrante, chato, chata, irritante, muito mal, não serve, tenho/temos que fazer`,
  bad: "caro, lento, difícil, complicado, confuso, problema, erro, falha, reclamação, medo, dúvida, demora, perde, perder, custa, limitado, odeio, odeia, detesta, mal, pior, chato, risco, falta, incômodo",
  own: "eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas tenho temos",
  supposed: "se talvez poderia seria teria gostaria deveria imagino suponhamos",
};
