import type { LanguageWords } from "./shape";

export const PORTUGUESE: LanguageWords = {
  negators: "não nao nunca jamais nem ninguém nenhum nenhuma sem nada tampouco",
  turns: "mas porque porém embora então exceto até pois",
  grammar: `acontecia desliga desligam traz trazem voltaria pagaria chegam perguntar entendem existe existem significa significam vence vencem venceu responde respondem aumenta aumentam aumentou sobe sobem subiu melhora melhorou melhoram ajudam ajudou permite permitem inclui oferece oferecem aparece aparecem acontece aconteceu resulta voltam voltou cai caem carrega carregam abre abrem fecha fecham mostram recebe recebem recebi recebemos envia enviam enviei exporta conecta conectam gera geram cria criam criei revisa gerencia gosto gostamos fazíamos tínhamos íamos éramos gastava gastei próximo próxima próximos próximas passado inteiro inteira dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento duzentos quinhentos mil milhão milhões meio meia dobro
    gosta gostam gostava gostei gostaria adora adoro odeia detesta detesto precisa precisam precisava preciso precisamos falta faltam faltava custa custam custou custava
    funciona funcionam funcionava funcionou serve servem servia liga ligou chega chegou chegam chegava passa passam passou pede pedem pediu pedi pedimos entra entrou sai saiu saem vem vêm veio vinha manda mandou mandar mandam
    procura procuramos procurava busca buscamos buscava compra comprou compramos comprei paga pagam pagamos pagou vende vendem muda mudou mudamos mudam deixa deixou deixamos começa começou começamos começámos comecei começam termina terminou
    queria queriam quis tinha fazia podia sabia dizia devia parecia punha achava acha acho acham achei achamos ia iam fomos vi viu vimos vejo via olha põe pôs coloca colocou traz trouxe falei falou falamos fala falam falar
    entende entendi entendo penso pensa pensei creio espera espero esperava explica explicou explicaram escolhemos escolhi escolheu conhece conheci conheço prefere prefiro sente sinto senti lembro lembra perdeu perdi perdemos perde
    ganha ganhou economiza continua continuam fica ficam ficou ficamos ficámos ficava falha falhou demora demorou demorava demoram quebra quebrou quebrava usa usam usei usava usavam usamos usar utiliza utilizam utilizar decidimos decidi decidiu recomendo recomendaria
    testei testamos tentei responde respondeu respondem caiu cair cai clica cliquei assina assinar sabe sabem saber resolve resolveu consegue conseguimos consegui conseguia travava trava travou avariava
    está estão estava estavam estou estamos é era eram foi foram ser sendo sido tem têm tenho temos tido ter há houve havia haver vai vão vou vamos ir indo
    tudo nada algo alguém alguma algum cada vários várias qualquer aqui ali aí lá cá como quando onde quem qual quanto quanta muito muita muitos muitas pouco bem mal bastante demais também ainda já só apenas sempre talvez quase além menos mais tão
    mesmo mesma próprio tal realmente simplesmente exatamente basicamente diretamente normalmente geralmente especialmente rapidamente finalmente sinceramente honestamente praticamente completamente totalmente absolutamente definitivamente facilmente infelizmente felizmente
    olá oi obrigado obrigada gente pra pro pras pros pela pelo dela dele delas deles nele nela num numa dum duma comigo conosco connosco você vocês cê né`,
  fillers: `ahn hã né tá ok okay então bom bem pois pronto olha sabe sabes tipo assim digamos enfim aí daí claro certo exato verdade beleza legal bacana fixe giro show
    coisa coisas negócio vez vezes gente pessoa pessoas cara pessoal jeito forma maneira parte lado ponto momento questão tipo
    fazer faz fiz fez fazendo ter tem tenho ir vou vai ver vejo poder posso pode querer quero quer saber sei sabe dizer diz disse dar dá deu ficar fica achar acho colocar
    hoje ontem amanhã agora antes depois sempre nunca haha kkk senhor senhora amigo`,
  emptyNouns: `coisa coisas vez vezes forma formas maneira maneiras jeito modo parte partes lado lados ponto pontos caso casos exemplo exemplos momento momentos tempo tempos dia dias semana semanas mês meses ano anos
    hora horas minuto minutos hoje amanhã manhã tarde noite gente pessoa pessoas pessoal tema temas questão questões assunto problema problemas pergunta perguntas resposta respostas ideia ideias razão razões motivo
    tipo tipos número quantidade monte série grupo resto final fim início começo meio lugar lugares sítio mundo vida nome palavra palavras verdade facto fato resultado metade volta negócio
    entrevista conversa chamada ligação situação experiência sentido opinião possibilidade nível passo passos maioria bom boa melhor pior grande pequeno pequena novo nova primeira primeiro última último`,
  kept: "sistema apoio viagem valor trabalho relação posição",
  linkers: "por de do da dos das",
  verbEnds:
    /(?:[aei]r(?:-?(?:me|te|se|lo|la|lhe|los|las|lhes|nos))?|(?:a|e|i)ndo|[aeiá]mos|aram|eram|iram|avam?|iam|íamos|ávamos|arei|erei|irei|ará|erá|irá|arão|erão|irão|aria|asse|aste|[^aeiou]ou|[^aeiour]iu|arem|erem|irem|[bcdglmnprstv]ei)$|..mente$/u,
  participleEnds: /(?:[ai]d[oa]s?|íssim[oa]s?|[áaíi]ve(?:l|is))$/u,
  noVerbs: `lugar mulher celular familiar similar particular popular escolar regular açúcar prazer líder super bar mar par user newsletter banner container router manager server partner folder master scanner pilar dólar radar auxiliar
    titular solar exemplar calendar comando mando quando segundo mundo fundo estupendo dividendo extremos ramos termos mesmos últimos próximos máximos mínimos escravo grave chave nave cheque hei lei rei sei voucher
    andar ar altar avatar webinar circular militar singular espetacular poster revolver caráter câncer grupo ângulos animais clavo favo
    resultado resultados mercado mercados estado pedido pedidos conteúdo certificado certificados advogado advogada empregado empregados delegado chamada chamadas entrada entradas saída saídas medida medidas jornada vida comida bebida moeda tomada agenda ajuda dúvida dúvidas demanda demandas venda vendas renda rodada moda cuidado lado teclado grado sentido apelido partido período períodos método métodos crédito mente mundo vídeo vídeos atividade parada camada década nomeada planilha unidade`,
  determiners:
    "um uma uns umas do da dos das no na nos nas ao aos seu sua seus suas meu minha nosso nossa nossos nossas cada este esta esse essa aquele aquela nenhum nenhuma outra outro",
};
