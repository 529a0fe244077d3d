/** Names and definitions of the numbers of lines and channels, by metric and field. */
export const lineMetrics = {
  lines: {
    from: {
      name: 'Desde',
      definition:
        'Quando a linha chegou ao parceiro, em UTC: pelos ajustes ou, sem eles, a primeira mensagem lá; sem valor onde está em aberto.',
    },
    until: {
      name: 'Até',
      definition:
        'Quando a linha deixou o parceiro, em UTC: pelos ajustes ou, sem eles, a primeira mensagem no seguinte; sem valor onde está em aberto.',
    },
    conversations: { name: 'Conversas', definition: 'Conversas abertas na linha, também as pro forma.' },
    cost: { name: 'Custo', definition: 'Cobrança da Meta, cobrança do parceiro e custo fixo vigentes da linha. Sem unidades sem tarifa.' },
    sent: { name: 'Enviadas', definition: 'Mensagens da empresa que a plataforma aceitou.' },
    delivered: { name: 'Entregues', definition: 'Mensagens da empresa que chegaram.' },
    delivery_rate: { name: 'Taxa de entrega', definition: 'Mensagens entregues ÷ mensagens enviadas.' },
    read_rate: {
      name: 'Taxa de leitura',
      definition: 'Pessoas que leram ÷ pessoas com entrega; é um mínimo, pois a confirmação de leitura pode ser desligada.',
    },
    seconds_to_delivery_p50: {
      name: 'Tempo de entrega, mediana',
      definition: 'Tempo do meio entre envio e entrega, das mensagens que informam ambos.',
    },
    cost_per_conversation: { name: 'Custo por conversa', definition: 'Custo da linha ÷ suas conversas, também as pro forma.' },
    billing_tail: {
      name: 'Cauda de cobrança',
      definition: 'Mensagens enviadas antes de uma migração e entregues depois: são cobradas da conta que a linha deixou.',
    },
    double_billed: {
      name: 'Cobradas duas vezes',
      definition:
        'Conversas abertas em uma conta enquanto na outra ainda corria uma da mesma pessoa que as teria coberto: ambas cobram. Contadas onde a segunda se abriu.',
    },
    quality_events: {
      name: 'Avisos de qualidade',
      definition: 'Vezes em que a plataforma marcou a qualidade do número ou retirou a marca.',
    },
    limit_events: { name: 'Mudanças de limite', definition: 'Vezes em que a plataforma subiu ou baixou o limite do número.' },
    proposed_ports: {
      name: 'Migrações propostas',
      definition:
        'Migrações que só o registro mostra: uma conta nova, outro tipo de registro ou outro tipo de identificador das mensagens, quando tudo antes já havia terminado. Os ajustes podem confirmá-las.',
    },
  },
  channels: {
    orders: {
      name: 'Pedidos',
      definition:
        'Pedidos que contam como receita, cada um em um só canal: WhatsApp se um toque seu o ganhou; senão, o canal que a UTM diz.',
    },
    revenue: { name: 'Receita', definition: 'Receita desses pedidos: após descontos e devoluções, sem frete nem impostos.' },
    cost: {
      name: 'Custo',
      definition:
        'Todo o custo do WhatsApp e, dos demais, o que dizem os relatórios carregados; um canal sem relatório não tem custo conhecido.',
    },
    roas: { name: 'ROAS', definition: 'Receita dos canais com custo conhecido ÷ esse custo.' },
    cost_per_order: { name: 'Custo por pedido', definition: 'Custo ÷ pedidos dos canais com custo conhecido.' },
    overlap_orders: {
      name: 'Também do WhatsApp',
      definition: 'Pedidos cuja UTM diz este canal, mas que um toque do WhatsApp ganhou: ficam no WhatsApp e não contam aqui.',
    },
    overlap_revenue: {
      name: 'Receita em comum',
      definition: 'Receita dos pedidos que ficam no WhatsApp embora a UTM diga este canal.',
    },
    clicks: { name: 'Cliques', definition: 'Cliques que os relatórios do canal informam.' },
  },
};

/** How each of them is counted. */
export const lineFormulas = {
  lines: {
    from: 'Começo do primeiro trecho da linha.',
    until: 'Fim do último trecho da linha.',
    conversations: 'Quantas conversas se abriram na linha.',
    cost: 'Cobrança da Meta + cobrança do parceiro + custo fixo, somados sobre os dias.',
    sent: 'Quantas mensagens da empresa a plataforma aceitou.',
    delivered: 'Quantas mensagens da empresa chegaram.',
    delivery_rate: 'Mensagens entregues ÷ mensagens enviadas.',
    read_rate: 'Pessoas que leram ÷ pessoas com entrega.',
    seconds_to_delivery_p50: 'O valor do meio dos segundos entre envio e entrega.',
    cost_per_conversation: 'Custo ÷ conversas.',
    billing_tail: 'Quantas mensagens saíram antes da migração e chegaram depois.',
    double_billed: 'Quantas conversas se abriram com outra em curso na outra conta.',
    quality_events: 'Quantos avisos de qualidade houve.',
    limit_events: 'Quantas mudanças de limite houve.',
    proposed_ports: 'Quantas migrações só o registro mostra.',
    unrated_units: 'Quantas unidades cobradas não têm tarifa conhecida.',
    unconverted: 'Valores sem câmbio, somados em sua moeda.',
  },
  channels: {
    orders: 'Quantos pedidos o canal tem.',
    revenue: 'Receita dos pedidos do canal, somada.',
    cost: 'Custo de cada dia, somado.',
    roas: 'Receita ÷ custo.',
    cost_per_order: 'Custo ÷ pedidos.',
    overlap_orders: 'Quantos pedidos com a UTM do canal ficam no WhatsApp.',
    overlap_revenue: 'Receita dos pedidos em comum, somada.',
    clicks: 'Cliques dos relatórios, somados.',
    unrated_units: 'Quantas unidades cobradas não têm tarifa conhecida.',
    unconverted: 'Receita sem câmbio, somada em sua moeda.',
    unconverted_cost: 'Custo sem câmbio, somado em sua moeda.',
  },
};

/** Columns of the rows behind them. */
export const lineColumns = {
  counted_meta_fee: 'Cobrança da Meta',
  counted_partner_fee: 'Cobrança do parceiro',
  counted_fixed_cost: 'Custo fixo',
  channel: 'Canal',
  other_channel: 'Canal da UTM',
  other_partner: 'Parceiro do outro lado',
  other_account: 'Conta do outro lado',
  began_at: 'Enviada ou aberta (UTC)',
  id_format: 'Tipo de identificador',
  reached_at: 'Chegou ou se abriu (UTC)',
  value: 'Aviso',
  previous_limit: 'Limite anterior',
  current_limit: 'Limite',
  stay: 'Trecho',
  api: 'Registro',
  cost_own: 'Valor',
  clicks: 'Cliques',
};

/** What a reader of the numbers must know. */
export const lineWarnings = {
  w_proposed_ports: 'Migrações que só o registro mostra: {count}. Confirme-as nos ajustes, com o parceiro de cada lado.',
};

/** Why a record of an export or of a report of costs could not be used. */
export const exportRejects = {
  reason_no_direction: 'não diz se entrou ou saiu',
  reason_damaged_number: 'número danificado',
  reason_no_usable_number: 'sem um número utilizável',
  reason_id_repeats: 'identificador repetido',
  reason_not_whatsapp: 'não é do WhatsApp',
  reason_summary_row: 'linha de totais',
  reason_no_channel: 'falta o canal',
  reason_cost_of_whatsapp: 'custo do WhatsApp',
  detail_twilio_s_requests_name_none_keep_beside_each_when_it_came_in_as_received_at:
    'as requisições da Twilio não trazem nenhuma; guarde ao lado de cada uma quando chegou, como received_at',
  detail_a_spreadsheet_wrote_it_as_5_73e_11_export_it_as_text: 'uma planilha o escreveu como 5,73E+11; exporte-o como texto',
  detail_of_the_line_export_it_as_text: 'o da linha; exporte-o como texto',
  detail_the_number_of_the_customer: 'o número do cliente',
  detail_whether_the_message_came_in_or_went_out: 'se a mensagem entrou ou saiu',
  detail_its_id_names_another_message_of_this_file_say_which_column_names_one_with_map_id_column:
    'seu identificador já nomeia outra mensagem do arquivo; diga qual coluna nomeia uma só com --map id=COLUNA',
  detail_neither_number_is_written_as_whatsapp_as_others_of_the_file_are: 'nenhum número traz whatsapp:, como outros do arquivo',
  detail_a_short_number: 'um número curto',
  detail_a_total_of_other_rows_is_not_counted_again: 'um total de outras linhas não se conta de novo',
  detail_it_is_counted_from_the_logs: 'é contado pelos registros',
  detail_the_cells_of_its_time_are_blank: 'as células da hora estão vazias',
  detail_name_the_timezone_in_the_settings_or_say_it_with_map_zone_america_bogota:
    'indique o fuso horário nos ajustes, ou com --map zone=America/Bogota',
};
