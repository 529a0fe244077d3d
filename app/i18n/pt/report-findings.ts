import type { reportFindings as spanish } from '../es/report-findings';
import type { InOtherWords } from '../words';

/** Sentences of a report: what the numbers say, what limits them, and what is missing. */
export const reportFindings: InOtherWords<typeof spanish> = {
  nothing_section: 'Não há dados para esta parte no período.',
  empty_conversations: 'No período nenhuma conversa foi aberta com estes filtros.',
  empty_pricing: 'No período não há unidades cobradas com estes filtros, portanto não há preços a comparar.',
  empty_promotions: 'No período nenhuma promoção foi entregue com estes filtros.',
  empty_carts: 'No registro do período não há carrinhos enviados pelo chat.',
  empty_lines: 'No período nenhuma linha teve conversas.',
  empty_suppression: 'Não há regras de supressão neste espaço, portanto nada deixou de ser enviado.',
  empty_data_quality: 'Nenhum arquivo foi carregado.',
  later: 'Esta versão ainda não calcula esta parte.',
  cost_at_least:
    '{count, plural, one {<units></units> unidade está} other {<units></units> unidades estão}} sem tarifa: o custo é um mínimo.',
  unconverted: 'Sem câmbio, e por isso fora das somas: {amounts}.',
  unconverted_cost: 'Custos sem câmbio, e por isso fora das somas: {amounts}.',
  converted: 'Os valores em outras moedas foram convertidos para {currency} pelo câmbio do dia: são estimados.',
  estimate:
    '{count, plural, one {<units></units> unidade foi contada} other {<units></units> unidades foram contadas}} junto a uma lacuna do registro ou em suas primeiras 24 horas: são estimadas.',
  pro_forma:
    '{count, plural, one {<units></units> conversa é contada} other {<units></units> conversas são contadas}} pro forma: na época não se cobrava por conversa, e não têm custo.',
  upper_bound:
    '{count, plural, one {<units></units> unidade é} other {<units></units> unidades são}} do teste do México de 2021, cujo nível gratuito não é conhecido: sua cobrança é um máximo.',
  ignored_filters: 'Sem o filtro de {filters}, que estes números não têm.',
  conversations_none_before: '{when}, {count, plural, one {foi aberta <now></now> conversa} other {foram abertas <now></now> conversas}}.',
  conversations_same:
    '{when}, {count, plural, one {foi aberta <now></now> conversa} other {foram abertas <now></now> conversas}}, quase sem mudança em relação a {against} (<before></before>).',
  conversations_up:
    '{when}, {count, plural, one {foi aberta <now></now> conversa} other {foram abertas <now></now> conversas}}, <change></change> a mais que em {against} (<before></before>).',
  conversations_down:
    '{when}, {count, plural, one {foi aberta <now></now> conversa} other {foram abertas <now></now> conversas}}, <change></change> a menos que em {against} (<before></before>).',
  conversations_cause:
    'A maior parte {direction, select, up {do aumento} other {da queda}} está em um tipo, {origin}: de <before></before> para <now></now>.',
  conversations_most: 'O tipo mais frequente é {origin}, com <share></share> das conversas.',
  breakdown_country: 'O país com mais conversas foi {name}: <share></share> de todas.',
  breakdown_line: 'A linha com mais conversas foi {name}: <share></share> de todas.',
  campaign_most: 'A promoção que chegou a mais pessoas foi {name}: <delivered></delivered>.',
  cost_each: 'Cada conversa que se cobrava custou <each></each> em média, e as que pagam tarifa <charged></charged>.',
  cost_country: '{country} concentra <share></share> da cobrança da Meta.',
  pricing_more:
    'No modelo {model}, a Meta teria cobrado <other></other> pelo mesmo registro, <change></change> a mais que <actual></actual>.',
  pricing_less:
    'No modelo {model}, a Meta teria cobrado <other></other> pelo mesmo registro, <change></change> a menos que <actual></actual>.',
  pricing_same: 'No modelo {model}, a Meta teria cobrado <other></other> pelo mesmo registro, quase o mesmo que <actual></actual>.',
  pricing_from_nothing: 'No modelo {model}, a Meta teria cobrado <other></other> pelo mesmo registro; no modelo em vigor não cobrou nada.',
  pricing_unknown: 'Faltam tarifas para comparar o cobrado com o modelo {model}: com o que se conhece são ao menos <other></other>.',
  pricing_no_actual: 'Faltam tarifas do modelo em vigor: não é possível comparar com outros modelos.',
  pricing_borrowed:
    'Os modelos que não estavam em vigor usam a tarifa conhecida mais próxima no tempo: são uma comparação, não uma fatura.',
  pricing_conduct: 'As mensagens são as que foram enviadas: com outro preço talvez se enviassem outras.',
  pricing_mover: 'O que mais moveu o custo em relação a {against}: {what}, <amount></amount>.',
  mover_meta_said: 'a cobrança da Meta por {category} ({country})',
  mover_partner_said: 'a cobrança do parceiro ({country})',
  mover_fixed_said: 'os custos fixos',
  promotions_reach:
    'As promoções chegaram a <delivered></delivered> {count, plural, one {pessoa} other {pessoas}}; <rate></rate> compraram dentro da sua janela, em {orders, plural, one {<orders_n></orders_n> pedido} other {<orders_n></orders_n> pedidos}} no valor de <revenue></revenue>.',
  promotions_reach_no_rate:
    'As promoções chegaram a <delivered></delivered> {count, plural, one {pessoa} other {pessoas}}; ainda não há janelas fechadas para dizer quantas compraram.',
  promotions_credit: 'Estes pedidos são creditados às promoções por regra; não dizem quantos haveria sem elas.',
  promotions_open:
    '{count, plural, one {<people></people> pessoa tem} other {<people></people> pessoas têm}} a janela aberta no fim do registro: {count, plural, one {é contada} other {são contadas}}, mas {count, plural, one {não entra} other {não entram}} na taxa.',
  lift_none: 'Nenhuma promoção do período separou pessoas ao acaso: não se pode dizer o que causaram.',
  lift_one: '{campaign} é a única promoção do período com grupo de controle.',
  lift_few:
    '{campaign}: ainda sem veredito, porque um grupo tem <people></people> {count, plural, one {pessoa} other {pessoas}} e são necessárias cem.',
  lift_better:
    '{campaign} vendeu: quem foi designado comprou <points></points> pontos a mais que os reservados (<low></low> a <high></high>, intervalo de 95%).',
  lift_worse:
    '{campaign} tirou vendas: quem foi designado comprou <points></points> pontos a menos que os reservados (<low></low> a <high></high>, intervalo de 95%).',
  lift_open: '{campaign}: não se distingue do acaso; a diferença está entre <low></low> e <high></high> pontos, e o zero está dentro.',
  lift_revenue: 'Isso equivale a uma receita adicional de <revenue></revenue> (<low></low> a <high></high>).',
  lift_revenue_open: 'Em dinheiro não se distingue de zero: de <low></low> a <high></high>.',
  lift_count:
    'De {all, plural, one {<all_n></all_n> promoção} other {<all_n></all_n> promoções}} com grupo de controle, {told, plural, =0 {nenhuma se distingue do acaso} other {{better, plural, =0 {nenhuma vendeu} one {<better_n></better_n> vendeu} other {<better_n></better_n> venderam}} mais do que o acaso explica{worse, plural, =0 {} one {, <worse_n></worse_n> vendeu menos} other {, <worse_n></worse_n> venderam menos}}{rest, plural, =0 {} other {; de <rest_n></rest_n> não se pode dizer}}}}.',
  lift_many: 'Ao olhar tantas promoções de uma vez, alguma sai do seu intervalo só por acaso: confirme antes de apostar nela.',
  lift_whole: 'O grupo de controle é medido nos sete dias após a designação, em todo o registro e com todos os designados.',
  quality_records:
    '{count, plural, one {Foi lido <records></records> registro} other {Foram lidos <records></records> registros}}: {rejected, plural, =0 {nenhum foi rejeitado} one {<rejected_n></rejected_n> foi rejeitado} other {<rejected_n></rejected_n> foram rejeitados}}{reach, select, beyond {; o registro vai de {from} a {to} e não cobre todo o período} other {{missing, plural, =0 { e não falta nenhum dia} one { e falta <missing_n></missing_n> dia de registro} other { e faltam <missing_n></missing_n> dias de registro}}}}.',
  quality_whole: 'Os arquivos são contados inteiros; o período só corta os pedidos vinculados e os dias sem registro.',
  quality_agreement: 'As conversas derivadas das regras concordam em <rate></rate> com as que o registro informa.',
  quality_matched: 'Foram vinculados a uma pessoa <rate></rate> dos pedidos; os demais não são atribuídos a ninguém.',
  method_reading: 'Um traço (–) é um valor que não se conhece; um zero é um zero. Uma taxa sem base não tem valor.',
  method_cost: 'O custo soma a cobrança da Meta, a do parceiro e os custos fixos; o imposto fica à parte.',
  method_revenue: 'A receita é depois de descontos e devoluções, e antes de frete e impostos.',
  method_attribution:
    'Um pedido é atribuído ao canal quando sua pessoa teve um toque dentro da janela. Atribuir não é causar: só um grupo de controle reservado ao acaso diz o que uma promoção causou.',
  method_comparison: 'São comparados trechos fechados de igual duração. Menos de 1% conta como sem mudança.',
  method_privacy: 'As pessoas são contadas por uma impressão com chave: nem seus números nem seus textos são guardados.',
  method_message: 'Como se contou e o que significa cada número.',
  cover_message: '{client}: {title}, {when}.',
  carts_reach:
    'De <first></first> {count, plural, one {pessoa que perguntou} other {pessoas que perguntaram}} por um produto ou o {count, plural, one {viu} other {viram}} no chat, <rate></rate> chegou à última etapa (<last></last>).',
  carts_loss: 'A maior perda está entre “{from}” e “{to}”: segue <rate></rate>, <next></next> de <previous></previous> pessoas.',
  carts_few: 'Com menos de cem pessoas na primeira etapa é cedo para dizer onde se perdem.',
  carts_inferred:
    '{count, plural, one {<people></people> pessoa é inferida} other {<people></people> pessoas são inferidas}}: o registro não mostra uma etapa, mas mostra uma posterior.',
  carts_unseen: 'Os registros carregados não podem mostrar: {steps}. Um carrinho não é visto até ser enviado.',
  carts_abandoned: 'O produto com mais valor abandonado é {product}: <value></value>.',
  lines_count:
    '{count, plural, one {Uma linha teve} other {<lines></lines> linhas tiveram}} conversas; a que mais teve foi {line}: <share></share>.',
  lines_one: 'Todas as conversas, <conversations></conversations>, passaram por {line}.',
  lines_port:
    '{line} passou de {from} para {to}: cada conversa custou <before></before> antes e <after></after> depois ({kind, select, up {<change></change> a mais} down {<change></change> a menos} other {quase o mesmo}}).',
  lines_port_few: '{line} passou de {from} para {to}; com menos de cem conversas em um lado não se compara o que custam.',
  lines_port_not_alike:
    'Antes e depois de uma mudança de parceiro também mudam os meses e as mensagens: a diferença não prova que se deva ao parceiro.',
  lines_double:
    '{count, plural, one {<units></units> conversa foi cobrada} other {<units></units> conversas foram cobradas}} duas vezes na migração.',
  suppression_saves:
    'Deixar de fora <contacts></contacts> {count, plural, one {pessoa} other {pessoas}} teria evitado <cost></cost>; menos a margem em risco, <margin></margin>, a economia líquida seria de <net></net>.',
  suppression_costs:
    'Deixar de fora <contacts></contacts> {count, plural, one {pessoa} other {pessoas}} teria evitado <cost></cost>, mas posto em risco uma margem de <margin></margin>: se fosse perdida, custaria mais do que economiza.',
  suppression_no_margin:
    'Deixar de fora <contacts></contacts> {count, plural, one {pessoa} other {pessoas}} teria evitado <cost></cost>; sem margem nos ajustes não se sabe o que se perde.',
  suppression_backtest: 'Cada regra só olha o que se sabia em sua data. O evitado é a fatura com essas pessoas menos a fatura sem elas.',
  windows_outside:
    '{count, plural, one {<outside></outside> promoção saiu} other {<outside></outside> promoções saíram}} fora de uma janela embora houvesse uma aberta no dia antes ou depois; enviá-las dentro teria economizado <saving></saving>.',
  reconciliation_differs:
    'A fatura do parceiro é de <theirs></theirs> e, pelo registro, devemos <ours></ours>: a diferença é de <difference></difference>.',
  reconciliation_agrees: 'A fatura do parceiro coincide com o que devemos pelo registro: <theirs></theirs>.',
  not_compared: 'Não se compara com {against}: faltam dias no registro de um dos dois trechos.',
};
