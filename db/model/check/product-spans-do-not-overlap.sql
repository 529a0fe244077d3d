-- One row per span of a product in a currency that ends before it begins or runs into the next one.
select product_id, currency, valid_from, valid_until
from (select *, lead(valid_from) over (partition by product_id, currency order by valid_from) as next_from from dim_product_span)
where valid_until <= valid_from or next_from is not null and (valid_until is null or valid_until > next_from);
