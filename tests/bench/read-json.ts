import { DuckDBInstance } from '@duckdb/node-api';

/** Yardstick: DuckDB's own read_json with explicit columns over the files named, into a table in memory; prints its seconds. */
const columns = `{
  object: 'varchar',
  entry: 'struct(id varchar, changes struct(field varchar, "value" struct(
    messaging_product varchar, metadata struct(display_phone_number varchar, phone_number_id varchar),
    contacts struct(wa_id varchar, profile struct(name varchar))[],
    messages struct("from" varchar, id varchar, "timestamp" varchar, "type" varchar, text struct(body varchar),
      context struct("from" varchar, id varchar, forwarded boolean, referred_product struct(catalog_id varchar, product_retailer_id varchar)),
      image struct(id varchar, mime_type varchar, sha256 varchar, caption varchar), audio struct(id varchar, mime_type varchar, sha256 varchar, voice boolean),
      document struct(id varchar, mime_type varchar, sha256 varchar, filename varchar), sticker struct(id varchar, mime_type varchar, sha256 varchar),
      location struct(latitude double, longitude double, name varchar, address varchar), reaction struct(message_id varchar, emoji varchar),
      button struct(text varchar, payload varchar), system struct(body varchar, wa_id varchar, new_wa_id varchar, "type" varchar),
      interactive struct("type" varchar, button_reply struct(id varchar, title varchar), list_reply struct(id varchar, title varchar, description varchar)),
      referral struct(source_type varchar, source_id varchar, source_url varchar, headline varchar, body varchar, ctwa_clid varchar),
      "order" struct(catalog_id varchar, text varchar,
        product_items struct(product_retailer_id varchar, quantity varchar, item_price varchar, currency varchar)[]),
      errors struct(code integer, title varchar)[])[],
    statuses struct(id varchar, status varchar, "timestamp" varchar, recipient_id varchar,
      conversation struct(id varchar, origin struct("type" varchar), expiration_timestamp varchar),
      pricing struct(billable boolean, pricing_model varchar, category varchar, "type" varchar), biz_opaque_callback_data varchar,
      errors struct(code integer, title varchar, message varchar, error_data struct(details varchar))[])[],
    user_preferences struct(wa_id varchar, category varchar, "value" varchar, "timestamp" bigint)[]
  ))[])[]'
}`;

const duckdb = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await duckdb.connect();
const list = process.argv.slice(2).map((file) => `'${file.replaceAll("'", "''")}'`);
const started = performance.now();
await connection.run(
  `create table body as select * from read_json([${list.join(', ')}], format = 'newline_delimited', columns = ${columns}, ignore_errors = true, maximum_object_size = 67108864)`,
);
const seconds = (performance.now() - started) / 1000;
const bodies = (await connection.runAndReadAll('select count(*)::integer from body')).getRows()[0]?.[0];
process.stdout.write(JSON.stringify({ seconds, bodies }));
