/** Meta's pricing models, in the order in which they held. Source: whatsapp-pricing.md. */
export const pricingModels = ['notification', 'cbp_2022', 'cbp_2023', 'pmp_2025'] as const;
export type PricingModel = (typeof pricingModels)[number];
