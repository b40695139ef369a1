import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';

const data = 'https://example.org/data/v1/';
const theme = 'workforce';

// Fetches the parts of the file that have this column, and no others.
const file = await asyncBufferFromUrl({ url: `${data}paragraphs.parquet` });
const paragraphs = await parquetReadObjects({ file, columns: ['themes'] });
const about = paragraphs.filter(({ themes }) => themes.includes(theme));
console.log(`${paragraphs.length} paragraphs, ${about.length} on ${theme}`);
