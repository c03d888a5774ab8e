import type { OtherCues } from "./shape";

export const SPANISH_CUES: OtherCues = {
  idle: "no hay problema, sin problema, ningún problema, no pasa nada, de nada, buena pregunta, buenos días, buenas tardes, sin duda, no cabe duda, por favor, cuenta de, me di cuenta",
  moved: `me/nos convenció, nos/me convence, la razón por la que elegimos/compramos/cambiamos/contratamos, por eso elegimos/compramos/cambiamos/contratamos, nos decidimos, me decidí,
    decidimos comprar/cambiar/contratar/probar/quedarnos, fue el momento, ese fue el momento, ahí decidí/decidimos, marcó la diferencia, justo/exactamente lo que necesitaba/necesitábamos/buscaba/buscábamos,
    por fin funciona/pudimos/podemos, empezamos a usar, nos animó a, lo que nos hizo`,
  praise: `nos/me ahorra, ahorra/ahorramos/ahorrar/ahorro tiempo/horas/dinero/mucho, muy/súper/realmente fácil/útil/rápido/cómodo/intuitivo/práctico/sencillo/bueno/buena/contento/contentos/contenta/satisfecho, mucho más fácil/rápido/cómodo/sencillo,
    funciona muy bien, funciona bien/perfecto/genial, va muy bien, me/nos/les encanta, lo que más me/nos gusta, me/nos gusta mucho, estamos contentos/encantados, vale/merece la pena, lo/la recomiendo, lo/la recomendaría, se lo/la recomendaría,
    gran ayuda, me/nos ayuda mucho, me/nos facilita, una maravilla, un alivio, nos da tranquilidad, contestan/responden/contesta/responde rápido/enseguida, siempre contesta/contestan/responde/responden, lo mejor es, imprescindible, se nota la diferencia`,
  good: `fácil, útil, rápido, cómodo, intuitivo, práctico, sencillo, fiable, confianza, ahorro, mejoró, mejora, satisfecho, excelente, genial, perfecto, estupendo, recomendar, facilita, ayuda, eficaz, agradable, gusta, encanta`,
  ends: `nos vamos, me voy, nos fuimos, me fui, cancelamos/cancelé/cancelar/canceló, dimos/darnos/darme/dar/di de baja, dejamos/dejé de usar/pagar/utilizar, nos rendimos, me rendí, cambiamos a otra/otro, imposible, dejó de funcionar, nos pasamos a,
    no vamos a renovar, no renovamos, no renovaremos, la gota que, inutilizable, nunca más`,
  costs: `demasiado/muy caro, perdimos/perdí/perdemos/pierdo/perder/pierde _ datos/dinero/clientes/horas/tiempo/facturas/pedidos/confianza, perdimos/perdí/perdemos/pierdo/perder/pierde datos/dinero/clientes/horas/tiempo/facturas/pedidos/confianza/mucho,
    perdíamos las/los/datos/dinero/clientes, a mano, tarda/tardaba/tardan/tardó días/horas/semanas/mucho/demasiado/dos/tres, subieron/subió/suben/subir el precio, se cae/cayó, se rompe/rompía/rompió, una pérdida de, una pesadilla, un desastre, no me/nos fío`,
  blame: `lo malo es/son, no sirve/sirven para nada, no pagaría, tuvimos/tengo/tenemos/tuve que esperar, ni loca/loco, qué pena, no sabía/sabíamos nadie, nadie sabía, no funciona/funcionaba/funcionó/funcionan, no me/nos/les gusta, lo que menos me/nos gusta, demasiado/muy/bastante/tan lento/complicado/difícil/confuso/limitado/limitada/limitados/engorroso, poco claro/intuitivo/práctico/fiable, un lío, un dolor, un caos,
    me/nos falta, nos faltan, echo/echamos de menos, no entiendo/entendía/entendemos/entendí, nadie nos/me explicó/ayudó/dijo/contestó, no contesta/contestan/responde/responden, no puedo/podemos/podíamos/pude/pudimos, no se puede, no hay manera, no deja, falla/fallaba cada/siempre/mucho/todo,
    siempre falla, da error, muchos problemas/errores/fallos, un problema, el problema es, me/nos cuesta mucho, frustrante, muy mal, no sirve, nos quejamos, lo peor es, no hay forma`,
  bad: `caro, lento, difícil, complicado, confuso, problema, error, fallo, falla, queja, molesto, miedo, duda, tarda, pierde, perder, cuesta, limitado, incómodo, odio, odia, mal, peor, engorroso, aburrido, pereza, riesgo`,
  own: "yo me mi mis nosotros nos nuestro nuestra nuestros nuestras tengo tenemos",
  supposed: "si quizá quizás podría sería habría gustaría debería supongamos imagino",
};
