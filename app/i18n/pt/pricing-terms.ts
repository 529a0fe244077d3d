import type { Words } from '../words';

/** Words of the contracts and rate cards of the pricing page. */
export const pricingTerms: Words['pricing_terms'] = {
  contracts_title: 'Contratos dos parceiros',
  contracts_text:
    'O que cada parceiro cobra, por data. Um contrato vale até o seu fim ou até começar o seguinte; dois que se sobrepõem são recusados. Ao salvar, tudo é calculado de novo em outra geração e a anterior fica para se voltar a ela.',
  rates_title: 'Tabelas de tarifas',
  rates_text:
    'De que tabela sai cada preço. Onde um modelo não tinha tarifa na data, empresta-se a mais próxima: essas unidades estão na última coluna. Uma tarifa própria vem antes da publicada.',
  card: 'Tabela',
  range: 'Tarifas, da menor à maior',
  priced: 'Unidades com seu preço',
  lent: 'Emprestada fora da sua data',
  from_on: 'desde {from}',
  from_until: '{from} a {until}',
  own: 'própria',
  published: 'publicada',
  holes: '{count, plural, one {Nas tarifas próprias há uma lacuna de datas:} other {Nas tarifas próprias há # lacunas de datas:}}',
  hole: 'nada vale de {from} a {to}',
  rate_add: 'Adicionar uma tarifa',
  rate_save: 'Salvar e calcular',
  rate_upload: 'Enviar uma tabela (CSV)',
  rate_remove: 'Remover',
  rate_wrong: 'Complete cada tarifa: uma quantia que não seja negativa, um dia, um mercado e uma categoria.',
  rate_model: 'Modelo',
  rate_from: 'Desde',
  rate_until: 'Até',
  rate_market: 'Mercado da Meta',
  rate_category: 'Categoria',
  rate_currency: 'Moeda',
  rate_rate: 'Tarifa',
  priced_means: 'Unidades cobradas, do modelo em vigor e dos simulados, cujo preço sai desta tabela.',
  lent_means: 'As que estão fora das datas da tabela: seu modelo não tinha tarifa nesse dia e toma emprestada a mais próxima.',
  priced_formula: 'Soma das unidades cobradas com tarifa desta tabela.',
  lent_formula: 'Delas, as de um modelo simulado em um dia fora das suas datas.',
};
