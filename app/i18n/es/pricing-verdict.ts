/** The sentence on the change of 1 February 2022. */
export const pricingVerdict = {
  nothing:
    'El registro no tiene ningún mes completo con cobros entre 2021 y mayo de 2023, así que el cambio de febrero de 2022 no se puede juzgar',
  compared_after:
    '{direction, select, more {El cobro por conversación salió más barato que el anterior: } unbilled {El cobro por conversación salió más barato que el anterior: } same {El cambio apenas movió la cuenta: } other {El cobro por conversación salió más caro que el anterior: }}{within, select, month {en {from} de {from_year}} year {de {from} a {to} de {to_year}} other {de {from} de {from_year} a {to} de {to_year}}} Meta cobró <billed></billed>, y los mismos mensajes por notificación {direction, select, free {no habrían costado nada} unbilled {habrían costado <otherwise></otherwise>} other {habrían costado <otherwise></otherwise> (<share></share>)}}',
  compared_before:
    '{direction, select, less {El cobro por conversación habría salido más barato: } free {El cobro por conversación habría salido más barato: } same {El cambio apenas habría movido la cuenta: } other {El cobro por conversación habría salido más caro: }}{within, select, month {en {from} de {from_year}} year {de {from} a {to} de {to_year}} other {de {from} de {from_year} a {to} de {to_year}}}, antes del cambio, Meta cobró <billed></billed>, y los mismos mensajes por conversación {direction, select, free {no habrían costado nada} unbilled {habrían costado <otherwise></otherwise>} other {habrían costado <otherwise></otherwise> (<share></share>)}}',
  opposite:
    'en {opposite_months, plural, one {el mes anterior} other {los # meses anteriores}} al cambio, con otros mensajes, cobró <opposite></opposite>',
  unrated_after:
    'El cambio de febrero de 2022 no se puede juzgar: {bill, select, otherwise {por notificación} other {de lo cobrado}}, a {count, plural, one {<unrated></unrated> unidad le} other {<unrated></unrated> unidades les}} falta la tarifa; cargue una tabla de tarifas y se sabrá',
  unrated_before:
    'El cambio de febrero de 2022 no se puede juzgar: {bill, select, otherwise {por conversación} other {de lo cobrado}}, a {count, plural, one {<unrated></unrated> unidad le} other {<unrated></unrated> unidades les}} falta la tarifa; cargue una tabla de tarifas y se sabrá',
  unconverted_after: 'El cambio de febrero de 2022 no se puede juzgar: faltan tipos de cambio de {currencies}; cárguelos y se sabrá',
  unconverted_before: 'El cambio de febrero de 2022 no se puede juzgar: faltan tipos de cambio de {currencies}; cárguelos y se sabrá',
  quiet_borrowed: 'con la tarifa más cercana en el tiempo donde no había otra',
  quiet_upper_bound: 'la prueba de México, sin su nivel gratuito, es un máximo',
  quiet_estimate: 'en parte estimado',
  quiet_only: 'solo {only}',
};
