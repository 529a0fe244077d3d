/** Names and definitions of the numbers of the reconciliation (after db/reconciliation-meanings.ts). */
export const reconciliationMetrics = {
  ours: {
    name: 'Nuestras unidades',
    definition:
      'Unidades que se cobran según el registro, en las cuentas y meses de los que hay factura o analítica de Meta. Sin las gratuitas.',
  },
  theirs: {
    name: 'Sus unidades',
    definition:
      'Unidades que cobra la factura; donde no hay, las de la analítica de Meta. Sin gratuitas, impuestos, cargos ni totales, ni lo que se dice dos veces.',
  },
  difference: { name: 'Diferencia', definition: 'Las unidades de ellos menos las nuestras; los motivos suman toda la diferencia.' },
  our_cost: {
    name: 'Nuestro costo',
    definition:
      'Cobro de Meta de nuestras unidades y, frente a una factura, el recargo del contrato; sus otros cargos solo frente a renglones de cargos. Sin impuestos.',
  },
  their_cost: {
    name: 'Su costo',
    definition: 'Lo que pide la factura o la analítica, al tipo de cambio del mes. Sin impuestos, totales ni importes sin tipo de cambio.',
  },
  cost_difference: {
    name: 'Diferencia de costo',
    definition: 'Su costo menos el nuestro; por encima de cero piden más de lo que encontramos debido.',
  },
  our_tax: {
    name: 'Impuesto según el contrato',
    definition:
      'Impuesto que el contrato de cada día fija sobre nuestro costo, en las cuentas y meses cuya factura dice impuesto. Aparte del costo; sin meses con unidades sin tarifa.',
  },
  their_tax: {
    name: 'Impuesto de la factura',
    definition:
      'El impuesto que pide la factura, por sus renglones de impuesto o, si no hay, por su columna. Aparte del costo; sin importes sin tipo de cambio.',
  },
  tax_difference: {
    name: 'Diferencia de impuesto',
    definition: 'El impuesto de la factura menos el del contrato; lo que difiere en el costo lleva consigo su impuesto.',
  },
};

export const reconciliationFormulas = {
  ours: 'Las unidades cobradas por la regla, sumadas.',
  theirs: 'Las unidades cobradas de sus renglones, sumadas.',
  difference: 'Sus unidades − nuestras unidades.',
  our_cost: 'La tarifa de cada unidad cobrada, con el recargo del contrato, sumada.',
  their_cost: 'Los importes de sus renglones sin impuestos, sumados en la moneda mostrada.',
  cost_difference: 'Su costo − nuestro costo.',
  our_tax: 'La tarifa de cada unidad cobrada, con el recargo, por el impuesto del contrato de su día, sumada.',
  their_tax: 'Los renglones de impuesto de la factura, sumados en la moneda mostrada.',
  tax_difference: 'Impuesto de la factura − impuesto según el contrato.',
  unrated_units: 'Cuántas unidades cobradas no tienen tarifa conocida.',
  unconverted: 'Los importes sin tipo de cambio, sumados en su moneda.',
};

/** Reasons of a difference as values of their dimension. */
export const reasonWords = {
  reason_agreed: 'Coincide',
  reason_free_tier_order: 'Orden del nivel gratuito',
  reason_month_boundary: 'Corte de mes en otra zona',
  reason_late_delivery: 'Entrega tardía',
  reason_delivery_across_port: 'Entrega tras la migración',
  reason_failed_but_opened: 'Fallidos que abrieron',
  reason_country_of_number: 'País del número',
  reason_rounding: 'Redondeo',
  reason_markup: 'Recargo',
  reason_missing_logs: 'Registros faltantes',
  reason_unexplained: 'Sin explicar',
  category_fee: 'Cargos del socio',
};

export const reconciliationColumns = {
  ours: 'Nuestras unidades',
  theirs: 'Sus unidades',
  our_cost: 'Nuestro costo',
  their_cost: 'Su costo',
  our_tax: 'Impuesto según el contrato',
  their_tax: 'Impuesto de la factura',
};

export const reconciliationWarnings = {
  w_missing_estimate:
    'Unidades de días sin registro, estimadas por días comparables: {count}. La analítica de Meta por día las diría exactas.',
  w_told_again: 'Renglones que otro archivo ya dice, o que la analítica dice más fino: {count}. Cuentan una vez.',
  w_unlogged_lines:
    'Renglones de números que no están en ningún registro: {count}. No hay nada nuestro con qué compararlos; cuentan como registros faltantes.',
  w_summary_lines: 'Renglones de totales: {count}. Resumen otros renglones y no se cuentan de nuevo.',
  w_tax_lines: 'Renglones de impuestos: {count}. Quedan aparte del costo y se comparan con el impuesto del contrato.',
  w_credit_lines: 'Renglones negativos, como los de una nota de crédito: {count}. Se restan.',
};

/** Words of the panel of the reconciliation. */
export const reconciliation = {
  title: 'Conciliación con la factura y la analítica de Meta',
  standing_more: 'Nos cobran <theirs></theirs> y según el registro se deben <ours></ours>: <difference></difference> de más.',
  standing_less:
    'Nos cobran <theirs></theirs> y según el registro se deben <ours></ours>: la diferencia es de <difference></difference>, a favor de la empresa.',
  standing_same:
    'Nos cobran <theirs></theirs>, lo mismo que se debe según el registro: <ours></ours>. La diferencia es de <difference></difference>.',
  standing_units_more: 'Cuentan <theirs></theirs> unidades y encontramos <ours></ours>: <difference></difference> de más.',
  standing_units_less: 'Cuentan <theirs></theirs> unidades y encontramos <ours></ours>: la diferencia es de <difference></difference>.',
  standing_units_same:
    'Cuentan <theirs></theirs> unidades, las mismas que encontramos: <ours></ours>. La diferencia es de <difference></difference>.',
  standing_tax: 'De impuesto cobran <theirs></theirs>; según el contrato son <ours></ours>.',
  standing_open: 'Quedan <left></left> sin explicar.',
  standing_explained: 'El registro explica toda la diferencia.',
  bridge_title: 'De nuestro cálculo al suyo, por motivo',
  months_title: 'Mes por mes, por cuenta',
  open_title: 'Diferencias por reclamar',
  open_none: 'Ninguna diferencia: cada renglón coincide con nuestro cálculo.',
  reason: 'Motivo',
  units: 'Unidades',
  month: 'Mes',
  account: 'Cuenta',
  country: 'País',
  category: 'Tipo',
  where: 'Dónde',
  currency: 'Moneda',
  ours: 'Nuestras unidades',
  theirs: 'Sus unidades',
  difference: 'Diferencia',
  our_cost: 'Nuestro costo',
  their_cost: 'Su costo',
  cost_difference: 'Diferencia de costo',
  our_tax: 'Impuesto según el contrato',
  their_tax: 'Impuesto de la factura',
  save: 'Descargar CSV',
  file: 'diferencias-por-reclamar',
  show_all: 'Ver todas',
  show_less: 'Ver menos',
  none: 'Aquí se comparan nuestro cálculo y el de ellos, con el motivo de cada diferencia. No hay factura ni analítica de Meta de estos meses.',
  none_load: 'Cargue la factura del socio como CSV, o la respuesta de conversation_analytics o pricing_analytics de Meta:',
  none_file: 'factura.csv analitica.json',
  none_columns:
    'Columnas de la factura: mes o fecha, cantidad, importe y moneda; si las hay, también cuenta, país y categoría. Otros nombres se indican con --map, como --map amount=Neto,month=2022-03.',
};
