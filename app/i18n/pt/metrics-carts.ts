/** Names and definitions of the numbers of carts (after db/cart-meanings.ts). */
export const cartMetrics = {
  cart_funnel: {
    observability: {
      name: 'O que se vê',
      definition:
        'Se os registros carregados podem mostrar a etapa: observada, inferida (só a implicam etapas posteriores) ou não observável.',
    },
    people: {
      name: 'Pessoas',
      definition:
        'Pessoas que chegaram à etapa dentro da janela a partir da primeira etapa de um percurso, ou a uma posterior, que a implica. Uma pessoa conta uma vez por etapa. Sem pedidos de pessoas que não tiveram antes um produto ou um carrinho na conversa.',
    },
    inferred_people: {
      name: 'Inferidas',
      definition: 'Das pessoas, aquelas de quem o registro não mostra esta etapa, mas uma posterior que a implica.',
    },
    rate_from_first: {
      name: 'Desde o primeiro',
      definition: 'Pessoas na etapa ÷ pessoas na primeira etapa.',
    },
    rate_from_previous: {
      name: 'Desde o anterior',
      definition: 'Pessoas na etapa ÷ pessoas na etapa anterior.',
    },
    seconds_p50: {
      name: 'Tempo, mediana',
      definition:
        'Mediana do tempo desde a etapa anterior; de cada pessoa, o percurso mais cedo dos que chegam mais longe. Sem etapas cuja hora ninguém informa nem as que seguem uma inferida.',
    },
    seconds_p75: {
      name: 'Tempo, p75',
      definition: 'Percentil 75 do tempo desde a etapa anterior.',
    },
    seconds_p90: {
      name: 'Tempo, p90',
      definition: 'Percentil 90 do tempo desde a etapa anterior.',
    },
    completed: {
      name: 'Chegaram ao fim',
      definition: 'Pessoas que chegaram à última etapa.',
    },
    completion_rate: {
      name: 'Taxa até o fim',
      definition: 'Pessoas que chegaram à última etapa ÷ pessoas na primeira.',
    },
  },
  cart_times: {
    timed: {
      name: 'Pessoas com tempo conhecido',
      definition:
        'Pessoas de quem se conhece o tempo desde a etapa anterior; de cada uma, o percurso mais cedo entre os que vão mais longe, como no funil. Sobre várias etapas, uma pessoa conta uma vez por cada uma. Sem etapas cuja hora ninguém informa nem as que seguem uma inferida.',
    },
    seconds_p50: { name: 'Tempo, mediana', definition: 'Metade desses tempos é mais curta; de um só par de etapas por vez.' },
    seconds_p75: { name: 'Tempo, p75', definition: 'Três quartos desses tempos são mais curtos.' },
    seconds_p90: { name: 'Tempo, p90', definition: 'Nove em cada dez desses tempos são mais curtos.' },
  },
  cart_products: {
    people_asked: {
      name: 'Perguntaram',
      definition: 'Pessoas diferentes que perguntaram pelo produto em uma resposta a ele.',
    },
    carts: {
      name: 'Carrinhos',
      definition: 'Carrinhos enviados na conversa que contêm o produto, cada um em sua última versão.',
    },
    units_in_carts: {
      name: 'Unidades em carrinhos',
      definition: 'Unidades do produto nesses carrinhos. Sem linhas sem quantidade.',
    },
    cart_value: {
      name: 'Valor em carrinhos',
      definition: 'Quantidade × preço no carrinho, à taxa de câmbio do dia. Sem linhas sem preço ou sem taxa.',
    },
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que contam como receita, contêm o produto e seguiram um carrinho, ou um produto mostrado ou consultado, da mesma pessoa.',
    },
    units_ordered: {
      name: 'Unidades pedidas',
      definition: 'Unidades do produto nesses pedidos.',
    },
    revenue: {
      name: 'Receita',
      definition: 'A parte da receita desses pedidos que o valor de suas linhas dá ao produto.',
    },
    abandoned_value: {
      name: 'Valor abandonado',
      definition: 'Valor do produto em carrinhos com mais de 72 horas dos quais não veio nenhum pedido que conte.',
    },
    out_of_stock_carts: {
      name: 'Carrinhos sem estoque',
      definition: 'Carrinhos que levavam o produto quando o catálogo dizia que não havia estoque; desconhecido sem um catálogo desse dia.',
    },
  },
  carts: {
    carts: {
      name: 'Carrinhos',
      definition:
        'Carrinhos enviados na conversa, cada um em sua última versão: o que é reenviado em 24 horas, compartilha um produto e não tem um pedido no meio é o mesmo.',
    },
    people: { name: 'Pessoas', definition: 'Pessoas diferentes que enviaram um carrinho; não se somam entre linhas.' },
    edited: { name: 'Editados', definition: 'Carrinhos enviados em mais de uma versão.' },
    units: { name: 'Unidades', definition: 'Unidades de todos os produtos dos carrinhos. Sem linhas sem quantidade.' },
    value: {
      name: 'Valor',
      definition:
        'Soma de quantidade × preço dos carrinhos, à taxa de câmbio do dia. Sem os que não têm preço, quantidade ou taxa nem os de várias moedas.',
    },
    value_p25: { name: 'Valor, p25', definition: 'Um quarto dos carrinhos vale menos, em sua moeda; só de carrinhos em uma mesma moeda.' },
    value_p50: { name: 'Valor, mediana', definition: 'Valor do meio dos carrinhos em sua moeda; só de carrinhos em uma mesma moeda.' },
    value_p75: {
      name: 'Valor, p75',
      definition: 'Três quartos dos carrinhos valem menos, em sua moeda; só de carrinhos em uma mesma moeda.',
    },
    value_p90: {
      name: 'Valor, p90',
      definition: 'Nove em cada dez carrinhos valem menos, em sua moeda; só de carrinhos em uma mesma moeda.',
    },
    ordered: {
      name: 'Com pedido',
      definition:
        'Carrinhos dos quais veio um pedido que conta como receita: por sua chave, senão por um cupom de uma só pessoa ou pelo telefone, dentro do prazo dos carrinhos.',
    },
    settled: { name: 'Com prazo cumprido', definition: 'Carrinhos enviados pelo menos 72 horas antes do fim do registro.' },
    abandoned: { name: 'Abandonados', definition: 'Carrinhos com mais de 72 horas dos quais não veio nenhum pedido que conte.' },
    abandonment_rate: { name: 'Taxa de abandono', definition: 'Carrinhos abandonados ÷ carrinhos com mais de 72 horas.' },
    abandoned_value: { name: 'Valor abandonado', definition: 'Valor dos carrinhos abandonados, à taxa de câmbio do dia.' },
  },
};
