/** Words of the panel on open windows. */
export const pricingWindows = {
  windows_title: 'Uso de las ventanas abiertas',
  windows_text:
    'Mientras una conversación está abierta, otro mensaje no abre otra. Fuera: promociones que llegaron sin ventana aunque hubo una dentro del día anterior o siguiente; el ahorro es la factura repetida con esos mensajes llevados a ella.',
  by_line: 'Por línea',
  by_country: 'Por país',
  by_campaign: 'Por promoción',
  messages_per_charged: 'Mensajes por cobrada',
  opened_soon_after_close: 'Reabiertas en 6 h',
  promotions_inside: 'Promociones dentro',
  promotions_outside: 'Fuera',
  saving_if_inside: 'Ahorro posible',
  windows_none: 'No llegó ninguna promoción en este periodo con estos filtros.',
  rest: 'Todas',
};
