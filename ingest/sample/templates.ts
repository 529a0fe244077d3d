/** A message template of the company; `isPromotion` tells offers and reminders from notices about an order or a question. */
export type Template = {
  readonly name: string;
  readonly isPromotion: boolean;
  readonly bodyEs: string;
  readonly bodyPt: string;
  readonly buttons: readonly string[];
};

export const templates: readonly Template[] = [
  {
    name: 'oferta_mensual',
    isPromotion: true,
    bodyEs: 'Este mes en Aurora Hogar: {{1}} de descuento en toda la tienda.',
    bodyPt: 'Este mês na Aurora Hogar: {{1}} de desconto em toda a loja.',
    buttons: ['Ver ofertas', 'Ahora no'],
  },
  {
    name: 'carrito_pendiente',
    isPromotion: true,
    bodyEs: 'Tu carrito te espera, {{1}}.',
    bodyPt: 'Seu carrinho espera por você, {{1}}.',
    buttons: [],
  },
  {
    name: 'envio_en_camino',
    isPromotion: false,
    bodyEs: 'Tu pedido va en camino, {{1}}.',
    bodyPt: 'Seu pedido está a caminho, {{1}}.',
    buttons: [],
  },
  {
    name: 'seguimiento_consulta',
    isPromotion: false,
    bodyEs: 'Seguimos con tu consulta, {{1}}.',
    bodyPt: 'Sobre a sua dúvida, {{1}}.',
    buttons: [],
  },
];

export const offer = 0;
export const cartReminder = 1;
export const shippingNotice = 2;
export const followUp = 3;

/** Components of a send request; those of the monthly offer differ by version only, the others carry the person's name. */
export function components(template: number, version: number, firstName: string): string {
  if (template !== offer) return `[{"type":"body","parameters":[{"type":"text","text":"${firstName}"}]}]`;
  const image = `{"type":"header","parameters":[{"type":"image","image":{"link":"https://cdn.aurora.example/oferta/v${version}.jpg"}}]}`;
  const body = `{"type":"body","parameters":[{"type":"text","text":"${version === 1 ? '20 %' : 'hasta 20 %'}"}]}`;
  const button = '{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"VER_OFERTAS"}]}';
  return `[${image},${body},${button}]`;
}

/** Template list as the API answers it, one row for each name and language. */
export function templateList(): { readonly text: string; readonly records: number } {
  const data = templates.flatMap(({ name, isPromotion, bodyEs, bodyPt, buttons }, index) =>
    (['es', 'pt_BR'] as const).map((language) => ({
      name,
      components: [
        { type: 'BODY', text: language === 'es' ? bodyEs : bodyPt, example: { body_text: [['Ana']] } },
        ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map((text) => ({ type: 'QUICK_REPLY', text })) }]),
      ],
      language,
      status: 'APPROVED',
      category: isPromotion ? 'MARKETING' : 'UTILITY',
      previous_category: 'ALERT_UPDATE',
      quality_score: { score: 'GREEN' },
      id: String(templateId(index, language)),
    })),
  );
  return {
    text: `${JSON.stringify({ data, paging: { cursors: { before: 'MAZDZD', after: 'MjQZD' } } }, null, 2)}\n`,
    records: data.length,
  };
}

/** Number under which template events name a template. */
export const templateId = (template: number, language: 'es' | 'pt_BR'): number =>
  594_425_479_261_590 + template * 2 + (language === 'es' ? 0 : 1);
