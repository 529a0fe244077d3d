import type { pricing as spanish } from '../es/pricing';
import type { InOtherWords } from '../words';

export const pricing: InOtherWords<typeof spanish> = {
  title: 'Tarifas',
  models_title: 'O mesmo registro, segundo cada modelo de cobrança',
  models_text:
    'Cada mensagem do registro é cobrada de novo pelas regras de cada modelo. Onde um modelo não tinha tarifa naquela data, vale a mais próxima no tempo, e isso fica marcado. O nível gratuito e os contratos se aplicam como na fatura.',
  column_model: 'Modelo',
  column_units: 'Unidades',
  column_charged_units: 'Cobradas',
  column_free_units: 'Grátis',
  column_meta_fee: 'Tarifa da Meta',
  column_bar: 'Comparada com as demais',
  column_partner_fee: 'Provedor',
  column_tax: 'Imposto',
  model_actual: 'o que vigorou em cada data',
  model_notification: 'por modelo de mensagem entregue fora da janela',
  model_cbp_2022: 'por conversa de 24 horas',
  model_cbp_2023: 'por conversa e categoria',
  model_pmp_2025: 'por modelo de mensagem entregue',
  short_actual: 'Em vigor',
  short_notification: 'Notif.',
  short_cbp_2022: 'Conv. 2022',
  short_cbp_2023: 'Cat. 2023',
  short_pmp_2025: 'Mens. 2025',
  unrated_title: 'Unidades sem tarifa',
  unrated: '{count, plural, one {<number></number> sem tarifa} other {<number></number> sem tarifa}}',
  months_by_day: 'Tarifa da Meta segundo cada modelo, por dia',
  months_by_month: 'Tarifa da Meta segundo cada modelo, por mês',
  months_by_quarter: 'Tarifa da Meta segundo cada modelo, por trimestre',
  countries_title: 'Por país e modelo',
  lines_title: 'Por linha e modelo',
};
