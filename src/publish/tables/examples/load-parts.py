import json, urllib.request

data = 'https://example.org/data/v1/'
theme = 'workforce'

def read(path):
    with urllib.request.urlopen(data + path) as response:
        return json.load(response)

paragraphs = [row for part in read('paragraphs.json')['parts'] for row in read(part['path'])]
about = [row for row in paragraphs if theme in row['themes']]
print(f'{len(paragraphs)} paragraphs, {len(about)} on {theme}')
