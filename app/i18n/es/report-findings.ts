/** Sentences of a report: what the numbers say, what limits them, and what is missing. Each number is a tag. */
export const reportFindings = {
  nothing_section: 'No hay datos para esta parte en el periodo.',
  empty_conversations: 'En el periodo no se abrió ninguna conversación con estos filtros.',
  empty_pricing: 'En el periodo no hay unidades que se cobren con estos filtros, así que no hay precios que comparar.',
  empty_promotions: 'En el periodo no se entregó ninguna promoción con estos filtros.',
  empty_carts: 'En el registro del periodo no hay carritos enviados por chat.',
  empty_lines: 'En el periodo ninguna línea tuvo conversaciones.',
  empty_suppression: 'No hay reglas de supresión en este espacio, así que no hay nada que se haya dejado de enviar.',
  empty_data_quality: 'No se ha cargado ningún archivo.',
  later: 'Esta versión todavía no calcula esta parte.',
  cost_at_least:
    'A {count, plural, one {<units></units> unidad} other {<units></units> unidades}} le falta la tarifa: el costo es un mínimo.',
  unconverted: 'Sin tipo de cambio, y por eso fuera de las sumas: {amounts}.',
  unconverted_cost: 'Costos sin tipo de cambio, y por eso fuera de las sumas: {amounts}.',
  converted: 'Los importes en otras monedas están convertidos a {currency} con el tipo de cambio de su día: son estimados.',
  estimate:
    '{count, plural, one {<units></units> unidad está contada} other {<units></units> unidades están contadas}} junto a un hueco del registro o en sus primeras 24 horas: son estimadas.',
  pro_forma:
    '{count, plural, one {<units></units> conversación se cuenta} other {<units></units> conversaciones se cuentan}} pro forma: entonces no se cobraba por conversación, y no tienen costo.',
  upper_bound:
    '{count, plural, one {<units></units> unidad es} other {<units></units> unidades son}} de la prueba de México de 2021, cuyo nivel gratuito no se conoce: su cobro es un máximo.',
  ignored_filters: 'Sin el filtro de {filters}, que estas cifras no tienen.',
  conversations_none_before: '{when} se {count, plural, one {abrió <now></now> conversación} other {abrieron <now></now> conversaciones}}.',
  conversations_same:
    '{when} se {count, plural, one {abrió <now></now> conversación} other {abrieron <now></now> conversaciones}}, casi sin cambio frente a {against} (<before></before>).',
  conversations_up:
    '{when} se {count, plural, one {abrió <now></now> conversación} other {abrieron <now></now> conversaciones}}, <change></change> más que en {against} (<before></before>).',
  conversations_down:
    '{when} se {count, plural, one {abrió <now></now> conversación} other {abrieron <now></now> conversaciones}}, <change></change> menos que en {against} (<before></before>).',
  conversations_cause:
    '{direction, select, up {La mayor parte del aumento} other {La mayor parte de la baja}} está en un tipo, {origin}: de <before></before> a <now></now>.',
  conversations_most: 'El tipo más frecuente es {origin}, con el <share></share> de las conversaciones.',
  breakdown_country: 'El país con más conversaciones fue {name}: el <share></share> de todas.',
  breakdown_line: 'La línea con más conversaciones fue {name}: el <share></share> de todas.',
  campaign_most: 'La promoción que llegó a más personas fue {name}: <delivered></delivered>.',
  cost_each: 'Cada conversación que se cobraba costó <each></each> en promedio, y las que pagan tarifa <charged></charged>.',
  cost_country: '{country} concentra el <share></share> del cobro de Meta.',
  pricing_more:
    'Con el modelo {model}, Meta habría cobrado <other></other> por el mismo registro, <change></change> más que <actual></actual>.',
  pricing_less:
    'Con el modelo {model}, Meta habría cobrado <other></other> por el mismo registro, <change></change> menos que <actual></actual>.',
  pricing_same: 'Con el modelo {model}, Meta habría cobrado <other></other> por el mismo registro, casi lo mismo que <actual></actual>.',
  pricing_from_nothing:
    'Con el modelo {model}, Meta habría cobrado <other></other> por el mismo registro; con el modelo en vigor no cobró nada.',
  pricing_unknown: 'Faltan tarifas para comparar lo cobrado con el modelo {model}: con lo que se conoce son al menos <other></other>.',
  pricing_no_actual: 'Faltan tarifas del modelo en vigor: no se puede comparar con otros modelos.',
  pricing_borrowed:
    'Los modelos que no estaban en vigor usan la tarifa conocida más cercana en el tiempo: son una comparación, no una factura.',
  pricing_conduct: 'Los mensajes son los que se enviaron: con otro precio quizá se habrían enviado otros.',
  pricing_mover: 'Lo que más movió el costo frente a {against}: {what}, <amount></amount>.',
  mover_meta_said: 'el cobro de Meta por {category} en {country}',
  mover_partner_said: 'el cobro del socio en {country}',
  mover_fixed_said: 'los costos fijos',
  promotions_reach:
    'Las promociones llegaron a <delivered></delivered> {count, plural, one {persona} other {personas}}; el <rate></rate> compró dentro de su ventana, en {orders, plural, one {<orders_n></orders_n> pedido} other {<orders_n></orders_n> pedidos}} por <revenue></revenue>.',
  promotions_reach_no_rate:
    'Las promociones llegaron a <delivered></delivered> {count, plural, one {persona} other {personas}}; todavía no hay ventanas cerradas para decir cuántas compraron.',
  promotions_credit: 'Estos pedidos se acreditan a las promociones por su regla; no dicen cuántos habría habido sin ellas.',
  promotions_open:
    '{count, plural, one {<people></people> persona tiene} other {<people></people> personas tienen}} su ventana abierta al final del registro: se {count, plural, one {cuenta} other {cuentan}}, pero no {count, plural, one {entra} other {entran}} en la tasa.',
  lift_none: 'Ninguna promoción del periodo apartó gente al azar: no se puede decir qué causaron.',
  lift_one: '{campaign} es la única promoción del periodo con grupo de control.',
  lift_few:
    '{campaign}: todavía sin veredicto, porque un grupo tiene <people></people> {count, plural, one {persona} other {personas}} y hacen falta cien.',
  lift_better:
    '{campaign} vendió: quienes la tenían asignada compraron <points></points> puntos más que los apartados (<low></low> a <high></high>, intervalo del 95 %).',
  lift_worse:
    '{campaign} restó ventas: quienes la tenían asignada compraron <points></points> puntos menos que los apartados (<low></low> a <high></high>, intervalo del 95 %).',
  lift_open: '{campaign}: no se distingue del azar; la diferencia está entre <low></low> y <high></high> puntos, y el cero está dentro.',
  lift_revenue: 'Eso equivale a un ingreso adicional de <revenue></revenue> (<low></low> a <high></high>).',
  lift_revenue_open: 'En dinero no se distingue de cero: de <low></low> a <high></high>.',
  lift_count:
    'De {all, plural, one {<all_n></all_n> promoción} other {<all_n></all_n> promociones}} con grupo de control, {told, plural, =0 {ninguna se distingue del azar} other {{better, plural, =0 {ninguna vendió} one {<better_n></better_n> vendió} other {<better_n></better_n> vendieron}} más de lo que explica el azar{worse, plural, =0 {} one {, <worse_n></worse_n> vendió menos} other {, <worse_n></worse_n> vendieron menos}}{rest, plural, =0 {} other {; de <rest_n></rest_n> no se puede decir}}}}.',
  lift_many: 'Al mirar tantas promociones a la vez, alguna sale de su intervalo solo por azar: confirme una antes de apostar por ella.',
  lift_whole: 'El grupo de control se mide en los siete días tras la asignación, en todo el registro y con todos los asignados.',
  quality_records:
    'Se leyeron <records></records> {count, plural, one {registro} other {registros}}: {rejected, plural, =0 {ninguno se rechazó} one {se rechazó <rejected_n></rejected_n>} other {se rechazaron <rejected_n></rejected_n>}}{reach, select, beyond {; el registro va del {from} al {to} y no cubre todo el periodo} other {{missing, plural, =0 { y no falta ningún día} one { y falta <missing_n></missing_n> día de registro} other { y faltan <missing_n></missing_n> días de registro}}}}.',
  quality_whole: 'Los archivos se cuentan enteros; el periodo solo corta los pedidos enlazados y los días sin registro.',
  quality_agreement: 'Las conversaciones derivadas de las reglas concuerdan en el <rate></rate> con las que informa el registro.',
  quality_matched: 'Se enlazó a una persona el <rate></rate> de los pedidos; los demás no se atribuyen a nadie.',
  method_reading: 'Un guion (–) es un valor que no se conoce; un cero es un cero. Una tasa sin base no tiene valor.',
  method_cost: 'El costo suma el cobro de Meta, el del socio y los costos fijos; el impuesto va aparte.',
  method_revenue: 'El ingreso va después de descuentos y devoluciones, y antes de envío e impuestos.',
  method_attribution:
    'Un pedido se atribuye al canal cuando su persona tuvo un toque dentro de su ventana. Atribuir no es causar: solo un grupo de control apartado al azar dice qué causó una promoción.',
  method_comparison: 'Se comparan tramos cerrados de igual largo. Menos de 1 % cuenta como sin cambio.',
  method_privacy: 'Las personas se cuentan por una huella con clave: ni sus números ni sus textos se guardan.',
  method_message: 'Cómo se contó y qué significa cada cifra.',
  cover_message: '{client}: {title}, {when}.',
  carts_reach:
    'De <first></first> {count, plural, one {persona que preguntó} other {personas que preguntaron}} por un producto o lo {count, plural, one {vio} other {vieron}} en el chat, el <rate></rate> llegó al último paso (<last></last>).',
  carts_loss: 'La mayor pérdida está entre «{from}» y «{to}»: sigue el <rate></rate>, <next></next> de <previous></previous> personas.',
  carts_few: 'Con menos de cien personas en el primer paso es pronto para decir dónde se pierden.',
  carts_inferred:
    '{count, plural, one {<people></people> persona está inferida} other {<people></people> personas están inferidas}}: el registro no muestra un paso, pero sí uno posterior.',
  carts_unseen: 'Los registros cargados no pueden mostrar: {steps}. Un carrito no se ve hasta que se envía.',
  carts_abandoned: 'El producto con más valor abandonado es {product}: <value></value>.',
  lines_count:
    '{count, plural, one {Una línea tuvo} other {<lines></lines> líneas tuvieron}} conversaciones; la que más tuvo fue {line}: el <share></share>.',
  lines_one: 'Todas las conversaciones, <conversations></conversations>, pasaron por {line}.',
  lines_port:
    '{line} pasó de {from} a {to}: cada conversación costó <before></before> antes y <after></after> después ({kind, select, up {<change></change> más} down {<change></change> menos} other {casi lo mismo}}).',
  lines_port_few: '{line} pasó de {from} a {to}; con menos de cien conversaciones en un lado no se compara lo que cuestan.',
  lines_port_not_alike:
    'Antes y después de un cambio de socio también cambian los meses y los mensajes: la diferencia no prueba que se deba al socio.',
  lines_double:
    '{count, plural, one {<units></units> conversación se cobró} other {<units></units> conversaciones se cobraron}} dos veces en la migración.',
  suppression_saves:
    'Dejar fuera a <contacts></contacts> {count, plural, one {persona} other {personas}} habría evitado <cost></cost>; menos el margen en riesgo, <margin></margin>, el ahorro neto sería de <net></net>.',
  suppression_costs:
    'Dejar fuera a <contacts></contacts> {count, plural, one {persona} other {personas}} habría evitado <cost></cost>, pero puesto en riesgo un margen de <margin></margin>: si se perdiera, costaría más de lo que ahorra.',
  suppression_no_margin:
    'Dejar fuera a <contacts></contacts> {count, plural, one {persona} other {personas}} habría evitado <cost></cost>; sin margen en los ajustes no se sabe qué se pierde.',
  suppression_backtest:
    'Cada regla solo mira lo que se sabía en su fecha. Lo evitado es la factura con esas personas menos la factura sin ellas.',
  windows_outside:
    '{count, plural, one {<outside></outside> promoción salió} other {<outside></outside> promociones salieron}} fuera de una ventana aunque hubo una abierta el día antes o después; enviarlas dentro habría ahorrado <saving></saving>.',
  reconciliation_differs:
    'La factura del socio es de <theirs></theirs> y según el registro se deben <ours></ours>: la diferencia es de <difference></difference>.',
  reconciliation_agrees: 'La factura del socio coincide con lo que se debe según el registro: <theirs></theirs>.',
  not_compared: 'No se compara con {against}: al registro de uno de los dos tramos le faltan días.',
};
