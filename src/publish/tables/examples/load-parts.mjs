const data = 'https://example.org/data/v1/';
const theme = 'workforce';

const read = async (path) => (await fetch(data + path)).json();
const { parts } = await read('paragraphs.json');
const paragraphs = [];
for (const { path } of parts) paragraphs.push(...(await read(path)));
const about = paragraphs.filter(({ themes }) => themes.includes(theme));
console.log(`${paragraphs.length} paragraphs, ${about.length} on ${theme}`);
