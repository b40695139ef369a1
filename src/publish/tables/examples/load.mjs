const data = 'https://example.org/data/v1/';
const theme = 'workforce';

const paragraphs = await (await fetch(`${data}paragraphs.json`)).json();
const about = paragraphs.filter(({ themes }) => themes.includes(theme));
console.log(`${paragraphs.length} paragraphs, ${about.length} on ${theme}`);
