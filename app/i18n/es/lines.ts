/** Names and definitions of the numbers of lines and channels, by metric and field. */
export const lineMetrics = {
  lines: {
    from: {
      name: 'Desde',
      definition:
        'Cuándo llegó la línea al socio, en UTC: según los ajustes o, si no, su primer mensaje allí; sin valor donde queda abierto.',
    },
    until: {
      name: 'Hasta',
      definition:
        'Cuándo dejó la línea al socio, en UTC: según los ajustes o, si no, el primer mensaje en el siguiente; sin valor donde queda abierto.',
    },
    conversations: { name: 'Conversaciones', definition: 'Conversaciones abiertas en la línea, también las pro forma.' },
    cost: { name: 'Costo', definition: 'Cobro de Meta, cobro del socio y costo fijo vigentes de la línea. Sin unidades sin tarifa.' },
    sent: { name: 'Enviados', definition: 'Mensajes de la empresa que aceptó la plataforma.' },
    delivered: { name: 'Entregados', definition: 'Mensajes de la empresa que llegaron.' },
    delivery_rate: { name: 'Tasa de entrega', definition: 'Mensajes entregados ÷ mensajes enviados.' },
    read_rate: {
      name: 'Tasa de lectura',
      definition: 'Personas que leyeron ÷ personas con entrega; es un mínimo, porque los avisos de lectura se pueden apagar.',
    },
    seconds_to_delivery_p50: {
      name: 'Tiempo de entrega, mediana',
      definition: 'Tiempo del medio entre envío y entrega, de los mensajes que dicen ambos.',
    },
    cost_per_conversation: { name: 'Costo por conversación', definition: 'Costo de la línea ÷ sus conversaciones, también las pro forma.' },
    billing_tail: {
      name: 'Cola de cobro',
      definition: 'Mensajes enviados antes de una migración y entregados después: se cobran a la cuenta que la línea dejó.',
    },
    double_billed: {
      name: 'Cobradas dos veces',
      definition:
        'Conversaciones que se abrieron en una cuenta mientras en la otra seguía en curso una de la misma persona que las habría cubierto: cobran ambas. Se cuentan donde se abrió la segunda.',
    },
    quality_events: { name: 'Avisos de calidad', definition: 'Veces que la plataforma marcó la calidad del número o retiró la marca.' },
    limit_events: { name: 'Cambios de límite', definition: 'Veces que la plataforma subió o bajó el límite del número.' },
    proposed_ports: {
      name: 'Migraciones propuestas',
      definition:
        'Migraciones que solo muestra el registro: una cuenta nueva, otra clase de registro u otro tipo de identificador de los mensajes, cuando todo lo anterior ya había terminado. Se confirman en los ajustes.',
    },
  },
  channels: {
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que cuentan como ingreso, cada uno en un solo canal: WhatsApp si lo ganó un toque suyo; si no, el canal que dice su UTM.',
    },
    revenue: { name: 'Ingreso', definition: 'Ingreso de estos pedidos: tras descuentos y devoluciones, sin envío ni impuestos.' },
    cost: {
      name: 'Costo',
      definition:
        'Todo el costo de WhatsApp y, de los demás, lo que dicen los informes cargados; un canal sin informe no tiene costo conocido.',
    },
    roas: { name: 'ROAS', definition: 'Ingreso de los canales con costo conocido ÷ ese costo.' },
    cost_per_order: { name: 'Costo por pedido', definition: 'Costo ÷ pedidos de los canales con costo conocido.' },
    overlap_orders: {
      name: 'También de WhatsApp',
      definition: 'Pedidos cuya UTM dice este canal pero que ganó un toque de WhatsApp: están en WhatsApp y aquí no se cuentan.',
    },
    overlap_revenue: {
      name: 'Ingreso compartido',
      definition: 'Ingreso de los pedidos que están en WhatsApp aunque su UTM diga este canal.',
    },
    clicks: { name: 'Clics', definition: 'Clics que dicen los informes del canal.' },
  },
};

/** How each of them is counted. */
export const lineFormulas = {
  lines: {
    from: 'Comienzo del primer tramo de la línea.',
    until: 'Fin del último tramo de la línea.',
    conversations: 'Cuántas conversaciones se abrieron en la línea.',
    cost: 'Cobro de Meta + cobro del socio + costo fijo, sumados sobre los días.',
    sent: 'Cuántos mensajes de la empresa aceptó la plataforma.',
    delivered: 'Cuántos mensajes de la empresa llegaron.',
    delivery_rate: 'Mensajes entregados ÷ mensajes enviados.',
    read_rate: 'Personas que leyeron ÷ personas con entrega.',
    seconds_to_delivery_p50: 'El valor del medio de los segundos entre envío y entrega.',
    cost_per_conversation: 'Costo ÷ conversaciones.',
    billing_tail: 'Cuántos mensajes salieron antes de la migración y llegaron después.',
    double_billed: 'Cuántas conversaciones se abrieron con otra en curso en la otra cuenta.',
    quality_events: 'Cuántos avisos de calidad hubo.',
    limit_events: 'Cuántos cambios de límite hubo.',
    proposed_ports: 'Cuántas migraciones muestra solo el registro.',
    unrated_units: 'Cuántas unidades cobradas no tienen tarifa conocida.',
    unconverted: 'Importes sin tipo de cambio, sumados en su moneda.',
  },
  channels: {
    orders: 'Cuántos pedidos tiene el canal.',
    revenue: 'Ingreso de los pedidos del canal, sumado.',
    cost: 'Costo de cada día, sumado.',
    roas: 'Ingreso ÷ costo.',
    cost_per_order: 'Costo ÷ pedidos.',
    overlap_orders: 'Cuántos pedidos con la UTM del canal están en WhatsApp.',
    overlap_revenue: 'Ingreso de los pedidos compartidos, sumado.',
    clicks: 'Clics de los informes, sumados.',
    unrated_units: 'Cuántas unidades cobradas no tienen tarifa conocida.',
    unconverted: 'Ingreso sin tipo de cambio, sumado en su moneda.',
    unconverted_cost: 'Costo sin tipo de cambio, sumado en su moneda.',
  },
};

/** Columns of the rows behind them. */
export const lineColumns = {
  counted_meta_fee: 'Cobro de Meta',
  counted_partner_fee: 'Cobro del socio',
  counted_fixed_cost: 'Costo fijo',
  channel: 'Canal',
  other_channel: 'Canal de la UTM',
  other_partner: 'Socio al otro lado',
  other_account: 'Cuenta al otro lado',
  began_at: 'Enviado o abierta (UTC)',
  id_format: 'Tipo de identificador',
  reached_at: 'Llegó o se abrió (UTC)',
  value: 'Aviso',
  previous_limit: 'Límite anterior',
  current_limit: 'Límite',
  stay: 'Tramo',
  api: 'Registro',
  cost_own: 'Importe',
  clicks: 'Clics',
};

/** What a reader of the numbers must know. */
export const lineWarnings = {
  w_proposed_ports: 'Migraciones que solo muestra el registro: {count}. Confírmelas en los ajustes, con el socio de cada lado.',
};

/** Why a record of an export or of a report of costs could not be used. */
export const exportRejects = {
  reason_no_direction: 'no dice si entró o salió',
  reason_damaged_number: 'número dañado',
  reason_no_usable_number: 'sin un número utilizable',
  reason_id_repeats: 'identificador repetido',
  reason_not_whatsapp: 'no es de WhatsApp',
  reason_summary_row: 'fila de totales',
  reason_no_channel: 'falta el canal',
  reason_cost_of_whatsapp: 'costo de WhatsApp',
  detail_twilio_s_requests_name_none_keep_beside_each_when_it_came_in_as_received_at:
    'las solicitudes de Twilio no traen ninguna; guarde junto a cada una cuándo llegó, como received_at',
  detail_a_spreadsheet_wrote_it_as_5_73e_11_export_it_as_text: 'una hoja de cálculo lo escribió como 5,73E+11; expórtelo como texto',
  detail_of_the_line_export_it_as_text: 'el de la línea; expórtelo como texto',
  detail_the_number_of_the_customer: 'el número del cliente',
  detail_whether_the_message_came_in_or_went_out: 'si el mensaje entró o salió',
  detail_its_id_names_another_message_of_this_file_say_which_column_names_one_with_map_id_column:
    'su identificador ya nombra otro mensaje del archivo; diga qué columna nombra uno solo con --map id=COLUMNA',
  detail_neither_number_is_written_as_whatsapp_as_others_of_the_file_are: 'ningún número lleva whatsapp:, como otros del archivo',
  detail_a_short_number: 'un número corto',
  detail_a_total_of_other_rows_is_not_counted_again: 'un total de otras filas no se cuenta otra vez',
  detail_it_is_counted_from_the_logs: 'se cuenta desde los registros',
  detail_the_cells_of_its_time_are_blank: 'las celdas de la hora están vacías',
  detail_name_the_timezone_in_the_settings_or_say_it_with_map_zone_america_bogota:
    'indique la zona horaria en los ajustes, o con --map zone=America/Bogota',
};
