SELECT
  count(*) || ' paragraphs, '
  || count(*) FILTER (WHERE list_contains(themes, 'workforce'))
  || ' on workforce' AS found
FROM read_parquet(['https://example.org/data/v1/paragraphs.parquet']);
