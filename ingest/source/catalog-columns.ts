import { columnName } from './column-name';
import type { Mapping } from './source';

/** Headers as `columnName` gives them, parted by blanks. */
const headers = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a list of products may tell, with the headers it has for that in Spanish, Portuguese and English; the surer ones first. */
export const catalogColumns = {
  product: headers(`
    retailer_id product_retailer_id content_id variant_sku sku id product_id product_code item_id item_code item_sku article_number code
    id_producto id_del_producto id_de_producto producto_id codigo_producto codigo_de_producto codigo_del_producto cod_producto
    sku_producto sku_del_producto codigo_articulo codigo_de_articulo codigo_del_articulo cod_articulo id_articulo clave
    clave_producto clave_del_producto codigo cod referencia ref id_produto id_do_produto produto_id codigo_produto
    codigo_do_produto cod_produto sku_produto sku_do_produto referencia_do_produto reference`),
  title: headers(`
    title product_title product_name product item_name name producto nombre nombre_producto nombre_del_producto nombre_de_producto
    titulo titulo_del_producto articulo nombre_articulo nombre_del_articulo descripcion descripcion_producto
    descripcion_del_producto descripcion_articulo produto nome nome_do_produto nome_produto titulo_do_produto descricao
    descricao_do_produto description item`),
  price: headers(`
    price regular_price list_price unit_price retail_price variant_price precio precio_de_venta precio_venta precio_de_lista
    precio_lista precio_unitario precio_regular precio_normal precio_publico precio_al_publico precio_final pvp precio_con_iva
    preco preco_de_venda preco_venda preco_de_lista preco_unitario preco_normal preco_regular preco_final valor_unitario
    valor_de_venda valor_venta valor`),
  sale_price: headers(`
    sale_price promotional_price offer_price special_price precio_de_oferta precio_oferta precio_promocional precio_rebajado
    precio_con_descuento preco_promocional preco_de_oferta preco_oferta preco_com_desconto`),
  sale_dates: headers('sale_price_effective_date'),
  currency: headers('currency currency_code moneda codigo_moneda codigo_de_moneda divisa moeda codigo_moeda'),
  availability: headers(`
    availability disponibilidad disponible disponibilidade disponivel in_stock is_in_stock stock_status estado_de_stock
    estado_stock en_stock em_estoque situacao_do_estoque`),
  stock: headers(`
    quantity_to_sell_on_facebook inventory_quantity variant_inventory_qty inventory stock stock_quantity quantity_in_stock
    available_quantity quantity_available available on_hand quantity qty units existencia existencias inventario stock_actual
    stock_disponible stock_total cantidad_disponible cantidad_en_stock cantidad unidades_disponibles unidades disponibles
    saldo saldo_disponible estoque estoque_atual estoque_disponivel quantidade_em_estoque quantidade_disponivel quantidade
    qtd qtde saldo_em_estoque`),
  category: headers(`
    product_type product_category category categories type categoria categorias categoria_del_producto tipo_de_producto rubro
    familia linea departamento tipo categoria_do_produto tipo_de_produto tipo_produto fb_product_category google_product_category`),
  brand: headers('brand vendor marca fabricante proveedor fornecedor'),
  group: headers('item_group_id group_id parent_id handle id_grupo grupo'),
  status: headers('status visibility'),
  as_of: headers(`
    as_of as_of_date snapshot_date snapshot_at snapshot stock_date inventory_date exported_at export_date fecha_de_corte
    fecha_corte fecha_de_inventario fecha_inventario fecha_del_inventario fecha_de_stock fecha_stock fecha_de_existencias
    fecha_de_exportacion fecha_exportacion data_do_estoque data_de_estoque data_do_inventario data_da_exportacao
    data_de_exportacao valid_on date day datetime fecha fecha_y_hora dia data data_e_hora`),
} as const;

export type CatalogField = keyof typeof catalogColumns;

/** Names that `--map` may use for a catalogue; `product` among them says that a table is one. */
export const catalogFields: readonly CatalogField[] = [
  ...(['product', 'title', 'price', 'sale_price', 'currency', 'availability'] as const),
  ...(['stock', 'category', 'brand', 'group', 'as_of'] as const),
];

export const catalogNumbers = ['price', 'sale_price', 'stock'] as const satisfies readonly CatalogField[];

/** The columns of a header that may hold a field, the mapped one alone if it is there. Meta's feeds name a product by `id`, whatever else they hold. */
export function columnsOf(field: CatalogField, columns: readonly string[], mapping: Mapping | undefined): readonly string[] {
  const mapped = columnName(mapping?.[field] ?? '');
  if (mapped !== '' && columns.includes(mapped)) return [mapped];
  if (field === 'product' && isMetaFeed(columns)) return ['id'];
  return catalogColumns[field].filter((name) => columns.includes(name));
}

const isMetaFeed = (columns: readonly string[]): boolean => ['id', 'availability', 'image_link'].every((name) => columns.includes(name));

/** True for a plain list of products: what names a product, what it is called, and what it costs or how many there are. */
export function isProductList(columns: readonly string[]): boolean {
  const has = (field: CatalogField): boolean => catalogColumns[field].some((name) => columns.includes(name));
  return has('product') && has('title') && (has('stock') || has('availability') || (has('price') && (has('category') || has('brand'))));
}
