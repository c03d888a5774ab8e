import type { LanguageWords } from "./shape";

export const SPANISH: LanguageWords = {
  negators: "no nunca jamás ni nadie ningún ninguna ninguno sin tampoco apenas",
  turns: "pero porque sino aunque así entonces hasta excepto mientras",
  grammar: `volvería pagaría trae traen traía pensaría diría daría llamaría abriera apaga apagan enteran entera supone significa significan vence vencen venció contesta contestan contestó contestaba aumenta aumentan sube suben subió baja bajan bajó tiende mejora mejoró mejoran empeora molesta molestan ayudan ayudó permite permiten incluye incluyen ofrece ofrecen aparece aparecen ocurre ocurrió resulta resultó vuelve vuelven volvió consigo añade añaden guarda guardan cargan abre abren cierra cierran muestran recibe reciben recibí recibimos envía envían envié exporta conecta conectan genera generan crea crean creé revisa revisan revisamos gestiona gestionan maneja manejan sueles suele suelen solemos llevamos lleva llevan tarda fallan fallaba próximo próxima próximos próximas pasado pasada entero entera primer dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos quinientos mil millón millones medio media doble
    gusta gustan gustaba gustaría gustó encanta encantan odia necesita necesitamos necesitaba necesitan necesito falta faltan faltaba cuesta cuestan costó
    funciona funcionan funcionaba funcionó funcionaban sirve sirven servía llama llaman llamé llamó llegar llegamos llegué llegan llega pasa pasan pasaba pasó pedir pide piden pidió pedí pedimos
    entra entran sale salen salió viene vienen vino venía manda mandan mandó mandar busca buscan buscamos buscaba compra compran compré compramos compró paga pagan pagamos pagaba pagó vende venden
    cambia cambian cambió cambiamos cambiaba deja dejan dejaba dejamos dejé empieza empiezan empezó empezamos empecé empezaba termina terminan terminó quería querían quise quiso tenía hacía podía sabía decía debía parecía ponía creía
    sé sería tendría podría haría estaría iba íbamos iban vi vimos vio veo ven veía mira miras pone ponen puso pongo trae traen trajo hablé hablamos habló hablar entiendo entiende entendí supe supo
    pienso piensa pensé creemos cree creen espero espera esperamos esperaba esperan explicaron explicó explica explicar elegimos elegí eligió eligieron conoce conocí conocía conozco prefiere prefiero
    siento siente sentí recuerdo acuerdo acuerda perdió perdí perdemos pierde pierden gana ganamos ahorra sigo siguen seguimos queda quedan quedamos fallaba falla fallan falló tarda tardan tardó tardaba
    rompe rompía rompió uso usé usaba usaban usábamos usamos utilizamos utiliza utilizan utilizar decidimos decidí decidió decidieron recomiendo recomendaría recomendó probé probamos probó puedes puede quieres
    cuánto nada todo toda todos todas algo alguien alguna cada varias cualquiera aquí allí ahí cómo cuándo dónde quién cuál mucho muchísimo poquito súper casi además quizá medio demás solo sólo tan tal cabo ello
    mismo misma seguro segura listo lista claro obvio obviamente realmente simplemente exactamente básicamente directamente normalmente generalmente especialmente rápidamente finalmente sinceramente honestamente prácticamente completamente totalmente absolutamente definitivamente fácilmente
    hola gracias buenas saludos cuyo cuya cuyos cuyas`,
  fillers: `eh eeh em este esto pues bueno bien vale vaya ok okay okey mmm mm ajá aja oye mira fíjate sabes digamos digo dice decir dicho vamos verdad cierto claro exacto entonces luego
    tipo como así nada total bastante muy súper mega cosa cosas algo rato vez veces tema temas rollo gente persona personas cuestión manera forma parte lado punto momento
    hacer hace hago hacemos hizo haciendo tener tengo tiene tenemos ir voy va vamos ver veo vemos poder puedo puede podemos querer quiero quiere saber sé sabe poner pongo dar doy da
    hoy ayer mañana ahora antes después siempre nunca jaja jeje señor señora amigo amiga`,
  emptyNouns: `cosa cosas vez veces forma formas manera maneras modo parte partes lado lados punto puntos caso casos ejemplo ejemplos momento momentos tiempo tiempos día días semana semanas mes meses año años
    hora horas minuto minutos rato hoy mañana gente persona personas tema temas cuestión cuestiones asunto problema problemas pregunta preguntas respuesta respuestas idea ideas razón razones
    tipo tipos número cantidad montón poco serie grupo resto final principio inicio medio lugar lugares sitio mundo vida nombre palabra palabras verdad hecho resultado mitad rollo vuelta
    entrevista conversación llamada situación experiencia sentido opinión posibilidad nivel paso pasos uno dos tres cuatro cinco lío mayoría cierto bueno buena mejor peor gran grande pequeño pequeña nuevo nueva`,
  kept: "cuenta informe informes valor trabajo empleo intento registro",
  linkers: "por de del",
  verbEnds:
    /(?:[aei]r(?:me|te|se|lo|la|le|los|las|les|nos|selo|sela)?|(?:a|ie|ye)ndo(?:me|te|se|lo|la|le|los|las|les|nos)?|[aei]mos|aron|[iy]eron|aban?|ían|íamos|ábamos|aré|eré|iré|ará|erá|irá|arán|erán|irán|aría|iera|ieran|iese|aste|iste|[^aeiou]ó|[^aeiouf]é|[bcdglmnprstvz]í)$|..mente$/u,
  participleEnds: /(?:[ai]d[oa]s?|ísim[oa]s?|[ai]bles?)$/u,
  noVerbs: `cable cables variable variables combustible contable contables responsable responsables lugar lugares mujer taller alquiler hogar celular familiar similar particular popular escolar regular azúcar placer líder super súper partner pilar dólar radar auxiliar ejemplar titular solar bar mar par
    user newsletter banner container router manager server folder master marketer reseller scanner plóter ordenador comando mando contrabando dividendo tremendo estupendo memorando horrendo extremos ramos
    tramos préstamos reclamos términos ánimos máximos mínimos mismos últimos próximos prueba traba sílaba café comité bebé chalé paté porqué tramo jr tiquet muelle collar militar circular polar secundar
    calendario singular vulgar avatar altar néctar lunar molar star webinar seminar carácter revólver cáncer póster éster mártir suéter fichar tíquet espectacular
    resultado resultados mercado mercados estado pedido pedidos contenido contenidos listado listados certificado certificados abogado abogada empleado empleados empleada delegado candidato sentido mercadeo llamada llamadas entrada entradas salida salidas medida medidas partida venida jornada vida comida bebida moneda tienda agenda ayuda duda dudas demanda demandas venta encomienda vivienda rueda moda cuidado traslado grado postgrado lado soldado ganado teclado tablado enlace privado usado ida nada todo lido unidad unidades correctivos incentivos sonido ruido apellido partido recorrido alto video vídeo videos vídeos método métodos crédito mente ante medico facilidad modos periodo periodos mundo`,
  determiners:
    "el un una unos unas del al su sus mi mis nuestro nuestra nuestros nuestras cada este esta ese esa aquel aquella ningún ninguna primer primera segundo segunda otra otro",
};
