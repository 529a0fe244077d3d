import type { Words } from '../words';

/** Words of the panel on open windows. */
export const pricingWindows: Words['pricing_windows'] = {
  windows_title: 'Uso das janelas abertas',
  windows_text:
    'Enquanto uma conversa está aberta, outra mensagem não abre outra. Fora: promoções que chegaram sem janela embora houvesse uma no dia anterior ou seguinte; a economia é a fatura repetida com essas mensagens levadas a ela.',
  by_line: 'Por linha',
  by_country: 'Por país',
  by_campaign: 'Por promoção',
  messages_per_charged: 'Mensagens por cobrada',
  opened_soon_after_close: 'Reabertas em 6 h',
  promotions_inside: 'Promoções dentro',
  promotions_outside: 'Fora',
  saving_if_inside: 'Economia possível',
  windows_none: 'Nenhuma promoção chegou neste período com estes filtros.',
  rest: 'Todas',
};
